/** Records written by hand for the tests of the outputs. */
import type { Block, Claim, Figure, Finding, Record, Section, Suspect } from '../../src/types.ts';

interface FigureSketch {
  raw: string;
  value: string | null;
  unit: string | null;
  kind?: Figure['kind'];
  status?: Figure['status'];
  label?: string;
}

interface FindingSketch {
  check: string;
  severity: Finding['severity'];
  zh: string;
  en: string;
  /** The words at fault as they stand in the block. */
  words: string;
  stated?: string;
  expected?: string;
  difference?: string;
  unit?: string;
  figures?: string[];
  claims?: string[];
  suspects?: Suspect[];
  suppressed?: Finding['suppressed'];
}

/** Puts a record together from sketches, so that every offset and count is right. */
export class RecordSketch {
  readonly #record: Record;

  constructor(path: string, department: string | null, title: string | null = null) {
    this.#record = {
      schemaVersion: 1,
      source: {
        path,
        format: path.endsWith('.docx') ? 'docx' : 'text',
        bytes: 20_480,
        sha256: 'ab'.repeat(32),
      },
      report: { title, department, year: 2023, kind: '部门整体支出绩效自评报告' },
      sections: [],
      blocks: [],
      figures: [],
      claims: [],
      findings: [],
      messages: [],
      coverage: { figures: 0, checked: 0 },
    };
  }

  section(label: string | null, title: string, level: number, parent: string | null = null): string {
    const section: Section = { id: `s${this.#record.sections.length + 1}`, label, title, level, parent };
    this.#record.sections.push(section);
    return section.id;
  }

  block(text: string, section: string | null, more: Partial<Block> = {}): string {
    const id = `b${this.#record.blocks.length + 1}`;
    this.#record.blocks.push({ id, section, type: 'paragraph', text, ...more });
    return id;
  }

  figure(block: string, sketch: FigureSketch): string {
    const text = this.#textOf(block);
    const start = text.indexOf(sketch.raw);
    if (start === -1) throw new Error(`${sketch.raw} does not stand in ${block}`);
    const id = `f${this.#record.figures.length + 1}`;
    this.#record.figures.push({
      id,
      kind: sketch.kind ?? 'amount',
      raw: sketch.raw,
      value: sketch.value,
      unit: sketch.unit,
      base: sketch.value,
      places: sketch.value?.split('.')[1]?.length ?? 0,
      qualifier: null,
      label: sketch.label ?? null,
      concept: null,
      period: '2023',
      block,
      start,
      end: start + sketch.raw.length,
      readings: [],
      status: sketch.status ?? 'consistent',
      reason: sketch.status === 'unchecked' ? 'no-relation' : null,
    });
    this.#record.coverage.figures += 1;
    this.#record.coverage.checked += sketch.status === 'unchecked' ? 0 : 1;
    return id;
  }

  claim(sketch: Pick<Claim, 'check' | 'figures' | 'arithmetic' | 'verdict'> & Partial<Claim>): string {
    const id = `c${this.#record.claims.length + 1}`;
    this.#record.claims.push({
      formula: sketch.figures.join(' + '),
      stated: null,
      expected: null,
      difference: null,
      unit: '万元',
      reason: null,
      ...sketch,
      id,
    });
    return id;
  }

  finding(id: string, block: string | null, sketch: FindingSketch): string {
    const text = block === null ? '' : this.#textOf(block);
    const start = Math.max(text.indexOf(sketch.words), 0);
    const end = block === null ? 0 : start + sketch.words.length;
    const from = Math.max(0, start - 20);
    const to = Math.min(text.length, end + 20);
    const quote = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
    this.#record.findings.push({
      id,
      check: sketch.check,
      severity: sketch.severity,
      message: sketch.zh,
      translations: { zh: sketch.zh, en: sketch.en },
      claims: sketch.claims ?? [],
      figures: sketch.figures ?? [],
      block,
      start,
      end,
      quote,
      stated: sketch.stated ?? null,
      expected: sketch.expected ?? null,
      difference: sketch.difference ?? null,
      unit: sketch.unit ?? null,
      suspects: sketch.suspects ?? [],
      ...(sketch.suppressed ? { suppressed: sketch.suppressed } : {}),
    });
    return id;
  }

  record(): Record {
    return this.#record;
  }

  #textOf(block: string): string {
    const found = this.#record.blocks.find((candidate) => candidate.id === block);
    if (found === undefined) throw new Error(`no block ${block}`);
    return found.text;
  }
}

