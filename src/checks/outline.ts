/** outline: parts that a section lacks, numbers that skip or repeat, sections without text. See outline.md. */
import { FAMILY_RANK, parseLabel } from '../outline/labels.ts';
import type { Block, Section } from '../types.ts';
import type { FormCheck, FormFinding, ReportText } from './check.ts';

/** Parts that each project of a self-evaluation report has, with the words that tell them. */
const PARTS: readonly { name: string; english: string; words: RegExp }[] = [
  {
    name: '偏离绩效目标的原因及改进措施',
    english: 'reasons for deviations and measures',
    words: /偏离|改进措施|整改措施/,
  },
  { name: '各项指标完成情况', english: 'results by indicator', words: /指标(?:的)?完成/ },
  { name: '绩效目标完成情况', english: 'results by objective', words: /目标(?:的)?(?:完成|实现)/ },
  { name: '预算执行情况', english: 'budget execution', words: /(?:预算|资金)(?:的)?(?:执行|使用|支出)/ },
];

/** A section is one of a row of projects when so many of its parts are known ones. */
const FEWEST_PARTS = 2;
/** A part is expected where so many of the sections have it, and so large a share of them. */
const FEWEST_HOLDERS = 2;
const HOLDERS_SHARE = 0.25;
/** A larger gap in the numbers is a label misread rather than one forgotten. */
const WIDEST_GAP = 3;

/** A section with what stands in it. */
interface Node {
  section: Section;
  heading: Block | null;
  children: Node[];
  /** Whether text of its own stands in it. */
  filled: boolean;
}

function treeOf(report: ReportText): Node[] {
  const nodes = new Map<string, Node>(
    report.sections.map((section) => [section.id, { section, heading: null, children: [], filled: false }]),
  );
  for (const block of report.blocks) {
    const node = block.section === null ? undefined : nodes.get(block.section);
    if (!node || block.note !== undefined) continue;
    if (node.heading === null) {
      node.heading = block;
      node.filled = block.type !== 'heading';
    } else {
      node.filled = true;
    }
  }
  for (const node of nodes.values()) {
    if (node.section.parent !== null) nodes.get(node.section.parent)?.children.push(node);
  }
  return [...nodes.values()];
}

function partOf(node: Node): string | null {
  return PARTS.find(({ words }) => words.test(node.section.title))?.name ?? null;
}

function at(node: Node, translations: FormFinding['translations']): FormFinding {
  const { heading } = node;
  const end = heading
    ? heading.type === 'heading'
      ? heading.text.length
      : Math.min(heading.text.length, 20)
    : 0;
  return { block: heading?.id ?? null, start: 0, end, translations };
}

function nameOf({ section }: Node): string {
  return `${section.label ?? ''}${section.title}`;
}

