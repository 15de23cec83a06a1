/** Builds the record of one report from everything that the analysis found. */
import type { FormCheck, FormFinding } from '../checks/check.ts';
import type { Recognition } from '../checks/claim.ts';
import type { Accusation } from '../diagnose/diagnose.ts';
import { byId } from '../outline/by-id.ts';
import type { Settings } from '../settings.ts';
import type { Claim, Figure, Finding, ReadMessage, Record, Source } from '../types.ts';
import { claimsOf } from './claims.ts';
import { type Draft, findingOf, type Judgement, suspectsOf } from './findings.ts';
import { stableIds } from './identity.ts';
import { nameOf } from './print.ts';
import { quoteAround } from './quote.ts';

export interface Analysis extends Judgement {
  source: Source;
  accusations: readonly Accusation[];
  formFindings: readonly { check: FormCheck; findings: readonly FormFinding[] }[];
  messages: readonly ReadMessage[];
  settings: Settings;
}

/** Puts the record together. */
export function buildRecord(analysis: Analysis): Record {
  const { recognition, stated, accusations, settings } = analysis;
  const { report, sections, blocks, figures } = recognition;
  const accused = new Set(accusations.flatMap((accusation) => accusation.relations));
  const { claims, ids } = claimsOf(stated, accused, figures);
  const drafts = [
    ...accusations.map((accusation) => findingOf(accusation, analysis, ids, settings)),
    ...analysis.formFindings.flatMap(({ check, findings }) =>
      findings.map((finding) => formDraft(check, finding, analysis, ids)),
    ),
  ].filter((draft) => draft !== null);
  const findings = identified(drafts, recognition, settings);
  const byFigure = claimsByFigure(claims);
  const blamed = blamedIn(findings);
  const rated = figures.map((figure) => withStatus(figure, byFigure.get(figure.id) ?? [], blamed));
  const counted = rated.filter((figure) => figure.kind !== 'year' && figure.kind !== 'date');
  return {
    schemaVersion: 1,
    source: analysis.source,
    report,
    sections: [...sections],
    blocks: [...blocks],
    figures: rated,
    claims,
    findings,
    messages: analysis.messages.map((each) => ({ ...each, message: each.translations[settings.lang] })),
    coverage: {
      figures: counted.length,
      checked: counted.filter((figure) => figure.status !== 'unchecked').length,
    },
  };
}

function formDraft(
  check: FormCheck,
  finding: FormFinding,
  analysis: Analysis,
  ids: readonly string[],
): Draft | null {
  const { recognition, settings, accusations } = analysis;
  const { figures } = recognition;
  const configured = settings.checks[check.id];
  if (configured === 'off') return null;
  const block = finding.block === null ? undefined : byId(recognition.blocks).get(finding.block);
  const malformed = finding.figures?.length
    ? accusations.find(
        (each) =>
          each.malformed !== null && finding.figures?.includes((figures[each.malformed] as Figure).id),
      )
    : undefined;
  const repairs = malformed?.repairs ?? [];
  if (malformed && isBrokenBySetting(figures[malformed.malformed!]!, repairs)) return null;
  return {
    check: check.id,
    severity: configured ?? finding.severity ?? check.severity,
    translations: finding.translations,
    claims: [...new Set((malformed?.relations ?? []).map((index) => ids[index] as string))],
    figures: finding.figures ?? [],
    block: finding.block,
    start: finding.start,
    end: finding.end,
    quote: block ? quoteAround(block.text, finding.start, finding.end) : '',
    stated: finding.stated ?? null,
    expected: repairs[0]?.printed ?? finding.expected ?? null,
    difference: null,
    unit: finding.figures?.length ? (byId(figures).get(finding.figures[0] ?? '')?.unit ?? null) : null,
    suspects: suspectsOf(repairs, analysis),
  };
}

/** 4 26.35万元: where the number without its blank is what another relation asks for, the page was set so, and nobody erred. */
function isBrokenBySetting({ raw }: Figure, [best]: Accusation['repairs']): boolean {
  const digits = /^[\d,.]+ [\d,.]+/u.exec(raw)?.[0].replaceAll(/[ ,]/gu, '');
  return digits !== undefined && best?.printed === digits && best.mended.length > 0;
}

/** Gives ids, applies suppressions and puts findings in the order of the text. */
function identified(drafts: readonly Draft[], recognition: Recognition, settings: Settings): Finding[] {
  const order = new Map(recognition.blocks.map((block, index) => [block.id, index]));
  const at = (draft: Draft) => (draft.block === null ? -1 : (order.get(draft.block) ?? -1));
  const sorted = [...drafts].sort(
    (a, b) => at(a) - at(b) || a.start - b.start || (a.check < b.check ? -1 : 1),
  );
  const nextId = stableIds();
  return sorted.map((draft) => {
    const id = nextId(identityOf(draft, recognition));
    const suppression = settings.suppressions.find((each) => each.finding === id);
    return {
      id,
      ...draft,
      message: draft.translations[settings.lang],
      ...(suppression
        ? { suppressed: { reason: suppression.reason, expires: suppression.expires ?? null } }
        : {}),
    };
  });
}

/** What makes a finding itself: its check, its section's titles, and the words and numbers that disagree. */
function identityOf(draft: Draft, recognition: Recognition): string[] {
  const sections = byId(recognition.sections);
  const figures = byId(recognition.figures);
  const block = draft.block === null ? undefined : byId(recognition.blocks).get(draft.block);
  const titles: string[] = [];
  let section = sections.get(block?.section ?? '');
  while (section) {
    titles.unshift(section.title);
    section = sections.get(section.parent ?? '');
  }
  const numbers = draft.figures.map((id) => figures.get(id)?.raw ?? '');
  return [draft.check, titles.join('/'), ...numbers, block ? block.text.slice(draft.start, draft.end) : ''];
}

function claimsByFigure(claims: readonly Claim[]): Map<string, Claim[]> {
  const byFigure = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const figure of claim.figures) {
      const list = byFigure.get(figure);
      if (list) list.push(claim);
      else byFigure.set(figure, [claim]);
    }
  }
  return byFigure;
}

/** The figures that findings point at: where they stand, and whom they suspect first. */
function blamedIn(findings: readonly Finding[]): Set<string> {
  const blamed = new Set<string>();
  for (const { figures, suspects } of findings) {
    if (figures[0] !== undefined) blamed.add(figures[0]);
    if (suspects[0] !== undefined && figures.includes(suspects[0].figure)) blamed.add(suspects[0].figure);
  }
  return blamed;
}

function withStatus(known: Figure, own: readonly Claim[], blamed: ReadonlySet<string>): Figure {
  const figure = { ...known, label: nameOf(known) || null };
  if (blamed.has(figure.id) || figure.readings.length > 0)
    return { ...figure, status: 'inconsistent', reason: null };
  if (own.some((claim) => claim.verdict === 'holds' || claim.verdict === 'holds-by-rounding')) {
    return { ...figure, status: 'consistent', reason: null };
  }
  if (own.some((claim) => claim.verdict === 'violated'))
    return { ...figure, status: 'inconsistent', reason: null };
  const unverifiable = own.find((claim) => claim.verdict === 'unverifiable');
  return {
    ...figure,
    status: 'unchecked',
    reason: unverifiable?.reason ?? 'no-relation',
  };
}