/** A report with a wrong sum, a number with broken groups, a full score and a suppressed finding. */
export function waterBureau(path = '水务局/2023年度整体支出自评报告.docx'): Record {
  const sketch = new RecordSketch(path, '市水务局', '市水务局2023年度部门整体支出绩效自评报告');
  const third = sketch.section('三、', '部门整体支出自评情况', 1);
  const accounts = sketch.section('（一）', '部门决算情况', 2, third);
  const scores = sketch.section('（三）', '自评得分情况', 2, third);
  sketch.block('市水务局2023年度部门整体支出绩效自评报告', null, { type: 'heading' });
  sketch.block('部门决算情况', accounts, { type: 'heading', label: '（一）' });
  const income = sketch.block(
    '2023年度本年总收入2486.50万元，按照收入来源分类：财政拨款收入1930.20万元，事业收入412.30万元，其他收入134.00万元。',
    accounts,
  );
  const spending = sketch.block(
    '本年总支出2470.18万元，由基本支出618.92万元和项目支出18,51.26万元组成，年末结余16.32万元。',
    accounts,
  );
  const score = sketch.block('预算执行率为87%，综合自评得分100分，群众满意度达95以上。', scores);
  const total = sketch.figure(income, {
    raw: '2486.50万元',
    value: '2486.50',
    unit: '万元',
    status: 'inconsistent',
  });
  const grant = sketch.figure(income, { raw: '1930.20万元', value: '1930.20', unit: '万元' });
  const own = sketch.figure(income, { raw: '412.30万元', value: '412.30', unit: '万元' });
  const other = sketch.figure(income, { raw: '134.00万元', value: '134.00', unit: '万元' });
  const spent = sketch.figure(spending, { raw: '2470.18万元', value: '2470.18', unit: '万元' });
  const basic = sketch.figure(spending, { raw: '618.92万元', value: '618.92', unit: '万元' });
  const projects = sketch.figure(spending, {
    raw: '18,51.26万元',
    value: null,
    unit: '万元',
    status: 'inconsistent',
  });
  const left = sketch.figure(spending, { raw: '16.32万元', value: '16.32', unit: '万元' });
  const rate = sketch.figure(score, { raw: '87%', value: '87', unit: '%', kind: 'rate' });
  const full = sketch.figure(score, {
    raw: '100分',
    value: '100',
    unit: '分',
    kind: 'score',
    status: 'inconsistent',
  });
  sketch.figure(score, { raw: '95', value: '95', unit: null, kind: 'other', status: 'unchecked' });
  const sum = sketch.claim({
    check: 'sum',
    figures: [total, grant, own, other],
    arithmetic: '1930.20 + 412.30 + 134.00 = 2476.50 ≠ 2486.50',
    words: '本年总收入 2486.50万元 ≠ 财政拨款 1930.20万元 + 其他 412.30万元',
    verdict: 'violated',
    stated: '2486.50',
    expected: '2476.50',
    difference: '10.00',
  });
  const parts = sketch.claim({
    check: 'sum',
    figures: [spent, basic, projects],
    arithmetic: '618.92 + 18,51.26 = 2470.18',
    verdict: 'unverifiable',
    reason: 'malformed',
  });
  sketch.claim({
    check: 'difference',
    figures: [left, total, spent],
    arithmetic: '2486.50 - 2470.18 = 16.32',
    verdict: 'holds',
    stated: '16.32',
    expected: '16.32',
    difference: '0.00',
  });
  sketch.finding('sum-51ab09', income, {
    check: 'sum',
    severity: 'error',
    zh: '财政拨款收入 1930.20 + 事业收入 412.30 + 其他收入 134.00 = 2476.50 万元，与本年总收入 2486.50 万元相差 10.00 万元。',
    en: 'Grants 1930.20 + own income 412.30 + other income 134.00 = 2476.50 万元, but the total income is given as 2486.50 万元: 10.00 万元 apart.',
    words: '2486.50万元',
    stated: '2486.50',
    expected: '2476.50',
    difference: '10.00',
    unit: '万元',
    figures: [total, grant, own, other],
    claims: [sum],
    suspects: [
      { figure: grant, suggestion: '1940.20', slip: 'digit', upholds: 1 },
      { figure: own, suggestion: '422.30', slip: 'digit', upholds: 1 },
    ],
  });
  sketch.finding('malformed-77e0c2', spending, {
    check: 'malformed-number',
    severity: 'error',
    zh: '“18,51.26万元”的千分位分隔不成立，不是一个数。读作 1851.26 万元时，618.92 + 1851.26 = 2470.18 万元成立。',
    en: '“18,51.26万元” is no number: its groups are not of three digits. Read as 1851.26 万元 it makes 618.92 + 1851.26 = 2470.18 万元 hold.',
    words: '18,51.26万元',
    stated: '18,51.26',
    expected: '1851.26',
    unit: '万元',
    figures: [projects],
    claims: [parts],
    suspects: [
      {
        figure: projects,
        suggestion: '1851.26',
        slip: 'separator',
        upholds: 1,
        relations: ['总支出 2470.18万元 = 基本支出 618.92万元 + 项目支出 1851.26万元'],
      },
    ],
  });
  sketch.finding('score-0d41ee', score, {
    check: 'score',
    severity: 'warning',
    zh: '执行率为 87% 时，预算执行一项最多得 8.7 分，综合得分不可能是 100 分。',
    en: 'With an execution rate of 87% its 10 points give 8.7 at most, so that the total cannot be 100.',
    words: '100分',
    stated: '100',
    expected: '98.7',
    difference: '1.3',
    unit: '分',
    figures: [full, rate],
  });
  sketch.finding('missing-unit-9a8b7c', score, {
    check: 'missing-unit',
    severity: 'info',
    zh: '“95以上”缺少百分号。',
    en: '“95以上” lacks its percent sign.',
    words: '95以上',
    stated: '95',
    expected: '95%',
    suppressed: { reason: '该单位习惯写法，已电话确认', expires: '2025-12-31' },
  });
  return sketch.record();
}

