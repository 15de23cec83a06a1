/** restated: the same quantity, told more than once, has one value. See restated.md. */
import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { figure, figuresOf } from './expression.ts';
import { isAdditive, isLevel, isRunningText } from './scope.ts';

export const restated: ClaimCheck = {
  id: 'restated',
  title: { zh: '同一数据前后不一致', en: 'One quantity told with two values' },
  relation: { zh: '同一数据前后一致', en: 'One quantity told twice' },
  severity: 'error',
  *propose(recognition) {
    yield* ofWholeReport(recognition);
    yield* ofSections(recognition);
    yield* ofCapitals(recognition);
    yield* ofTwins(recognition);
    yield* ofRates(recognition);
    yield* ofItems(recognition);
    yield* ofExplained(recognition);
  },
  word: ({ name, raw, arithmetic, places, proposal }) => {
    const [here, there] = places(proposal.stated, figuresOf(proposal.right)[0] ?? proposal.stated);
    const own = `${name(proposal.stated)} ${raw(proposal.stated)}`;
    return {
      zh: `同一数据有两个数值：${own}${here && `（${here}）`}，另一处${arithmetic.zh}${there && `（${there}）`}。`,
      en: `One quantity has two values: ${own}${here && ` (${here})`}, elsewhere ${arithmetic.en}${there && ` (${there})`}.`,
    };
  },
};

/** Totals of which a report has one each. */
const TOTALS = new Set([
  'totalIncome',
  'yearIncome',
  'incomeTotal',
  'totalExpenditure',
  'yearExpenditure',
  'expenditureTotal',
  'incomeExpenditureTotal',
  'threePublic',
  'organOperation',
]);

/** Words that make another quantity of the same concept. */
const QUALIFIERS = [
  '财政拨款',
  '一般公共',
  '政府性基金',
  '政府基金',
  '国有资本',
  '基本',
  '项目',
  '本级',
  '下属',
  '所属',
  '专项',
  '上级',
  '非税',
  '税收',
  '事业',
  '经营',
  '其中',
  '人均',
  '累计',
  '全区',
  '全市',
  '全县',
  '全省',
  '全国',
  '月',
];

const COMPARES = /[大小多少高低]于|超过|相差/u;

/** Statements of one total: the first is taken to be repeated by the others. */
function* ofWholeReport(recognition: Recognition): Iterable<Proposal> {
  const groups = new Map<string, Mention[]>();
  for (const mention of recognition.mentions) {
    if (mention.kind !== 'amount' || !isLevel(mention) || mention.isLast || mention.nested) continue;
    if (mention.concept === null || !TOTALS.has(mention.concept)) continue;
    // 本年支出大于本年收入23.28万元 is their difference.
    if (COMPARES.test(mention.label)) continue;
    if (mention.concept.endsWith('Total') && /加/u.test(recognition.passages[mention.passage]!.text))
      continue;
    const { block } = recognition.passages[mention.passage]!;
    if (!isRunningText(block)) continue;
    const key = [
      mention.concept,
      stageOf(mention),
      mention.year ?? recognition.report.year ?? '',
      block.section?.split('.')[0] ?? '',
      QUALIFIERS.filter((word) => mention.label.includes(word)).join(),
    ].join('|');
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  for (const mentions of groups.values()) yield* pairwise(mentions, 'strong');
}

const CAPITALS = /[壹贰叁肆伍陆柒捌玖拾佰仟]/u;

/** 人民币叁拾陆万捌仟元整（小写：368,000元）: an amount in words and in figures. */
function* ofCapitals(recognition: Recognition): Iterable<Proposal> {
  const { mentions, figures } = recognition;
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (mention.kind !== 'amount' || next?.kind !== 'amount' || next.passage !== mention.passage) continue;
    const [own, other] = [figures[mention.figure]!.raw, figures[next.figure]!.raw];
    if (CAPITALS.test(own) === CAPITALS.test(other) || next.start - mention.end > 8) continue;
    yield* pairwise([mention, next], 'strong');
  }
}

