/** change: 比上年增减 d, p % against this year's and last year's amount. See change.md. */
import type { Mention } from '../figures/mentions.ts';
import { ofAmount } from './change-amounts.ts';
import { ofNextCells } from './change-cells.ts';
import { ofBaseElsewhere } from './change-elsewhere.ts';
import { ofItemsBelow } from './change-items.ts';
import { ofNextYear } from './change-next-year.ts';
import { ofRate } from './change-rates.ts';
import { ofReason } from './change-reason.ts';
import { ofRuledTime } from './change-ruled.ts';
import { ofStockRows } from './change-stocks.ts';
import { ofYearRows } from './change-tables.ts';
import { ofToldBase } from './change-told.ts';
import { ofWholes } from './change-wholes.ts';
import type { ClaimCheck, Recognition } from './claim.ts';
import { isSavedRate } from './rate-savings.ts';
import { isAdditive, isRunningText } from './scope.ts';

export const change: ClaimCheck = {
  id: 'change',
  title: { zh: '增减变动不符', en: 'Change does not agree with its amounts' },
  relation: { zh: '增减变动', en: 'Change against a base' },
  severity: 'error',
  *propose(recognition) {
    for (const mention of recognition.mentions) {
      if (
        mention.direction === 0 ||
        mention.inRange ||
        isSavedRate(mention) ||
        // 减少7.15亿元，占财力减少额9.30亿元的76.9%: the whole of a share.
        /^占/u.test(mention.label) ||
        isTarget(mention) ||
        isPartOfNet(recognition, mention) ||
        isOfEarlierYears(recognition, mention) ||
        !isRunningText(recognition.passages[mention.passage]!.block)
      )
        continue;
      yield* ofReason(recognition, mention);
      if (mention.kind !== 'points') yield* ofToldBase(recognition, mention);
      yield* ofYearRows(recognition, mention);
      if (mention.kind === 'rate') {
        const readings = [...ofRate(recognition, mention)];
        yield* readings;
        // What its own words assert is not explained away by what stands elsewhere.
        if (!readings.some(({ strength }) => strength === 'strong'))
          yield* ofBaseElsewhere(recognition, mention);
        yield* ofRuledTime(recognition, mention);
        yield* ofNextYear(recognition, mention);
      } else if (isAdditive(mention)) {
        yield* ofAmount(recognition, mention);
        yield* ofStockRows(recognition, mention);
      }
    }
    yield* ofNextCells(recognition);
    yield* ofWholes(recognition);
    yield* ofItemsBelow(recognition);
  },
  word: ({ name, raw, arithmetic, stated, expected, unit, proposal }) =>
    proposal.note === undefined
      ? {
          zh: `${arithmetic.zh} = ${expected}${unit}，与所写的${name(proposal.stated)} ${stated}${unit} 不符。`,
          en: `${arithmetic.en} = ${expected}${unit}, but the text says ${name(proposal.stated)} ${stated}${unit}.`,
        }
      : {
          zh: `“${proposal.note}”与“${name(proposal.stated)}${raw(proposal.stated)}”增减方向相反。`,
          en: `“${proposal.note}” and “${name(proposal.stated)}${raw(proposal.stated)}” go in opposite directions.`,
        },
};

/** 2024年末余额224.23亿元，…，2023年比2022年增长13.9%: of years that the paragraph tells no figure of. */
function isOfEarlierYears({ passages, report }: Recognition, { passage, label, start }: Mention): boolean {
  const named = /((?:19|20)\d{2})年[度末底]?[比较](?:19|20)\d{2}年/u.exec(label)?.[1];
  if (named === undefined || Number(named) === report.year) return false;
  return !passages[passage]!.mentions.some(
    (each) => each.end <= start && (each.year === named || each.label.includes(`${named}年`)),
  );
}

/** 净增15户：新增24户、退出9户: what makes up a net change moves nothing else. */
function isPartOfNet({ passages }: Recognition, { passage, sentence, start }: Mention): boolean {
  const { text, mentions } = passages[passage]!;
  const net = mentions.findLast(
    (each) => each.sentence === sentence && each.end <= start && /净(?:增加?|减少?)$/u.test(each.label),
  );
  return net !== undefined && text[net.end] === ':';
}

/** 目标增长12%, 优于省下达的下降1.8%的年度目标: what was to be, and not what came. */
function isTarget({ label, trail }: Mention): boolean {
  return (
    /^(?:年度|年初|省定|预期)?(?:目标|计划|预期|力争|确保|规定)(?:为|是)?[增减升降提下上]/u.test(label) ||
    /(?:下达|规定|要求|确定)的?[增减升降提下上][^,。;]{0,3}$/u.test(label) ||
    // 完成五年下降14.5%目标的92.4%.
    /^(?:的(?:年度|年初|预期|省定|规划)?(?:目标|任务|要求|计划)|(?:年度|规划)?目标)/u.test(trail)
  );
}
