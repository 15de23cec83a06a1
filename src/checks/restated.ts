/** restated: the same quantity, told more than once, has one value. See restated.md. */

import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { figuresOf } from './expression.ts';
import { groupsOf } from './groups.ts';
import { ofAnaphora } from './restated-anaphora.ts';
import { ofAnchored } from './restated-anchored.ts';
import { ofBeside } from './restated-beside.ts';
import { ofNamed, ofRounded } from './restated-named.ts';
import { byOwner, levelOf, ownFund } from './restated-owners.ts';
import { itemOf, ofCapitals, ofExplained, ofSections } from './restated-repeats.ts';
import { ofRowsTwice } from './restated-tables.ts';
import { ofToldAgain } from './restated-that-is.ts';
import { ofTwins } from './restated-twins.ts';
import { ofInFull } from './restated-whole.ts';
import { pairwise, QUALIFIERS, stageOf } from './restated-words.ts';
import { isLevel, isRunningText } from './scope.ts';
import { sectionOf } from './section-contents.ts';
import { isJoinedTotal } from './sum-joined.ts';

export const restated: ClaimCheck = {
  id: 'restated',
  title: { zh: '同一数据前后不一致', en: 'One quantity told with two values' },
  relation: { zh: '同一数据前后一致', en: 'One quantity told twice' },
  severity: 'error',
  *propose(recognition) {
    yield* ofWholeReport(recognition);
    yield* ofSections(recognition);
    yield* ofNamed(recognition);
    yield* ofRounded(recognition);
    yield* ofCapitals(recognition);
    yield* ofTwins(recognition);
    yield* ofAnchored(recognition);
    yield* ofRates(recognition);
    yield* ofItems(recognition);
    yield* ofExplained(recognition);
    yield* ofBeside(recognition);
    yield* ofAnaphora(recognition);
    yield* ofRowsTwice(recognition);
    for (const passage of recognition.passages) {
      yield* ofInFull(passage);
      yield* ofToldAgain(passage);
    }
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

/** 剔除特种车更新655万元后，“三公”经费为2,326万元: without some of it. */
function isWithoutSome(text: string, { start }: Mention): boolean {
  return /剔除|扣除|不含|不计/u.test(wordsSince(text.slice(0, start), '。;'));
}

/** 2024年预算这样安排：总收入8,150万元: all that the sentence tells is planned. */
const PLANNED = /^(?:[(]?[一二三四五六七八九十]+[)、])?[^,。;:]{0,8}预算[^,。;:]{0,8}(?:安排|如下|为):/u;

/** 本年收入中财政补助250.8万元, 拿出总收入的一半65万元: a part of it. */
const OF_IT =
  /(?:收入|支出|总额)(?:之)?中[^央小型共标][^,。;]|用于[^,。;]{2,}的(?:支出|收入)|(?:收入|支出|总额)的?(?:近|约|大)?(?:一半|半数|[一二三四五六七八九]成|[一二三四五六七八九十]+分之)/u;
/** 与本年收入合计后为2,184.36万元: more than what it names. 两项不属于“三公”经费，合计5.05万元: of what the name does not take in. 以上民生支出合计: of what stands above alone. */
const NOT_OF_IT =
  /(?:合计|总计|相加)后(?:为|共|合计)*$|不(?:属于|含|包括|列入|计入)|^(?:以上|上述)[一-鿿]{2,}(?:支出|收入)(?:合计|共计|总计)/u;
const COMPARES = /[大小多少高低]于|超过|相差/u;

/** Does a count stand right before its words: 医疗类两项支出合计? */
function isOfSome({ passages }: Recognition, { passage, start, label }: Mention): boolean {
  return passages[passage]!.mentions.some(
    (each) => each.kind === 'count' && each.end === start - label.length,
  );
}

/** Statements of one total: the first is taken to be repeated by the others. */
function* ofWholeReport(recognition: Recognition): Iterable<Proposal> {
  const groups = groupsOf(recognition.mentions, (mention) => {
    if (mention.kind !== 'amount' || !isLevel(mention) || mention.isLast || mention.nested) return null;
    if (mention.concept === null || !TOTALS.has(mention.concept)) return null;
    // 本年支出大于本年收入23.28万元 is their difference, 三项支出合计 what some of several things come to.
    if (
      COMPARES.test(mention.label) ||
      OF_IT.test(mention.label) ||
      NOT_OF_IT.test(mention.label) ||
      isJoinedTotal(mention) ||
      isOfSome(recognition, mention)
    )
      return null;
    const { block, text } = recognition.passages[mention.passage]!;
    if (mention.concept.endsWith('Total') && /加/u.test(text)) return null;
    if (!isRunningText(block) || isWithoutSome(text, mention)) return null;
    return [
      mention.concept,
      PLANNED.test(text) ? 'budget' : stageOf(mention),
      mention.year ?? recognition.report.year ?? '',
      block.section?.split('.')[0] ?? '',
      QUALIFIERS.filter((word) => mention.label.includes(word)).join(),
      fundOf(recognition, block.section),
      ownFund(text, mention),
      levelOf(text, mention),
    ].join('|');
  });
  for (const group of groups.values())
    for (const mentions of byOwner(group)) yield* pairwise(mentions, 'strong');
}

const FUND = /政府性?基金|国有资本经营|一般公共预算|财政拨款/u;

/** （六）关于政府性基金预算支出情况: what its section tells is of that fund alone. */
function fundOf(recognition: Recognition, section: string | null): string {
  const own = sectionOf(recognition, section);
  if (!own) return '';
  return FUND.exec(own.title)?.[0] ?? fundOf(recognition, own.parent);
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
      !isListed(recognition, mention, all) &&
      /^(?:本年|全年|年度|部门|整体|总体|单位)*(?:预算)?执行率(?:为|达)?$/u.test(mention.label)
    );
  });
  for (const proposal of pairwise(outsideItems(recognition, rates), 'weak'))
    yield { ...proposal, witnessed: true };
}