const TWIN_DIGITS = 5;

/**
 * Two amounts of one role that are one slip apart, of which one is upheld by other relations and the other by
 * nothing: figures of five and more digits come that close only where they are the same.
 */
function* ofTwins(recognition: Recognition): Iterable<Proposal> {
  const long = recognition.mentions.filter(
    (mention) =>
      mention.kind === 'amount' &&
      isLevel(mention) &&
      !mention.isLast &&
      !mention.nested &&
      mention.role !== null &&
      digitsOf(recognition, mention).length >= TWIN_DIGITS,
  );
  // Twins have the same digits in some order: only those of one bucket are compared.
  const buckets = new Map<string, Mention[]>();
  for (const mention of long) {
    const key = [...digitsOf(recognition, mention)].sort().join('');
    const bucket = buckets.get(key);
    if (bucket) bucket.push(mention);
    else buckets.set(key, [mention]);
  }
  for (const bucket of buckets.values())
    if (bucket.length <= LARGEST_BUCKET) yield* twinsIn(recognition, bucket, areTwins);
  yield* ofMistyped(recognition, long);
}

/** 实际支出4455.57 and 支出合计4455.87 of one section: named alike, and only one digit apart. */
function* ofMistyped(recognition: Recognition, long: readonly Mention[]): Iterable<Proposal> {
  const buckets = new Map<string, Mention[]>();
  for (const mention of long) {
    const { block } = recognition.passages[mention.passage]!;
    if (!isRunningText(block) || !/(?:支出|收入)$/u.test(bareLabel(mention))) continue;
    const key = [
      itemOf(block.section),
      mention.year ?? recognition.report.year ?? '',
      tail(mention),
      QUALIFIERS.filter((word) => mention.label.includes(word)).join(),
    ].join('|');
    const bucket = buckets.get(key);
    if (bucket) bucket.push(mention);
    else buckets.set(key, [mention]);
  }
  for (const bucket of buckets.values())
    if (bucket.length <= LARGEST_BUCKET) yield* twinsIn(recognition, bucket, areOneDigitApart);
}