/** The earlier version of the same report: its sum was wrong too, and one more figure was. */
export function waterBureauEarlier(path?: string): Record {
  const record = waterBureau(path);
  const [sum] = record.findings;
  const gone: Finding = {
    ...sum!,
    id: 'rate-6600aa',
    check: 'rate',
    severity: 'warning',
    translations: { zh: '执行率应为 87%，报告写作 97%。', en: 'The rate should be 87%, the report has 97%.' },
    message: '执行率应为 87%，报告写作 97%。',
    suspects: [],
    stated: '97',
    expected: '87',
    difference: '10',
    unit: '%',
  };
  return { ...record, findings: [...record.findings.filter(({ check }) => check !== 'score'), gone] };
}

/** A report in which everything agrees. */
export function library(): Record {
  const sketch = new RecordSketch('文旅局/图书馆.txt', '市文化和旅游局', '市图书馆2023年度绩效自评报告');
  const first = sketch.section('一、', '预算执行情况', 1);
  const block = sketch.block('全年预算320万元，实际支出304万元，执行率95%。', first);
  const budget = sketch.figure(block, { raw: '320万元', value: '320', unit: '万元' });
  const spent = sketch.figure(block, { raw: '304万元', value: '304', unit: '万元' });
  const rate = sketch.figure(block, { raw: '95%', value: '95', unit: '%', kind: 'rate' });
  sketch.claim({
    check: 'rate',
    figures: [rate, spent, budget],
    arithmetic: '304 ÷ 320 = 95%',
    verdict: 'holds-by-rounding',
    stated: '95',
    expected: '95',
    difference: '0',
    unit: '%',
  });
  return sketch.record();
}

/** A file that could not be read. */
export function unreadableFile(path = '交通局/自评报告（加密）.docx'): Record {
  const sketch = new RecordSketch(path, null);
  sketch.finding('unreadable-c0ffee', null, {
    check: 'unreadable',
    severity: 'error',
    zh: '文件设有打开密码，未能读取。请单位另存为不加密的文件后重新报送。',
    en: 'The file asks for a password and was not read. Have it saved without one and sent again.',
    words: '',
  });
  const record = sketch.record();
  record.report.year = null;
  record.report.kind = null;
  return record;
}

/** A report whose text tries to be a formula, a tag, a terminal command and a mark of writing direction. */
export function hostileReport(): Record {
  const sketch = new RecordSketch('=cmd|calc!A1/@乡镇"报告".txt', '=HYPERLINK("http://evil","点我")');
  const section = sketch.section('一、', '@SUM(1+1)*cmd|\u001b[31m<script>alert(1)</script>', 1);
  const block = sketch.block(
    '+1+2\u0007支出\u202e00.5\u202c万元|列\n-2+3, _x0041_ **粗** \ud800 ]]> <b>100万元</b>',
    section,
  );
  const figure = sketch.figure(block, { raw: '100万元', value: '100', unit: '万元' });
  sketch.claim({
    check: 'sum',
    figures: [figure],
    arithmetic: '=1+1',
    verdict: 'unverifiable',
    reason: 'open-list',
  });
  sketch.finding('sum-hostile', block, {
    check: 'sum',
    severity: 'error',
    zh: '=1+1 与 <b>100</b> 不符\u0000，见 | 列。',
    en: '=1+1 is not <b>100</b>\u0000, see | column.',
    words: '100万元',
    stated: '-100',
    expected: '@90',
    difference: '+10',
    unit: '万元',
    figures: [figure],
    suspects: [{ figure, suggestion: '-90', slip: 'sign', upholds: 0 }],
  });
  return sketch.record();
}

/** Titles of the checks that the records use, as a run would give them. */
export const checks = {
  sum: { zh: '合计', en: 'Sum' },
  'malformed-number': { zh: '数字格式', en: 'Malformed number' },
  score: { zh: '得分', en: 'Score' },
  rate: { zh: '比率', en: 'Rate' },
  'missing-unit': { zh: '缺少单位', en: 'Missing unit' },
  unreadable: { zh: '未能读取', en: 'Not read' },
};

/** Names for what they relate. */
export const relations = { sum: { zh: '分项与合计', en: 'Parts and total' } };

/** All records in the order of their paths. */
export function allRecords(): Record[] {
  return [unreadableFile(), library(), waterBureau(), hostileReport()];
}
