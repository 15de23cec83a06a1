/**
 * What stands right before is held against a figure that the words of a comparison name: 人均2.25万元，低于上年的2.36万元;
 * 余额186.43亿元，控制在省核定的201.20亿元限额之内; 每人天250元，未超过400元的定额.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition, Relation } from './claim.ts';
import { figure } from './expression.ts';
import { beforeInSentence, isForEach, isLevel } from './scope.ts';

/** 低于上年的2.36万元, with 的: 低于限额0.71亿元 is by how much. */
const COMPARED =
  /^(?:[均仍也远略都]|明显|大幅)*(高于|大于|多于|超过|低于|小于|少于)(?:同期|上一?年(?:同期|度|[末底])?|去年(?:同期|[末底])?|前年|年初|期初|全[国省市县区]平均(?:水平)?|年?度?(?:目标|计划|任务|预算)[值数]?|年初预算数?|合同|协议|设计|可研|国家|[省市区县]里|主管部门|规定|要求|约定|允许|承诺|设定|标准|限额|定额|核定|批复|下达|预期|预测)+的$/u;
const WITHIN = /^(?:[均仍也都]|严格|有效)*控制在[^,。;]{0,10}$/u;
const LIMIT = /^的?[^,。;\d]{0,6}(?:限额|定额|限|标准|预算|额度|范围)?(?:以内|之内|内)/u;
/** 均未超过10万元的单笔上限: each of them, and not what they come to. */
const NOT_ABOVE = /(?<![均都各])(?:未|没有)(?:超过|突破)$/u;
const CLAUSES = 2;

const RELATIONS: { readonly [word: string]: Relation } = {
  高于: '>',
  大于: '>',
  多于: '>',
  超过: '>',
  低于: '<',
  小于: '<',
  少于: '<',
};

export function* ofHeldAgainst(recognition: Recognition, limit: Mention): Iterable<Proposal> {
  const relation = relationOf(recognition, limit);
  if (relation === undefined || limit.inRange || limit.direction !== 0) return;
  const earlier = beforeInSentence(recognition, limit);
  const own = earlier.find((each) => isAlike(each, limit));
  if (!own || !isLevel(own) || own.inRange || limit.clause - own.clause > CLAUSES) return;
  if (recognition.figures[own.figure]!.qualifier !== null || own.depth !== limit.depth) return;
  // 人均2.25万元，低于上年的2.36万元: nothing else could be meant.
  // 补助3,300.8万元，每个项目均未超过500万元: what was not exceeded may be told of each.
  const isRightBefore =
    own === earlier[0] &&
    limit.clause - own.clause === 1 &&
    !own.isLast &&
    recognition.figures[limit.figure]!.qualifier === null;
  yield {
    group: `held-against:${limit.figure}`,
    strength: isRightBefore ? 'strong' : 'weak',
    confirming: !isRightBefore,
    severity: 'warning',
    left: figure(own.figure),
    relation,
    right: figure(limit.figure),
    stated: own.figure,
    note: NOT_ABOVE.exec(recognition.passages[limit.passage]!.text.slice(0, limit.start))?.[0] ?? limit.label,
  };
}

function relationOf({ figures, passages }: Recognition, limit: Mention): Relation | undefined {
  const { qualifier } = figures[limit.figure]!;
  if (qualifier === null && WITHIN.test(limit.label) && LIMIT.test(limit.trail)) return '<=';
  const { text } = passages[limit.passage]!;
  if (qualifier === 'atMost') return NOT_ABOVE.test(text.slice(0, limit.start)) ? '<=' : undefined;
  const word = qualifier === null ? COMPARED.exec(limit.label)?.[1] : undefined;
  // 高于上年的2.36万元0.11万元: it tells by how much, and that is held against both.
  return word === undefined || /^\d/u.test(text.slice(limit.end)) ? undefined : RELATIONS[word];
}

const MONEY = new Set(['amount', 'price']);

/** Counted in the same unit; what one costs may be told as an amount or as a price. */
function isAlike(one: Mention, other: Mention): boolean {
  if (MONEY.has(one.kind) && MONEY.has(other.kind)) return one.unit === other.unit || !isForEach(one);
  return one.kind === other.kind && one.unit === other.unit;
}