function areOneDigitApart(recognition: Recognition, mention: Mention, other: Mention): boolean {
  const [own, twin] = [mention, other].map((each) => recognition.figures[each.figure]!);
  const [a, b] = [own?.value ?? '', twin?.value ?? ''];
  if (own?.unit !== twin?.unit || own?.places !== twin?.places || a.length !== b.length) return false;
  return [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

/** The same digits more often than this are no slip but a figure that is told all over. */
const LARGEST_BUCKET = 40;

function* twinsIn(
  recognition: Recognition,
  bucket: readonly Mention[],
  areAlike: typeof areTwins,
): Iterable<Proposal> {
  for (const mention of bucket) {
    for (const other of bucket) {
      if (other === mention || stageOf(other) !== stageOf(mention)) continue;
      if (!areAlike(recognition, mention, other)) continue;
      yield {
        group: `twin:${mention.figure}`,
        strength: 'weak',
        left: figure(mention.figure),
        relation: '=',
        right: figure(other.figure),
        stated: mention.figure,
        witnessed: true,
      };
    }
  }
}

function digitsOf(recognition: Recognition, mention: Mention): string {
  return recognition.figures[mention.figure]!.value?.replace(/\D/gu, '').replace(/^0+|0+$/gu, '') ?? '';
}

/** Two neighbours swapped, or the same digits at another place of the point or in another unit. */
function areTwins(recognition: Recognition, mention: Mention, other: Mention): boolean {
  const [own, twin] = [digitsOf(recognition, mention), digitsOf(recognition, other)];
  if (isSwapped(own, twin)) return true;
  const { base } = recognition.figures[mention.figure]!;
  const isOtherSize = own === twin && base !== recognition.figures[other.figure]!.base;
  // A tenth of an amount has the same digits: only under the same words.
  return (
    isOtherSize &&
    isRunningText(recognition.passages[mention.passage]!.block) &&
    tail(mention) === tail(other)
  );
}

function bareLabel(mention: Mention): string {
  return mention.label.replace(/(?:资金|金额|为|共计?|合计|总计|总额|决算|约|数)+$/u, '');
}

function tail(mention: Mention): string {
  return bareLabel(mention).slice(-2);
}

/** The same digits but for two neighbours that changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The whole report's execution rate, told in two places outside the items. */
function* ofRates(recognition: Recognition): Iterable<Proposal> {
  const all = recognition.mentions.filter(
    (mention) =>
      mention.kind === 'rate' &&
      mention.concept === 'executionRate' &&
      mention.direction === 0 &&
      isRunningText(recognition.passages[mention.passage]!.block),
  );
  const items = new Set(all.map((mention) => itemOf(recognition.passages[mention.passage]!.block.section)));
  const rates = all.filter((mention) => {
    const { section } = recognition.passages[mention.passage]!.block;
    return (
      !isItem(section, items) &&
      /^(?:本年|全年|年度|部门|整体|总体|单位)*(?:预算)?执行率(?:为|达)?$/u.test(mention.label)
    );
  });
  for (const proposal of pairwise(outsideItems(recognition, rates), 'weak'))
    yield { ...proposal, witnessed: true };
}

/** Without those of projects or transfers: sections of the second level that give a rate each. */
function outsideItems(recognition: Recognition, rates: readonly Mention[]): Mention[] {
  const sectionOf = (mention: Mention) => recognition.passages[mention.passage]!.block.section;
  const chapterOf = (mention: Mention) => sectionOf(mention)?.split('.')[0];
  return rates.filter((mention) => {
    const item = itemOf(sectionOf(mention));
    if (!item.includes('.')) return true;
    return rates.every((other) => {
      const another = itemOf(sectionOf(other));
      return chapterOf(other) !== chapterOf(mention) || another === item || !another.includes('.');
    });
  });
}

/** Items of the 三公 expenses, which the text names once in the total's list and once each on its own. */
const ITEMS = new Set([
  'abroadExpenses',
  'vehicleExpenses',
  'vehiclePurchase',
  'vehicleOperation',
  'receptionExpenses',
]);

/** Words that may stand beside an item's name and say nothing else of it. */
const BESIDE = /支出|决算|实际|全年|年度|本年|当年|其中|\d{4}年|[为数共:]/gu;

/** 公务接待费支出决算为5.75万元 in the list, 公务接待费5.57万元 as the item's own head. */
function* ofItems(recognition: Recognition): Iterable<Proposal> {
  const groups = new Map<string, Mention[]>();
  for (const { block, mentions } of recognition.passages) {
    if (!isRunningText(block)) continue;
    let stage = 'done';
    for (const mention of mentions) {
      if (mention.kind !== 'amount' || !isLevel(mention) || mention.isLast) continue;
      // A part without a role of its own has its total's.
      if (mention.role !== null) stage = stageOf(mention);
      if (mention.concept === null || !ITEMS.has(mention.concept) || !isBareItem(recognition, mention))
        continue;
      const key = [mention.concept, stage, mention.year ?? '', block.section?.split('.')[0] ?? ''].join('|');
      const group = groups.get(key);
      if (group) group.push(mention);
      else groups.set(key, [mention]);
    }
  }
  for (const mentions of groups.values()) yield* pairwise(mentions, 'strong');
}

/** Is the label the item's name and nothing else? 国内公务接待费 is a part of 公务接待费. */
function isBareItem({ lexicon }: Recognition, mention: Mention): boolean {
  const name = lexicon.concepts.last(mention.label);
  return name !== null && mention.label.replace(name.word, '').replace(BESIDE, '') === '';
}

const CONVERTED = /^(?:折合?|约合|约折|折算|即|也即|合)(?:人民币)?(?:约|为)?$/u;

/** 4,763,518.40元（折合476.35万元）, the same in another unit; 研发投入超6.5亿元（统计口径65,312万元）: a rounded amount and, in the bracket behind it, the exact one. */
function* ofExplained({ mentions, figures }: Recognition): Iterable<Proposal> {
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (mention.kind !== 'amount' || next?.kind !== 'amount' || next.passage !== mention.passage) continue;
    if (next.opening !== mention.end) continue;
    const isConverted = CONVERTED.test(next.label);
    if (figures[mention.figure]!.qualifier === null && !isConverted) continue;
    yield {
      group: `explained:${mention.figure}`,
      strength: isConverted ? 'strong' : 'weak',
      left: figure(next.figure),
      relation: '=',
      right: figure(mention.figure),
      stated: next.figure,
      confirming: !isConverted,
    };
  }
}

/** Does a rate of this section speak of one project of several: do sections beside it tell one too? */
function isItem(section: string | null, rates: ReadonlySet<string>): boolean {
  const item = itemOf(section);
  const parent = item.split('.')[0];
  return item.includes('.') && [...rates].some((other) => other !== item && other.startsWith(`${parent}.`));
}

/** Planned or done: 年初预算, 全年预算 and 决算 of one total are three quantities. */
function stageOf(mention: Mention): string {
  switch (mention.role) {
    case 'initialBudget':
    case 'adjustedBudget':
    case 'fullYearBudget':
    case 'budget':
      return mention.role;
    default:
      return 'done';
  }
}

/** Each statement against the next one. */
function* pairwise(mentions: readonly Mention[], strength: Proposal['strength']): Iterable<Proposal> {
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (!next || next.figure === mention.figure) continue;
    yield {
      group: `${mention.figure}:${next.figure}`,
      strength,
      left: figure(next.figure),
      relation: '=',
      right: figure(mention.figure),
      stated: next.figure,
    };
  }
}

