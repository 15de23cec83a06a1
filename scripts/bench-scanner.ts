/**
 * Speed of the scanner on one core: megabytes of UTF-8 a second on prose as dense in figures as a report, and on
 * inputs made to hurt. `npm run bench:scanner`
 */
import { scan } from '../src/figures/scan.ts';

/** A section of a self-evaluation report: words and figures in their usual proportion. */
const section = `（一）项目支出预算执行情况
2023年度我单位全年预算数1,286.45万元，其中：基本支出预算512.30万元，项目支出预算774.15万元；全年执行数1,201.17万元，预算执行率93.37%。
1.数量指标：开展业务培训12次，培训学员860人次，更新设备35台（套），完成道路养护46.8公里，资金到位及时，手续完备，使用合规。
2.质量指标：工程验收合格率100%，培训人员考核通过率不低于95%，未发生安全责任事故，群众反映良好，各项工作按照年初制定的计划有序推进。
按照《项目支出绩效评价管理办法》（财预〔2020〕10号）的要求，我单位认真组织开展绩效自评，成立由主要领导任组长的工作小组，逐项对照年初设定的绩效目标，收集佐证资料，核实完成情况，综合得分96.5分，自评等级为“优”。下一步将继续加强预算管理，强化绩效意识，健全内部控制制度，提高财政资金使用效益，推动各项任务落到实处、取得实效。
`;

const inputs: [name: string, text: string][] = [
  ['reports, as one text', section.repeat(4000)],
  ['prose without figures', section.replace(/[0-9,.%]/g, '').repeat(4000)],
  ['amounts only', '1,286.45万元、'.repeat(100_000)],
  ['1,1,1,…', '1,'.repeat(500_000)],
  ['1 1 1 …', '1 '.repeat(500_000)],
  ['1.1.1.…', '1.'.repeat(500_000)],
  ['........', '.'.repeat(1_000_000)],
  ['万万万…', '万'.repeat(1_000_000)],
  ['1万1万…', '1万'.repeat(500_000)],
  ['一二三…', '一二三、'.repeat(250_000)],
  ['分之分之…', '百分之'.repeat(330_000)],
  ['blanks before figures', `${' '.repeat(200)}1`.repeat(5_000)],
  ['one long number', '9'.repeat(1_000_000)],
  ['letters and digits', 'a1'.repeat(500_000)],
  ['brackets', '（1'.repeat(500_000)],
  ['第1、1、…', `第1${'、1'.repeat(500_000)}`],
  ['壹壹壹…', '壹'.repeat(1_000_000)],
  ['1年1年…', '2020年'.repeat(200_000)],
];

/** Seconds of processor time, so that what else the machine does is left out. */
function processorSeconds(): number {
  return process.cpuUsage().user / 1e6;
}

/** The best of several runs, the first of which also warm the code up. */
function measure(name: string, texts: readonly string[], runs: number): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let best = Number.POSITIVE_INFINITY;
  let figures = 0;
  for (let run = 0; run < runs; run += 1) {
    figures = 0;
    const begun = processorSeconds();
    for (const text of texts) figures += scan(text).length;
    best = Math.min(best, processorSeconds() - begun);
  }
  const rate = (bytes / 1e6 / best).toFixed(1).padStart(9);
  const size = (bytes / 1e6).toFixed(2).padStart(6);
  console.log(`${rate} MB/s  ${size} MB  ${String(figures).padStart(8)} figures  ${name}`);
}

const blocks = section.split('\n');
measure('reports, block by block', Array.from({ length: 4000 }, () => blocks).flat(), 9);
for (const [name, text] of inputs) measure(name, [text], 5);