/** The number that a part has in most of the sections, so that an untitled child of that number stands for it. */
function usualNumbers(projects: readonly Node[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const child of projects.flatMap((project) => project.children)) {
    const part = partOf(child);
    const number = parseLabel(child.section.label === null ? '' : `${child.section.label} `)?.number;
    if (part === null || number === undefined) continue;
    const ofPart = counts.get(part) ?? new Map<number, number>();
    counts.set(part, ofPart.set(number, (ofPart.get(number) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([part, ofPart]) => [part, [...ofPart].sort((one, other) => other[1] - one[1])[0]![0]]),
  );
}

function partsOf(project: Node, usual: ReadonlyMap<string, number>): Set<string> {
  const parts = new Set<string>();
  for (const child of project.children) {
    const part = partOf(child);
    const number = parseLabel(child.section.label === null ? '' : `${child.section.label} `)?.number;
    if (part !== null) parts.add(part);
    else for (const [name, usually] of usual) if (usually === number) parts.add(name);
  }
  return parts;
}

/** Project sections by their level: the parts of a whole department are no sibling of a project's. */
function projectsByLevel(nodes: readonly Node[]): Node[][] {
  const levels = new Map<number, Node[]>();
  for (const node of nodes) {
    const known = new Set(node.children.map(partOf).filter((part) => part !== null));
    if (known.size < FEWEST_PARTS) continue;
    const { level } = node.section;
    levels.set(level, [...(levels.get(level) ?? []), node]);
  }
  return [...levels.values()];
}

/** One finding for each project section that lacks parts that its siblings have. */
function* missingParts(projects: readonly Node[]): Iterable<FormFinding> {
  const usual = usualNumbers(projects);
  const held = projects.map((project) => partsOf(project, usual));
  const expected = [...PARTS].reverse().filter(({ name }) => {
    const holders = held.filter((parts) => parts.has(name)).length;
    return holders >= FEWEST_HOLDERS && holders >= projects.length * HOLDERS_SHARE;
  });
  for (const [index, project] of projects.entries()) {
    const missing = expected.filter(({ name }) => !held[index]!.has(name));
    if (missing.length === 0) continue;
    yield at(project, {
      zh: `“${nameOf(project)}”缺少同类部分写有的内容：${missing.map(({ name }) => name).join('、')}。`,
      en: `“${nameOf(project)}” lacks what its siblings have: ${missing.map(({ english }) => english).join(', ')}.`,
    });
  }
}

/** A labelled line: a heading or an item of a list. */
interface Numbered {
  block: Block;
  list: string;
  number: number;
  label: string;
  end: number;
  /** By hand; Word's own numbers do not skip. */
  typed: boolean;
}

/** Every printed label with the list that it belongs to: the siblings of a section, the items of one text. */
function numberedLines(report: ReportText): Numbered[] {
  const parents = new Map(report.sections.map((section) => [section.id, section.parent]));
  const openers = new Set<string>();
  return report.blocks.flatMap((block) => {
    if (block.type === 'cell' || block.type === 'note') return [];
    const opens = block.section !== null && !openers.has(block.section);
    if (block.section !== null) openers.add(block.section);
    const typed = block.label === undefined;
    const label = parseLabel(typed ? block.text : `${block.label} `);
    if (!label || label.family === 'decimal') return [];
    const parent = opens ? (parents.get(block.section!) ?? '') : `in ${block.section ?? ''}`;
    return [
      {
        block,
        list: `${parent} ${label.style}`,
        number: label.number,
        label: label.text,
        end: label.length,
        typed,
      },
    ];
  });
}

/** Numbers that skip or repeat within one list. */
function* brokenNumbers(report: ReportText): Iterable<FormFinding> {
  const last = new Map<string, Numbered>();
  for (const line of numberedLines(report)) {
    const before = last.get(line.list);
    last.set(line.list, line);
    if (!before?.typed || !line.typed) continue;
    const step = line.number - before.number;
    const repeats = step === 0 && line.number > 1;
    if (!repeats && (step < 2 || step > WIDEST_GAP)) continue;
    yield {
      block: line.block.id,
      start: 0,
      end: line.end,
      stated: line.label,
      translations: repeats
        ? { zh: `编号“${line.label}”重复。`, en: `The number ${line.label} is used twice.` }
        : {
            zh: `编号从“${before.label}”跳到“${line.label}”，中间缺号。`,
            en: `The numbering skips from ${before.label} to ${line.label}.`,
          },
    };
  }
}

/** Whether the label is one that lists of items bear as well: 1. （1） ① */
function isInnerLabel({ label }: Section): boolean {
  const family = label === null ? undefined : parseLabel(`${label} `)?.family;
  return family === undefined || FAMILY_RANK[family] >= FAMILY_RANK.arabic;
}

/** A heading with nothing under it among siblings that have text. */
function* emptySections(nodes: readonly Node[]): Iterable<FormFinding> {
  const siblings = new Map<string | null, { all: number; filled: number }>();
  for (const { section, filled, children } of nodes) {
    const counts = siblings.get(section.parent) ?? { all: 0, filled: 0 };
    siblings.set(section.parent, counts);
    counts.all += 1;
    if (filled || children.length > 0) counts.filled += 1;
  }
  for (const node of nodes) {
    if (node.filled || node.children.length > 0 || node.section.label === null) continue;
    if (isInnerLabel(node.section) && partOf(node) === null) continue;
    const { all, filled } = siblings.get(node.section.parent)!;
    if (/[：:]/.test(node.heading?.text ?? '') || filled * 2 < all) continue;
    yield at(node, {
      zh: `“${nameOf(node)}”只有标题，没有内容。`,
      en: `“${nameOf(node)}” has a heading and no text.`,
    });
  }
}

export const outline: FormCheck = {
  id: 'outline',
  title: { zh: '结构不完整或编号有误', en: 'Parts are missing or the numbering is broken' },
  severity: 'info',
  *inspect(report) {
    const nodes = treeOf(report);
    for (const projects of projectsByLevel(nodes)) yield* missingParts(projects);
    yield* brokenNumbers(report);
    yield* emptySections(nodes);
  },
};