const REPEATS_TRIED = 3;

/**
 * Within one item's section the same amount comes again under other words (预算安排, 项目费用, 花费总金额). Equal
 * values confirm each other; different ones say nothing, for the words differ.
 */
function* ofSections(recognition: Recognition): Iterable<Proposal> {
  const earlier = new Map<string, Mention[]>();
  for (const mention of recognition.mentions) {
    const { block } = recognition.passages[mention.passage]!;
    if (!isAdditive(mention) || !isRunningText(block)) continue;
    const value = recognition.figures[mention.figure]!.base;
    const item = isLong(value) ? '' : itemOf(block.section);
    const key = `${item}|${mention.kind}|${value}|${mention.direction}`;
    const known = earlier.get(key) ?? [];
    for (const other of known.slice(-REPEATS_TRIED)) {
      if (!isRepeat(mention, other)) continue;
      yield {
        group: `${mention.figure}:${other.figure}`,
        strength: 'weak',
        left: figure(mention.figure),
        relation: '=',
        right: figure(other.figure),
        stated: mention.figure,
        confirming: true,
      };
      break;
    }
    earlier.set(key, [...known, mention]);
  }
}

/** An amount of so many digits comes twice in a report only where it is the same amount. */
function isLong(value: string | null): boolean {
  return (value ?? '').replace('.', '').replace(/^0+|0+$/gu, '').length >= LONG;
}

const LONG = 5;

/** The section of a project or item: the second level, where there is one. */
function itemOf(section: string | null): string {
  return section === null ? '' : section.split('.').slice(0, 2).join('.');
}

/** Equal amounts repeat each other; counts only under the same words, for small numbers meet by chance. */
function isRepeat(mention: Mention, other: Mention): boolean {
  if (mention.kind === 'amount') return true;
  return compactText(mention.label) === compactText(other.label) && mention.unit === other.unit;
}
