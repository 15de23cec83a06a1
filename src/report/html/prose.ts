/** The text of a block with its figures and the words at fault marked. */
import type { Block, Figure, Finding, Record, Severity } from '../../types.ts';
import { reasonWords } from '../messages.ts';
import type { Language } from '../writer.ts';
import { attribute, content } from './escape.ts';
import { figureAnchor, findingAnchor } from './places.ts';

/** What stands in the blocks of one report. */
export interface Marks {
  key: string;
  lang: Language;
  /** Figures by block, in the order of the text. */
  figures: ReadonlyMap<string, readonly Figure[]>;
  /** Counted findings by block, in the order of the text. */
  findings: ReadonlyMap<string, readonly Finding[]>;
}

const ranks: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** Sorts the figures and findings of a report by their blocks. */
export function marksOf(key: string, record: Record, findings: readonly Finding[], lang: Language): Marks {
  return { key, lang, figures: byBlock(record.figures), findings: byBlock(findings) };
}

/** The text of a block as HTML. */
export function prose(block: Block, marks: Marks): string {
  const { text } = block;
  const findings = marks.findings.get(block.id) ?? [];
  const pieces: string[] = [];
  let at = 0;
  for (const figure of apart(marks.figures.get(block.id) ?? [], text.length)) {
    pieces.push(stretch(text, at, figure.start, findings, marks.key));
    pieces.push(figureMark(text, figure, findings, marks));
    at = figure.end;
  }
  pieces.push(stretch(text, at, text.length + 1, findings, marks.key));
  return pieces.join('');
}

/** Figures that lie within the text and over no other. */
function* apart(figures: readonly Figure[], length: number): Generator<Figure> {
  let at = 0;
  for (const figure of figures) {
    if (figure.start < at || figure.end > length || figure.end <= figure.start) continue;
    yield figure;
    at = figure.end;
  }
}

function figureMark(
  text: string,
  figure: Figure,
  findings: readonly Finding[],
  { key, lang }: Marks,
): string {
  const severity = gravest(findings.filter((finding) => covers(finding, figure.start, figure.end)));
  const classes = ['figure', figure.status, ...(severity === null ? [] : [`at-fault ${severity}`])].join(' ');
  const words = reasonWords(lang, figure.reason);
  const reason = words === '' ? '' : ` title="${attribute(words)}"`;
  const id = attribute(figureAnchor(key, figure.id));
  const inner = stretch(text, figure.start, figure.end, findings, key, severity !== null);
  return `<span class="${classes}" id="${id}" tabindex="-1" role="button"${reason}>${inner}</span>`;
}

/** A stretch of text with the anchors of the findings that begin in it, and marks where it is at fault. */
function stretch(
  text: string,
  start: number,
  end: number,
  findings: readonly Finding[],
  key: string,
  marked = false,
): string {
  const touching = findings.filter(
    (finding) => finding.start < end && (finding.end > start || finding.start >= start),
  );
  const limits = touching.flatMap((finding) => [finding.start, finding.end]);
  const cuts = [...new Set([start, ...limits.filter((limit) => limit > start && limit < end), end])].sort(
    (left, right) => left - right,
  );
  let result = '';
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined) break;
    for (const finding of touching) if (finding.start === from) result += anchor(finding, key);
    const words = content(text.slice(from, to));
    const severity = marked ? null : gravest(touching.filter((finding) => covers(finding, from, to)));
    result += severity === null || words === '' ? words : `<mark class="${severity}">${words}</mark>`;
  }
  return result;
}

function anchor(finding: Finding, key: string): string {
  return `<span class="anchor" id="${attribute(findingAnchor(key, finding))}"></span>`;
}

function covers(finding: Finding, start: number, end: number): boolean {
  return finding.start <= start && finding.end >= end && finding.end > finding.start;
}

function gravest(findings: readonly Finding[]): Severity | null {
  let worst: Severity | null = null;
  for (const { severity } of findings) if (worst === null || ranks[severity] < ranks[worst]) worst = severity;
  return worst;
}

function byBlock<Item extends { block: string | null; start: number }>(
  items: readonly Item[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (item.block === null) continue;
    const group = groups.get(item.block);
    if (group === undefined) groups.set(item.block, [item]);
    else group.push(item);
  }
  for (const group of groups.values()) group.sort((left, right) => left.start - right.start);
  return groups;
}
