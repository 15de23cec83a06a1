/** One report of the HTML output: its head, its findings, its text, and its claims as data for the script. */
import type { Record } from '../../types.ts';
import {
  checkTitle,
  departmentName,
  type ListedFinding,
  likelyUntold,
  listedFindings,
  placeWords,
  relationTitle,
  unitOfDifference,
} from '../findings.ts';
import { reasonWords, say, severityWord, shareWord } from '../messages.ts';
import { quotationParts } from '../quotation.ts';
import { readNotes } from '../read-notes.ts';
import type { Language, WriterOptions } from '../writer.ts';
import { body } from './body.ts';
import { attribute, content, scriptData, visible } from './escape.ts';
import { address, findingAnchor, reportKey } from './places.ts';
import { marksOf } from './prose.ts';
import { word } from './words.ts';

/** Blocks beyond which a report is laid out only where it is in sight. */
const longReport = 1500;

/** A report of the HTML output. */
export interface Article {
  key: string;
  html: string;
}

/**
 * Renders a report.
 *
 * @param earlier Its record in the baseline; null where that has none; undefined without a baseline.
 */
export function article(record: Record, earlier: Record | null | undefined, options: WriterOptions): Article {
  const key = reportKey(record);
  const { lang } = options;
  const listed = listedFindings(record, earlier);
  const present = listed.filter((each) => each.state !== 'fixed').map((each) => each.finding);
  const marks = marksOf(key, record, present, lang);
  const department = record.report.department ?? '';
  const html = `<article class="report${record.blocks.length > longReport ? ' long' : ''}" id="${key}" data-department="${attribute(department)}" data-path="${attribute(record.source.path)}">
${head(record, options)}
<div class="columns">
<aside class="side" aria-label="${word('findings', lang)}">${findingList(key, listed, options)}</aside>
<div class="paper" lang="zh-CN">
${body(record, marks, lang)}
</div>
</div>
<script type="application/json" class="claims">${scriptData(claims(record, listed, options))}</script>
</article>`;
  return { key, html };
}

/** The name of a report in lists. */
export function reportTitle(record: Record): string {
  return record.report.title ?? record.source.path.slice(record.source.path.lastIndexOf('/') + 1);
}

/** The script completes the address: only it knows how far the page is from the results folder. */
function annotatedLink(path: string, lang: Language): string {
  return `<p><a class="annotated" data-path="${attribute(address(path))}" hidden>${content(say(lang, 'link.annotated'))}</a></p>\n`;
}

function head(record: Record, { lang, links }: WriterOptions): string {
  const annotated = links?.annotated?.(record) ?? null;
  const { figures, checked } = record.coverage;
  const { year, department } = record.report;
  const facts = [
    departmentName(department, lang),
    ...(year === null ? [] : [String(year)]),
    record.source.path,
  ];
  const messages = readNotes(record, lang)
    .map((note) => `<li>${content(note)}</li>`)
    .join('');
  const coverage = say(lang, 'report.coverage', { figures, checked, share: shareWord(checked, figures) });
  const legend = (['consistent', 'inconsistent', 'unchecked'] as const)
    .map((status) => `<span class="sample ${status}">${word(`status.${status}`, lang)}</span>`)
    .join('');
  return `<header class="report-head">
<h2 tabindex="-1"><bdi>${content(reportTitle(record))}</bdi></h2>
<p class="facts">${facts.map((fact) => `<bdi>${content(fact)}</bdi>`).join('<i>·</i>')}</p>
<p class="coverage">${content(coverage)}</p>
${annotated === null ? '' : annotatedLink(annotated, lang)}<p class="legend">${legend}</p>
${messages === '' ? '' : `<details class="messages"><summary>${word('messages', lang)}</summary><ul>${messages}</ul></details>`}
</header>`;
}

