/** A report whose every text tries to become markup or script, or to show other than it says. */
import type { Record } from '../../../src/types.ts';
import { RecordSketch } from '../records.ts';

/** What an attack sets when it runs. */
const proof = 'window.attacked = 1';

/** Texts that have broken out of carelessly written pages. */
const attacks = [
  `<script>${proof}</script>`,
  `</script><script>${proof}</script>`,
  `]]><img src=x onerror="${proof}">`,
  `"><svg onload=${proof}>`,
  `' onmouseover='${proof}' x='`,
  `<!--<script>${proof}`,
  `javascript:${proof}`,
  `{{constructor.constructor('${proof}')()}}`,
  `</title></style><iframe srcdoc="<script>${proof}</script>"></iframe>`,
  `\u2028${proof}//`,
];

/** Puts every attack wherever a record has a text. */
export function attackingRecord(): Record {
  const all = attacks.join(' ');
  const sketch = new RecordSketch(`局/${all}.docx`, all, all);
  const section = sketch.section(attacks[0]!, all, 1);
  sketch.block(all, section, { type: 'heading', label: attacks[3]! });
  sketch.block(all, section, { type: 'note', note: 'footnote' });
  const cell = { type: 'cell', table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1 } as const;
  sketch.block(all, section, cell);
  const block = sketch.block(`${attacks[2]} 合计 100\u202E005\u202C 万元 ${all}`, section);
  const figure = sketch.figure(block, {
    raw: '100\u202E005\u202C 万元',
    value: '100',
    unit: '万元',
    label: all,
  });
  const other = sketch.figure(block, { raw: 'script', value: null, unit: null, status: 'unchecked' });
  const claim = sketch.claim({
    check: attacks[1]!,
    figures: [figure, other],
    arithmetic: all,
    verdict: 'violated',
    formula: `${figure} = ${other} + ${all}`,
    stated: all,
    expected: all,
    difference: all,
    unit: all,
    words: all,
    constants: { zh: all, en: all },
  });
  sketch.finding(attacks[3]!, block, {
    check: attacks[1]!,
    severity: 'error',
    zh: all,
    en: all,
    words: '100\u202E005\u202C 万元',
    figures: [figure],
    claims: [claim],
    suspects: [{ figure, suggestion: all, slip: 'digit', upholds: 2, relations: [all, all] }],
  });
  const record = sketch.record();
  record.messages.push({ kind: 'tracked-changes', message: all, translations: { zh: all, en: all } });
  record.figures[1]!.label = all;
  return record;
}
