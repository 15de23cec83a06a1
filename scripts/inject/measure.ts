/** Puts one slip at a time into clean reports, edits them without changing what they say, and has each audited. */
import { align } from '../evaluate/alignment.ts';
import type { Audit } from '../evaluate/guard.ts';
import type { Seeds } from '../generate/draft.ts';
import { random } from '../generate/random.ts';
import { holds, members } from '../generate/relation.ts';
import { print, type Report, writeReport } from '../generate/report.ts';
import { type CleanResult, cleanResult, coverageOf } from './judge-clean.ts';
import { type Drawn, file, judgeSlip, type SlipResult, type Subject } from './judge-slip.ts';
import { neutralEdits } from './neutral.ts';
import { type SlipKind, slipKinds } from './slips.ts';

export interface Measurement {
  slips: SlipResult[];
  clean: CleanResult[];
}

export interface Options {
  /** Slips in all, `perReport` to a report. */
  slips: number;
  /** Neutral edits in all, each kind once to a report. */
  neutral: number;
  firstSeed: number;
  perReport: number;
  /** Every n-th report is measured as a Word file. */
  docxEvery: number;
  /** Takes every `of`-th report from the `part`-th on, so that several processes can share the work. */
  share?: { part: number; of: number };
}

const seedsOf = (seed: number): Seeds => ({ content: seed, phrasing: seed, style: seed, order: seed });

/** The outcome depends on the options alone, not on how the reports are shared between processes. */
export async function measure(audit: Audit, options: Options): Promise<Measurement> {
  const result: Measurement = { slips: [], clean: [] };
  const slipped = Math.ceil(options.slips / options.perReport);
  const edited = Math.ceil(options.neutral / neutralEdits.length);
  const { part, of } = options.share ?? { part: 0, of: 1 };
  for (let i = part; i < Math.max(slipped, edited); i += of) {
    const seed = options.firstSeed + i;
    const seeds = seedsOf(seed);
    const report = writeReport(seeds);
    const format = seed % options.docxEvery === 0 ? 'docx' : 'txt';
    const printed = print(report);
    const record = await audit(await file(printed, format), { path: `report-${seed}.${format}` });
    const alignment = align(printed.text, record);
    result.clean.push(cleanResult('none', seed, record, coverageOf(report, printed, record, alignment)));
    const subject = { seed, report, printed, record, alignment, format } as const;
    if (i < slipped)
      result.slips.push(
        ...(await slipInto(
          audit,
          subject,
          Math.min(options.perReport, options.slips - i * options.perReport),
        )),
      );
    if (i >= edited) continue;
    for (const edit of neutralEdits.slice(0, options.neutral - i * neutralEdits.length)) {
      const { bytes, extension } = await edit.make(seeds, report);
      const edited = await audit(bytes, { path: `report-${seed}-${edit.name}.${extension}` });
      result.clean.push(cleanResult(edit.name, seed, edited, null));
    }
  }
  return result;
}

/** Draws kinds in turn, so that the rare ones come as often as the others, and figures by chance. */
async function slipInto(audit: Audit, subject: Subject, wanted: number): Promise<SlipResult[]> {
  const chance = random(subject.seed, 'slips');
  const results: SlipResult[] = [];
  for (let turn = 0; results.length < wanted && turn < wanted * 4; turn++) {
    const kind = slipKinds[(subject.seed * stride + turn) % slipKinds.length];
    const drawn = kind ? draw(kind, subject.report, chance) : null;
    if (kind && drawn) results.push(await judgeSlip(audit, subject, kind, drawn));
  }
  return results;
}

/** A step without common factor with the number of kinds. */
const stride = 7;

/** A slip of one kind that breaks a stated relation beyond rounding; null where the report has no place for one. */
function draw(kind: SlipKind, report: Report, chance: ReturnType<typeof random>): Drawn | null {
  const fitting = [...report.tokens.values()].filter((token) => kind.fits(token, report));
  for (let attempt = 0; attempt < 12 && fitting.length > 0; attempt++) {
    const token = chance.pick(fitting);
    const slipped = kind.make(token, report, chance);
    if (!slipped || (slipped.value?.eq(token.value) && slipped.scale.eq(token.scale))) continue;
    const touched = report.relations.filter((relation) => members(relation).includes(token.id));
    const { value, scale, places } = slipped;
    if (value === null) return { token, slipped, broken: touched, after: new Map(report.tokens) };
    const after = new Map(report.tokens).set(token.id, { ...token, value, scale, places });
    const broken = touched.filter((relation) => !holds(relation, after));
    if (broken.length > 0) return { token, slipped, broken, after };
  }
  return null;
}
