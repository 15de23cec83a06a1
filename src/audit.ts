/** The analysis of one report, from its bytes to its record. Pure: the same bytes and settings give the same record. */
import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Put, Recognition } from './checks/claim.ts';
import { claimChecks, formChecks } from './checks/index.ts';
import { nameFigures, recognitionOf } from './checks/recognition.ts';
import { type Explained, withBorneOut } from './diagnose/borne-out.ts';
import { consensusOf } from './diagnose/consensus.ts';
import { diagnose } from './diagnose/diagnose.ts';
import { likelyRelations } from './diagnose/likely.ts';
import { mistypedReadings } from './diagnose/mistyped.ts';
import { neighboursOf } from './diagnose/neighbours.ts';
import { figuresOf } from './figures/figures.ts';
import { choose, findSums, type Stated, tellsSum } from './judge/choose.ts';
import { withoutDoubles } from './judge/doubles.ts';
import { readAsSiblings } from './judge/families.ts';
import type { Quantities } from './judge/judge.ts';
import { withNearMisses } from './judge/near.ts';
import { withoutOwnRates } from './judge/own-rates.ts';
import { quantityOf } from './judge/quantity.ts';
import { outline } from './outline/outline.ts';
import { loadProfile } from './profiles/index.ts';
import { type ReadOptions, read, UnreadableError } from './read/index.ts';
import { buildRecord } from './record/build.ts';
import { unreadableRecord } from './record/unreadable.ts';
import { validated } from './record/validate.ts';
import type { Settings } from './settings.ts';
import type { Profile, Record } from './types.ts';

/** What an analysis is told beside the bytes. */
export interface AuditOptions {
  /** Path that the record names, with / between folders. */
  path?: string;
  /** Turns formats that gouji cannot read itself (.doc, RTF) into docx; without it they are read as far as they go. */
  convert?: ReadOptions['convert'];
  /** Settings that differ from the defaults. */
  settings?: Partial<Settings>;
}

let nationalProfile: Profile | undefined;

function defaultProfile(): Profile {
  nationalProfile ??= loadProfile('national-2020', '.');
  return nationalProfile;
}

/** Settings where a bureau has set nothing. */
export function defaultSettings(): Settings {
  return {
    lang: 'zh',
    profile: defaultProfile(),
    checks: {},
    lastPlace: 'info',
    suppressions: [],
    terms: [],
    identities: [],
  };
}

/**
 * Checks one report.
 * @param input the file's bytes, or a VFile that holds them
 * @returns its record; a file that cannot be read gives a record with one finding `unreadable`
 * @throws {InvalidRecordError} on a bug of gouji itself
 */
export async function audit(input: Uint8Array | VFile, options: AuditOptions = {}): Promise<Record> {
  const { convert } = options;
  const bytes = bytesOf(input);
  const path = options.path ?? (input instanceof VFile ? input.path : undefined) ?? 'report';
  const settings = { ...defaultSettings(), ...options.settings };
  const source = {
    path: path.replaceAll('\\', '/'),
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  try {
    const { root, format, messages } = await read(bytes, source.path, convert ? { convert } : {});
    const { recognition, quantities } = prepare(root, source.path, settings);
    const { stated, accusations } = explain(recognition, quantities, settings);
    const formFindings = formChecks
      .filter((check) => settings.checks[check.id] !== 'off')
      .map((check) => ({ check, findings: [...check.inspect(recognition, settings)] }));
    return validated(
      buildRecord({
        source: { ...source, format },
        recognition,
        quantities,
        stated,
        accusations,
        formFindings,
        messages,
        settings,
      }),
    );
  } catch (error) {
    if (error instanceof UnreadableError)
      return validated(unreadableRecord(source, error.translations, settings.lang));
    throw error;
  }
}

/** What recognisers look at, and what its figures stand for. */
export function prepare(
  root: Root,
  path: string,
  settings: Settings,
): { recognition: Recognition; quantities: Quantities } {
  const { report, sections, blocks } = outline(root, path);
  const figures = figuresOf(blocks);
  const recognition = recognitionOf({ report, sections, blocks, figures }, settings);
  nameFigures(figures, recognition);
  return { recognition, quantities: figures.map(quantityOf) };
}

/** The relations of a report, and what is wrong with them; what nobody recognised is asked for by likelihood last. */
function explain(recognition: Recognition, quantities: Quantities, settings: Settings): Explained {
  const { figures } = recognition;
  const neighbours = neighboursOf(recognition);
  const recognised = withoutOwnRates(recogniseAndJudge(recognition, quantities, settings), figures);
  const accusations = diagnose(recognised, quantities, figures, neighbours);
  const isOn = (check: string): boolean => settings.checks[check] !== 'off';
  const { relations, refuted } = likelyRelations(recognised, accusations, recognition, quantities, isOn);
  const stated = withoutDoubles([...recognised.filter((each) => !refuted.has(each)), ...relations]);
  const all = relations.length === 0 ? accusations : diagnose(stated, quantities, figures, neighbours);
  return withBorneOut({ stated, accusations: all }, recognition, quantities, isOn);
}

function recogniseAndJudge(recognition: Recognition, quantities: Quantities, settings: Settings): Stated[] {
  const all: Stated[] = [];
  const put: Put[] = [];
  for (const check of claimChecks) {
    if (settings.checks[check.id] === 'off') continue;
    const proposals = [...check.propose(recognition)];
    const isTelling = (figure: number) => tellsSum(figure, quantities);
    if (check.runs)
      for (const found of findSums(check.runs(recognition, isTelling), quantities)) proposals.push(found);
    for (const proposal of proposals) put.push({ check: check.id, proposal });
    for (const stated of choose(check.id, proposals, quantities)) all.push(stated);
  }
  const read = withNearMisses(withoutDoubles(readAsSiblings(all)), quantities);
  const { figures } = recognition;
  return withoutDoubles([
    ...read,
    ...consensusOf(read, put, quantities, figures),
    ...mistypedReadings(read, put, quantities, figures),
  ]);
}

function bytesOf(input: Uint8Array | VFile): Uint8Array {
  if (!(input instanceof VFile)) return input;
  return typeof input.value === 'string'
    ? new TextEncoder().encode(input.value)
    : (input.value ?? new Uint8Array());
}
