/** count: N个项目 against the names, the subsections or the results that are listed. See count.md. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Section } from '../types.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { ofDays, ofOrdinals, ofRespective, ofTimes } from './count-figures.ts';
import { ofGradeShares, ofGrades } from './count-grades.ts';
import { ofInline } from './count-inline.ts';
import { ofItemLists } from './count-items.ts';
import { ofClauses, ofLines } from './count-lines.ts';
import { countListed } from './count-listed.ts';
import { BEFORE, ofNames, ofNamesBefore } from './count-names.ts';
import { ofNumbered } from './count-numbered.ts';
import { ofRest } from './count-rest.ts';
import { ofShares } from './count-shares.ts';
import { ofTitles } from './count-titles.ts';
import { ofTogether } from './count-together.ts';
import { ofToldKinds, ofToldRanks } from './count-told.ts';
import { isLevel, isRunningText } from './scope.ts';
import { childrenOf, passagesUnder, sectionOf } from './section-contents.ts';
import type { Table } from './tables.ts';

export const count: ClaimCheck = {
  id: 'count',
  title: { zh: '个数与所列不符', en: 'Count does not agree with what is listed' },
  relation: { zh: '个数与所列相符', en: 'Count of what is listed' },
  severity: 'warning',
  *propose(recognition) {
    for (const passage of recognition.passages) {
      if (passage.mentions.length === 0) continue;
      const isText = isRunningText(passage.block);
      if (isText || passage.block.type === 'cell') yield* ofItemLists(recognition, passage);
      if (isText) yield* ofGradeShares(recognition, passage);
      for (const mention of passage.mentions) {
        if (mention.kind !== 'count') continue;
        yield* ofNames(recognition, passage, mention);
        if (!isText) continue;
        yield* ofNamesBefore(recognition, passage, mention);
        yield* ofRespective(recognition, passage, mention);
        yield* ofOrdinals(passage, mention);
        yield* ofDays(recognition, passage, mention);
        yield* ofTimes(recognition, passage, mention);
        yield* ofGrades(recognition, passage, mention);
        yield* ofNumbered(recognition, passage, mention);
        yield* ofInline(recognition, passage, mention);
        yield* ofLines(recognition, passage, mention);
        yield* ofClauses(recognition, passage, mention);
        yield* ofToldKinds(recognition, passage, mention);
        yield* ofToldRanks(recognition, passage, mention);
        yield* ofTitles(recognition, passage, mention);
        yield* ofTogether(recognition, passage, mention);
        yield* ofShares(recognition, passage, mention);
        yield* ofSiblings(recognition, passage, mention);
        yield* ofRest(recognition, passage, mention);
        if (!isLevel(mention)) continue;
        yield* ofSubsections(recognition, passage, mention);
        yield* ofRows(recognition, passage, mention);
      }
    }
  },
  word: ({ name, raw, expected, unit, proposal }) => {
    const own = proposal.group.startsWith(BEFORE) ? null : name(proposal.stated);
    return {
      zh: `${own ?? '个数'}写为 ${raw(proposal.stated)}，但所列${proposal.note ?? ''}为 ${expected}${unit}。`,
      en: `${own ?? 'The number'} is stated as ${raw(proposal.stated)}, but ${expected} ${unit} are listed.`,
    };
  },
};

/** 全镇3个项目共投资…, at the end of the last of three sections. */
function* ofSiblings(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  if (!/项目|转移支付|专项/u.test(mention.label + mention.trail)) return;
  const own = sectionOf(recognition, passage.block.section);
  const siblings = childrenOf(recognition, own?.parent ?? null);
  if (!own || siblings.length < 2 || siblings.at(-1) !== own) return;
  yield countListed(mention, 'siblings', siblings.length, '小节', false);
}

const ANNOUNCES = /(?:分项目|分项|各项目|具体)?(?:自评)?(?:情况|分析)?(?:分析)?如下/u;
/** 纳入自评的项目3个: the items of the section, also where nothing announces them. */
const COVERED =
  /(?:(?:开展|纳入)(?:绩效)?自评的?(?:项目|转移支付)|(?:管理|负责)[^,。;]{0,12}转移支付|预算支出项目)(?:共|共有|为)?$/u;