function findingList(key: string, listed: readonly ListedFinding[], options: WriterOptions): string {
  const { lang } = options;
  if (listed.length === 0) return `<p class="none">${content(say(lang, 'report.clean'))}</p>`;
  const items = listed.map((each) => findingItem(key, each, options)).join('\n');
  const none = `<p class="none filtered-out" hidden>${word('noMatch', lang)}</p>`;
  return `<h3>${word('findings', lang)} <span class="count">${listed.length}</span></h3><ol>${items}</ol>${none}`;
}

function findingItem(key: string, { finding, record, state }: ListedFinding, options: WriterOptions): string {
  const { lang } = options;
  const shown = state ?? '';
  const badge =
    state === null ? '' : `<span class="state ${state}">${content(say(lang, `state.${state}`))}</span>`;
  const likely = likelyUntold(record, finding, lang).map(
    (text) => `<span class="likely">${content(text)}</span>`,
  );
  const quote = quotationParts(record, finding)
    .map(({ text, wrong }) => (wrong ? `<mark>${content(text)}</mark>` : content(text)))
    .join('');
  const inner = `<span class="kind"><b class="severity">${content(severityWord(lang, finding.severity))}</b><span>${content(checkTitle(finding.check, options))}</span>${badge}</span>
<span class="message"><bdi>${content(finding.translations[lang])}</bdi></span>
${likely.join('')}
${quote === '' ? '' : `<q><bdi>${quote}</bdi></q>`}
<span class="place"><bdi>${content(placeWords(record, finding.block, lang))}</bdi></span>`;
  const data = `class="finding ${finding.severity} ${shown}" data-severity="${finding.severity}" data-check="${attribute(finding.check)}"`;
  if (state === 'fixed') return `<li ${data}><div>${inner}</div></li>`;
  const anchor = attribute(findingAnchor(key, finding));
  // A finding of the whole file stands nowhere in the text: the list itself is its place.
  const own = finding.block === null ? ` id="${anchor}"` : '';
  return `<li ${data} data-anchor="${anchor}"${own}><a href="#${anchor}">${inner}</a></li>`;
}

/** A rate counts up to 100 %: people are told which of the two it is. */
function withoutChoice(formula: string, bases: ReadonlyMap<string, number>): string {
  return formula.replace(/min\((f\d+), 1\)/g, (_, figure: string) =>
    (bases.get(figure) ?? 0) > 1 ? '100%' : figure,
  );
}

/** What the script needs to show a figure's claims; short names, since there are thousands. */
function claims(record: Record, listed: readonly ListedFinding[], options: WriterOptions) {
  const text = (value: string | null) => (value === null ? null : visible(value));
  const bases = new Map(record.figures.map((figure) => [figure.id, Number(figure.base)]));
  const used = new Set(record.claims.flatMap((claim) => claim.figures));
  return {
    labels: Object.fromEntries(
      record.figures
        .filter((figure) => used.has(figure.id) && figure.label !== null)
        .map((figure) => [figure.id, visible(figure.label!)]),
    ),
    reasons: Object.fromEntries(
      record.figures
        .filter((figure) => figure.status === 'unchecked' && figure.reason !== null)
        .map((figure) => [figure.id, reasonWords(options.lang, figure.reason)]),
    ),
    claims: record.claims.map((claim) => ({
      check: visible(relationTitle(claim.check, options)),
      verdict: claim.verdict,
      formula: visible(withoutChoice(claim.formula, bases)),
      figures: claim.figures,
      stated: text(claim.stated),
      expected: text(claim.expected),
      difference: text(claim.difference),
      unit: text(claim.unit),
      apart: text(unitOfDifference(claim.unit, options.lang)),
      note: text(claim.constants?.[options.lang] ?? null),
      reason: reasonWords(options.lang, claim.reason),
    })),
    findings: listed
      .filter((each) => each.state !== 'fixed')
      .map(({ finding }) => ({
        severity: finding.severity,
        check: finding.check,
        message: visible(finding.translations[options.lang]),
        likely: likelyUntold(record, finding, options.lang).map(visible),
        figures: [...new Set([...finding.figures, ...finding.suspects.map((suspect) => suspect.figure)])],
      })),
  };
}
