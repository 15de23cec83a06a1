/** Counts that stand behind what they count and tell what it makes: 鲢鱼120万尾、鳙鱼80万尾、草鱼45万尾，三个品种合计245万尾. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed, isOffByOne, isSumOf, joinsTwo } from './count-listed.ts';
import { sameDimension } from './scope.ts';

const THINGS = new Set([...'项个类种笔家条处所座批户件期', '大类', '大项']);
const OPENED = /(?:^|[,;。:])(?:以上|上述|这|前述)?$/u;
const TOGETHER =
  /^[一-鿿]{0,8}?(?:合计|共计|总计|相加|加起来|合并|总共|共|总|平均|算术平均|均|分别|实得|费用|所需)/u;
/** Something else of the last item, and no item of its own. */
const CLOSING =
  /^(?:合计|共计|总计|共|总|均|各|每|单价|计|占|净|余|其余|剩余|自评|得|应|已|实|同比|增长|下降|比|较|其中|涉及|平均|执行|完成|按)/u;
const NAME = /^[一-鿿A-Za-z“”"《》()·—]{1,24}$/u;
/** 1,118.5万元: the comma of a number is no stop. */
const COMMA = /(?<!\d),|,(?!\d{3})/gu;
const FEWEST = 2;
const FEWEST_SURE = 3;

/** 三项合计, 四类权重合计 against the row of named figures that their sentence, or the one before it, ends with. */
export function* ofTogether(
  recognition: Recognition,
  passage: Passage,
  mention: Mention,
): Iterable<Proposal> {
  const { text, mentions } = passage;
  if (!THINGS.has(mention.unit ?? '') || !TOGETHER.test(text.slice(mention.end))) return;
  const before = text.slice(0, mention.start);
  const stop = OPENED.exec(before);
  if (!stop || stop.index === 0) return;
  const start = text.lastIndexOf('。', stop.index - 1) + 1;
  const row = rowIn(passage, start, stop.index);
  if (row.length < FEWEST) return;
  const total = mentions[mentions.indexOf(mention) + 1];
  const isSure =
    row.length >= FEWEST_SURE &&
    total !== undefined &&
    total.sentence === mention.sentence &&
    /^[一-鿿]{0,8}$/u.test(text.slice(mention.end, total.start)) &&
    isOffByOne(recognition, mention, row.length) &&
    !joinsTwo(
      recognition,
      mention,
      row.map(({ label }) => label),
    ) &&
    row.every((each) => sameDimension(each, total)) &&
    isSumOf(recognition, row, total);
  yield countListed(mention, 'together', row.length, '数值', isSure);
}

/** The first figures of the items between two offsets: semicolons part them, or 、 in the last clause, or commas. */
function rowIn({ text, mentions }: Passage, start: number, end: number): Mention[] {
  const own = mentions.filter((each) => each.start >= start && each.end <= end && each.kind !== 'date');
  const opened = start + text.slice(start, end).lastIndexOf(':') + 1;
  const comma = [...text.slice(opened, end).matchAll(COMMA)].at(-1);
  const clause = comma === undefined ? opened : opened + comma.index + 1;
  const isInOne = /\d[^、]*、[^、]*\d/u.test(text.slice(clause, end));
  const separator = text.slice(opened, end).includes(';') ? ';' : isInOne ? '、' : COMMA;
  const row: Mention[] = [];
  let at = separator === '、' ? clause : opened;
  for (const piece of text.slice(at, end).split(separator)) {
    const first = own.find((each) => each.start >= at && each.end <= at + piece.length);
    const name = first ? text.slice(at, first.start) : '';
    at += piece.length + 1;
    if (first && NAME.test(name) && !CLOSING.test(name)) row.push(first);
  }
  return row;
}
