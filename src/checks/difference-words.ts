/** Differences whose words tell of what: 核减 is what was submitted less what was approved, 欠缴 what was due less what came. */
import { readFileSync } from 'node:fs';
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { before, isAdditive, isForEach, sameDimension } from './scope.ts';

interface WordPair {
  stated: RegExp;
  whole: RegExp;
  taken: RegExp;
}

const FILLERS = '(?:共|计|为|是|达|共计|总计)*$';
const TABLE = JSON.parse(readFileSync(new URL('./difference-words.json', import.meta.url), 'utf8')) as {
  stated: string;
  whole: string;
  taken: string;
}[];
const PAIRS: readonly WordPair[] = TABLE.map(({ stated, whole, taken }) => ({
  stated: new RegExp(`${stated}${FILLERS}`, 'u'),
  whole: new RegExp(`${whole}${FILLERS}`, 'u'),
  taken: new RegExp(`${taken}${FILLERS}`, 'u'),
}));
const SENTENCES_BACK = 1;
/** 进出口总额 beside 出口 and 进口. */
const TOTAL = /进出口(?:总额|总值|额)?$/u;

/** 送审价3,012.4万元，结算价2,849.6万元，核减162.8万元: the only ones that the words before it name so. */
export function* ofWords(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const pair = PAIRS.find(({ stated }) => stated.test(mention.label));
  if (!pair || !isAdditive(mention) || mention.inRange || mention.isOperand) return;
  const earlier = before(recognition, mention).filter(
    ({ sentence }) => mention.sentence - sentence <= SENTENCES_BACK,
  );
  // 核减3,132.9万元，其中核减工程量2,470.3万元: a part of what was told before it.
  if (/^其中/u.test(mention.label) || earlier.some(({ label }) => pair.stated.test(label))) return;
  const own = earlier.filter(
    (each) =>
      sameDimension(each, mention) &&
      !TOTAL.test(each.label) &&
      each.direction === 0 &&
      !each.inRange &&
      !isForEach(each),
  );
  // 下达… already is what is taken from, whatever else its words say.
  const wholes = own.filter(({ label }) => pair.whole.test(label) && !pair.taken.test(label));
  const taken = own.filter(({ label }) => pair.taken.test(label) && !pair.whole.test(label));
  const [whole, less] = [wholes[0], taken[0]];
  // Others beside them, like 减免, may be taken off as well.
  const isOther = (each: Mention): boolean => each !== whole && each !== less;
  if (!whole || !less || wholes.length > 1 || taken.length > 1 || own.some(isOther)) return;
  const right = difference(figure(whole.figure), figure(less.figure));
  yield { ...asserting(`words:${mention.figure}`, mention, right, 'strong'), ruled: true, certain: true };
}
