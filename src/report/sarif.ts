/** SARIF 2.1.0, the interchange format of checking tools. */
import { join } from 'node:path';
import type { Finding, Record, Severity } from '../types.ts';
import { type ListedFinding, listedFindings, sectionPath } from './findings.ts';
import { oneLine, plainText } from './plain-text.ts';
import { TextFile } from './text-file.ts';
import type { Format, WriterOptions } from './writer.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies {
  [severity in Severity]: string;
};
const BASELINE_STATES = { new: 'new', remaining: 'unchanged', fixed: 'absent' } as const;

/** One log with one run. Suppressed findings stand in it as suppressed. */
export const sarif: Format = {
  id: 'sarif',
  fileName: 'discrepancies.sarif',
  extension: '.sarif',
  async create(folder, options) {
    const file = await TextFile.create(join(folder, this.fileName));
    let separator = '\n';
    await file.write(logHead(options));
    return {
      async write(record: Record, earlier?: Record | null) {
        for (const listed of [...listedFindings(record, earlier), ...suppressedFindings(record, earlier)]) {
          await file.write(separator + JSON.stringify(result(listed, options)));
          separator = ',\n';
        }
      },
      async close() {
        await file.write('\n]}]}\n');
        await file.close();
      },
    };
  },
};

/** The log up to its results. */
function logHead(options: WriterOptions): string {
  const rules = Object.entries(options.checks)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, title]) => ({ id, name: title.en, shortDescription: { text: title[options.lang] } }));
  const run = {
    tool: { driver: { name: 'gouji', version: options.version, rules } },
    language: options.lang === 'zh' ? 'zh-CN' : 'en-US',
    columnKind: 'utf16CodeUnits',
  };
  const fields = JSON.stringify(run).slice(1, -1);
  return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{${fields},"results":[`;
}

function suppressedFindings(record: Record, earlier: Record | null | undefined): ListedFinding[] {
  const known = new Set(earlier?.findings.map((finding) => finding.id));
  return record.findings
    .filter((finding) => finding.suppressed !== undefined)
    .map((finding) => {
      const state = known.has(finding.id) ? 'remaining' : 'new';
      return { finding, record, state: earlier === undefined ? null : state };
    });
}

function result({ finding, record, state }: ListedFinding, { lang }: WriterOptions): object {
  const place = sectionPath(record, finding.block).map(oneLine).join(' › ');
  return {
    ruleId: finding.check,
    level: LEVELS[finding.severity],
    message: { text: plainText(finding.translations[lang]) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: fileUri(record.source.path) } },
        ...(place === '' ? {} : { logicalLocations: [{ fullyQualifiedName: place, kind: 'section' }] }),
      },
    ],
    partialFingerprints: { 'gouji/v1': finding.id },
    ...(state === null ? {} : { baselineState: BASELINE_STATES[state] }),
    ...suppressions(finding),
    properties: properties(finding),
  };
}

function suppressions({ suppressed }: Finding): object {
  if (suppressed === undefined) return {};
  const { reason, expires } = suppressed;
  const until = expires === null ? {} : { properties: { expires } };
  return { suppressions: [{ kind: 'external', status: 'accepted', justification: reason, ...until }] };
}

/** What SARIF has no word for. */
function properties({
  quote,
  stated,
  expected,
  difference,
  unit,
  block,
  start,
  end,
  suspects,
}: Finding): object {
  return { quote: plainText(quote), stated, expected, difference, unit, block, start, end, suspects };
}

/** A path as a URI: relative where the path is relative. */
function fileUri(path: string): string {
  const uri = plainText(path).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (uri.startsWith('/')) return `file://${uri}`;
  return /^[A-Za-z]%3A\//.test(uri) ? `file:///${uri.replace('%3A', ':')}` : uri;
}