const NUMBERED = /^[(]?(?:\d+|[一二三四五六七八九十]+)(?:[)、]|[.](?!\d))/u;

/** 1.道路项目…执行率92.4%。 2.桥梁项目…执行率92.77%。: of one numbered paragraph of several that tell a rate each. */
function isListed({ passages }: Recognition, mention: Mention, rates: readonly Mention[]): boolean {
  const { text, block } = passages[mention.passage]!;
  return (
    NUMBERED.test(text) &&
    rates.some((other) => {
      const passage = passages[other.passage]!;
      return (
        other.passage !== mention.passage &&
        passage.block.section === block.section &&
        NUMBERED.test(passage.text)
      );
    })
  );
}

/** Without those of projects or transfers: sections of the second level that give a rate each. */
function outsideItems(recognition: Recognition, rates: readonly Mention[]): Mention[] {
  const placeOf = (mention: Mention) => recognition.passages[mention.passage]!.block.section;
  const chapterOf = (mention: Mention) => placeOf(mention)?.split('.')[0];
  return rates.filter((mention) => {
    const item = itemOf(placeOf(mention));
    if (!item.includes('.')) return true;
    return rates.every((other) => {
      const another = itemOf(placeOf(other));
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
  for (const { block, mentions, text } of recognition.passages) {
    if (!isRunningText(block)) continue;
    const unit = UNITS.exec(text)?.[1] ?? UNITS.exec(sectionOf(recognition, block.section)?.title ?? '')?.[1];
    let stage = 'done';
    for (const mention of mentions) {
      if (mention.kind !== 'amount' || !isLevel(mention) || mention.isLast) continue;
      // A part without a role of its own has its total's.
      if (mention.role !== null) stage = stageOf(mention);
      if (isOpenedByLastYear(text, mention)) continue;
      if (mention.concept === null || !ITEMS.has(mention.concept) || !isBareItem(recognition, mention))
        continue;
      const key = [
        mention.concept,
        stage,
        mention.year ?? '',
        block.section?.split('.')[0] ?? '',
        unit ?? '',
      ].join('|');
      const group = groups.get(key);
      if (group) group.push(mention);
      else groups.set(key, [mention]);
    }
  }
  for (const mentions of groups.values()) yield* pairwise(mentions, 'strong');
}

/** 上年未购车，公务用车运行维护费为40.12万元: a clause without a figure, of last year, may open what is told of it. */
function isOpenedByLastYear(text: string, { start, label }: Mention): boolean {
  const before = text.slice(0, start - label.length);
  const clause = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
  return /^(?:而|但)?(?:上年|去年|上一年)度?(?![^,]*[今本当]年)[^,。;\d]{1,12},$/u.test(clause);
}

/** 局本级33.10万元：公务接待费…; 所属6家单位…: of one unit alone, where the paragraph before tells them for all. */
const UNITS = /^[^。:,]{0,12}?(本级|本部|所属|下属|直属)/u;

/** Is the label the item's name and nothing else? 国内公务接待费 is a part of 公务接待费. */
function isBareItem({ lexicon }: Recognition, mention: Mention): boolean {
  const name = lexicon.concepts.last(mention.label);
  return name !== null && mention.label.replace(name.word, '').replace(BESIDE, '') === '';
}

/** Does a rate of this section speak of one project of several: do sections beside it tell one too? */
function isItem(section: string | null, rates: ReadonlySet<string>): boolean {
  const item = itemOf(section);
  const parent = item.split('.')[0];
  return item.includes('.') && [...rates].some((other) => other !== item && other.startsWith(`${parent}.`));
}
