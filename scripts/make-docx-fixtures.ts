/**
 * Makes fixtures/docx: small Word files of three kinds of producer, hand-written XML in the manner of WPS, the
 * `docx` package, and LibreOffice.
 *
 *   npx tsx scripts/make-docx-fixtures.ts           the first two kinds, the same bytes every time
 *   npx tsx scripts/make-docx-fixtures.ts --office  also those of LibreOffice (soffice on the PATH)
 */
import { writeFileSync } from 'node:fs';
import {
  fields,
  notes,
  oddText,
  selfEvaluationForm,
  textBoxes,
  trackedChanges,
} from './make-docx-fixtures-content.ts';
import { libraryReport } from './make-docx-fixtures-library.ts';
import { numberFormats, restarts, styleNumbering } from './make-docx-fixtures-numbering.ts';
import { officeFixtures } from './make-docx-fixtures-office.ts';

const folder = new URL('../fixtures/docx/', import.meta.url);
const made: Record<string, Uint8Array> = {
  'wps-number-formats': numberFormats(),
  'wps-restarts': restarts(),
  'wps-style-numbering': styleNumbering(),
  'wps-form': selfEvaluationForm(),
  'wps-fields': fields(),
  'wps-text-boxes': textBoxes(),
  'wps-tracked-changes': trackedChanges(),
  'wps-odd-text': oddText(),
  'wps-notes': notes(),
  'library-report': await libraryReport(),
};
if (process.argv.includes('--office')) Object.assign(made, officeFixtures());
for (const [name, bytes] of Object.entries(made)) {
  writeFileSync(new URL(`${name}.docx`, folder), bytes);
  console.log(`${name}.docx ${bytes.length}`);
}
