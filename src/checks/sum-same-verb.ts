/** Totals by the word that their parts bear: 中央追加200万元、省级追加60万元，…，追加共260万元; 甲县…，应奖1,486.8万元 … 三县…，应奖3,510.0万元. */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { printed } from './reckoning.ts';
import { earlierMentions, isCountable, isRunningText, sameDimension } from './scope.ts';

/** Of these every sentence tells some, and they are parts of one another. */
const COMMON = /支出|收入|资金|经费|预算|投资|决算|财政|项目|[以上述本全]|人员|[合共总小]计/u;
/** What is done with each part, and not what it is: 面积 may be called so in some of them alone. */
const VERB =
  /追加|追回|追缴|成交|中标|应[奖补拨付缴退征发]|奖[补励]|补[助贴发缴]|资助|减免|退还|清退|收[缴回]|征收|缴纳|支付|拨付|兑[付现]|赔付|下达|配套|筹集|捐赠|发放|偿还|归还|化解|结算|审减|核[减增]|调[减增]|压减|节约/u;
const IN_ALL = /^([一-鿿]{2})(?:资金|金额|款)?(?:共计?|合计|总计)(?:为)?$/u;
/** Figures before the total among which its parts stand. */
const REACH = 40;

export function* ofSameVerb(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const total of passage.mentions) {
    if (!isCountable(total) || total.isLast || total.inRange) continue;
    const verb = IN_ALL.exec(total.label)?.[1];
    if (verb !== undefined && VERB.test(verb)) {
      const parts = inSentence(passage, total, verb) ?? inLines(recognition, total, verb);
      if (parts) yield nearly(`verb:${total.figure}`, total, sumFrom(parts));
    }
    const counted = ofCounted(passage, total);
    if (counted)
      yield {
        ...asserting(`counted:${total.figure}`, total, sumFrom(counted), 'strong'),
        severity: 'warning',
        certain: true,
      };
  }
}

function inSentence({ mentions }: Passage, total: Mention, verb: string): Mention[] | null {
  const parts = mentions.filter(
    (each) => each.sentence === total.sentence && each.end <= total.start && isPart(each, total, verb),
  );
  return parts.length >= 2 ? parts : null;
}

/** 成交金额：1,001,000元, one in each line or row above 成交合计1,274,700元. */
function inLines(recognition: Recognition, total: Mention, verb: string): Mention[] | null {
  const { passages } = recognition;
  const { section } = passages[total.passage]!.block;
  const parts = earlierMentions(recognition, total, REACH)
    .filter((each) => each.passage !== total.passage && passages[each.passage]!.block.section === section)
    .filter((each) => isPart(each, total, verb))
    .reverse();
  const isRepeated = parts.some((each) => printed(recognition, each) === printed(recognition, total));
  return parts.length >= 2 && !isRepeated ? parts : null;
}

function isPart(each: Mention, total: Mention, verb: string): boolean {
  return (
    each.label.includes(verb) &&
    !/[合共总小]计/u.test(each.label) &&
    isCountable(each) &&
    sameDimension(each, total) &&
    !each.isLast &&
    each.depth === total.depth
  );
}

const COUNTED =
  /(?:^|[^一-鿿]|元)(?:以上|上述)?([两二三四五六七八九十])(?:县|市|区|镇|乡|街道|村|所|家|校)(?![均级])[^,。;\d]{0,8}(?:[\d.,]+[^,。;\d]{1,4},)?$/u;

/** 三县新改建195.0公里，应奖3,510.0万元: as many figures of just its name stand before as it counts. */
function ofCounted({ mentions, text }: Passage, total: Mention): Mention[] | null {
  const words = text.slice(0, total.start - total.label.length);
  const count = Number(readNumerals(COUNTED.exec(words)?.[1] ?? '') ?? 0);
  if (count < 3 || total.label.length < 2 || COMMON.test(total.label)) return null;
  const parts = mentions.filter((each) => each.end <= total.start && each.label === total.label);
  const areParts = parts.every(
    (each) => isCountable(each) && sameDimension(each, total) && each.depth === total.depth,
  );
  return parts.length === count && areParts ? parts : null;
}