const THINGS = /项目|转移支付|专项|资金/u;
/** 主要项目情况如下: what follows is a choice. */
const CHOSEN = /(?:主要|重点|部分|典型|代表性)[^,。;]{0,10}如下/u;
const GRADED = /(?:为|是|等级|等次)[:]?[“"]?[优良中差][”"]?/u;
const EXCELLENT_BEFORE = /[“"]优[”"]的?(?:项目)?(?:有|共)?$/u;
const EXCELLENT = /(?:为|是|等级|等次)[:]?[“"]?优[”"]?/u;

/** 项目4个, 4个项目结果为“优”: the subsections that the passage announces. */
function* ofSubsections(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  const section = sectionOf(recognition, passage.block.section);
  if (
    !section ||
    !(ANNOUNCES.test(passage.text) || COVERED.test(mention.label) || EXCELLENT_BEFORE.test(mention.label)) ||
    (mention.unit !== '个' && mention.unit !== '项')
  )
    return;
  const children = childrenOf(recognition, section.id);
  if (children.length < 2) return;
  const sentence = passage.text.slice(mention.start, mention.start + 24).split(/[,。;]/u)[0] ?? '';
  if (isResult(sentence) || EXCELLENT_BEFORE.test(mention.label)) {
    const graded = sectionsSaying(recognition, children, GRADED);
    const excellent = sectionsSaying(recognition, children, EXCELLENT);
    yield countListed(mention, 'excellent', excellent, '“优”的项目', graded === children.length);
  } else if (THINGS.test(mention.label + mention.trail)) {
    // 项目5个，具体为：…: the list in the sentence itself is complete, the subsections need not be.
    const isListed = /^[^。]{0,30}(?:具体为|即|分别为|分别是|包括)/u.test(passage.text.slice(mention.end));
    const isChosen = isListed || CHOSEN.test(passage.text) || GRADED.test(mention.label);
    yield countListed(mention, 'sections', children.length, '小节', !isChosen);
  }
}

/**
 * 纳入自评的项目共3个 over a table of the same section, whose rows are numbered and named: one row a project. Results
 * (优) are counted by the scores of a column of 得分.
 */
function* ofRows(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  if ((mention.unit !== '个' && mention.unit !== '项') || !ABOUT_ITEMS.test(passage.text)) return;
  const section = passage.block.section;
  const tables = recognition.tables.filter((table) => table.section === section);
  const [table] = tables;
  if (tables.length !== 1 || !table || childrenOf(recognition, section).length > 0) return;
  const sentence = passage.text.slice(mention.start, mention.start + 24).split(/[,。;]/u)[0] ?? '';
  if (isResult(sentence) || EXCELLENT_BEFORE.test(mention.label)) return;
  if (!COVERED.test(mention.label) || !THINGS.test(mention.label + mention.trail)) return;
  const rows = itemRows(table);
  if (rows >= 2) yield countListed(mention, 'rows', rows, '表格行', true);
}

const ABOUT_ITEMS = /自评|绩效评价/u;

/** How many rows a table numbers from 1 on under 序号, beside a column of names; 0 where it is no such list. */
function itemRows(table: Table): number {
  const heads = Array.from({ length: table.columns }, (_, column) => table.at(0, column)?.text ?? '');
  const [order, name] = [heads.indexOf('序号'), heads.findIndex((head) => /项目名称|项目$/u.test(head))];
  if (order < 0 || name < 0) return 0;
  let rows = 0;
  while (table.at(rows + 1, order)?.text === `${rows + 1}` && table.at(rows + 1, name)?.text) rows++;
  const next = table.at(rows + 1, order)?.text ?? '';
  return /^\d+$/u.test(next) ? 0 : rows;
}

function isResult(words: string): boolean {
  return EXCELLENT.test(words);
}

/** How many subsections say a thing. */
function sectionsSaying(recognition: Recognition, children: readonly Section[], words: RegExp): number {
  return children.filter((child) => passagesUnder(recognition, child.id).some(({ text }) => words.test(text)))
    .length;
}
