/** The unit of bare numbers in a table: from the column's head, the table's caption or the line above it. */
import { compactText } from '../lexicon/compact.ts';
import type { Block } from '../types.ts';
import { shiftedPoints } from './shifted-points.ts';

const TOLD = '(?:人民币)?(亿元|百万元|万元|千元|元|人|个|辆|户|亩|平方米)(?![一-鿿])';
const CAPTION = new RegExp(`(?:单位[:]|[(])${TOLD}`, 'u');
/** 预算数（万元） is a head whose unit its neighbours have too; 面积（亩） speaks of its own column. */
const MONEY = /元$/u;
/** 单价（元） tells the unit of its own column alone, where 预算数（万元） tells that of its neighbours too. */
const OF_ONE_COLUMN = /单价|均|标准|每/u;
/** The line at a form's head that holds for all tables below it: 填报日期… 金额单位：万元. */
const STANDING = /金额单位[:](?:人民币)?(亿元|百万元|万元|千元|元)(?![一-鿿])/u;
/** 文化馆 单位：元 over the title 收入支出决算表: the line at the head of the page may stand above the title. */
const UNIT_LINE = new RegExp(`单位[:]${TOLD}`, 'u');
const TITLE = /^[^,。;:]{2,30}表(?:[(][^()]*[)])?$/u;
const IN_BRACKETS =
  /[(](元\/(?:平方米|公里|人次|[亩人户天日月年次件台套吨米座份])|亿元|百万元|万元|千元|元|%|分|平方米|公里|万亩|亩|吨|万人次|人次|批次|场次|台套|万人|[个人名家户所座处台套辆件次场期份册批项条亩栋部])[)]/u;
/** 人次（万）, 户数（万）. */
const IN_TEN_THOUSANDS = /(人次|户次|人数|户数)[(]万[)]$/u;
/** 企业（家次）, 床位（张）: counted by a word that makes no figure of another kind, and no money whatever the caption says. */
const IS_COUNTED =
  /[(](?:[家户车架班轮例台件校村]次|治疗量|人份|课时|学时|小时|公顷|立方米|千瓦|公斤|[米张门册床盏眼片株头只口例剂篇种类宗起笔年月天日支组套次])[)]$/u;
/** 产出指标（50）: the points of a group of indicators. */
const GROUP_POINTS =
  /^(?:决策|投入|过程|管理|产出|效益|效果|满意度|成本|预算执行率?)(?:类?指标|情况)?[(]\d{1,2}[)]$/u;
/** A cell that is longer says something; it is no head of a column. */
const LONGEST_HEAD = 16;

/** What is counted, in heads as 项目数 and 台数. */
export const COUNTED_THINGS =
  '[件家台宗笔株头只份套座处条栋间床]|项目|标段|合同|案件|部门|单位|企业|机构|岗位|学位|床位|车辆|设备|学校|网点|社区|乡镇';

/** Column heads that say what their numbers are, without a unit; null: no unit, whatever the caption says. */
const HEADS: readonly (readonly [RegExp, string | null])[] = [
  [/得分|扣分|失分|分值|权重|评分|满分/u, '分'],
  [
    /(?:执行|完成|到位|支付|节约|增长|变动|增减|增幅)率|增减幅|[增降]幅|占比|比例|比重|[一-鿿±+-][%％]$/u,
    '%',
  ],
  [
    new RegExp(
      `序号|行次|编码|代码|指标值|完成值|备注|原因|名称|数量|人数|人次|批次|场次|对象|点位|工程量|户数|面积|里程|个数|次数|(?<![本上当])[月天年]数|[床工]日$|课时|(?:[天张]|${COUNTED_THINGS})数$|^[镇村乡社组校院所站点班车]数$|^[类款项]$|^年(?:度|份)?$`,
      'u',
    ),
    null,
  ],
  [
    /预算|决算|执行|到位|下达|拨付|支付|结余|结转|余额|金额|支出|收入|投资|合计|总额|经费|资金|债[券务]|限额|额度|本金|利息|[初末]数|调整后?数|增加|减少/u,
    '',
  ],
];

/** 占用总床日, 出院人数: 20528 below them is no code of the budget classification. */
const COUNTS =
  /(?:[人户次]数|人次|批次|场次|[床工]日|[天月]数|数量|面积|里程|[(](?:人|批|场|册|家|件|户)次[)])$/u;

/** What a column says of the bare numbers in it. */
export interface ColumnUnit {
  /** Null where none is told. */
  unit: string | null;
  /** Its head speaks of money. */
  isOfMoney: boolean;
  /** Its head names what is counted. */
  isCounted: boolean;
}

/** For each cell block what its column says. */
export function columnUnits(blocks: readonly Block[]): (block: Block) => ColumnUnit {
  const units = new Map<string, ColumnUnit>();
  const captions = new Map<number, string>();
  /** What the nearest head above says of a column; '' leaves it to the caption. */
  const heads = new Map<string, string | null>();
  /** Columns whose nearest head names what is counted. */
  const counted = new Set<string>();
  /** Cells whose head says that they have no unit. */
  const unitless = new Set<string>();
  let above = '';
  let standing: string | null = null;
  for (const block of blocks) {
    const text = compactText(block.text);
    standing = STANDING.exec(text)?.[1] ?? standing;
    if (block.type !== 'cell' || block.table === undefined) {
      // The number of a page may stand between a caption and its table.
      const isCaption = (block.type === 'paragraph' || block.type === 'heading') && !/^\d{1,3}$/u.test(text);
      if (isCaption && !(TITLE.test(text) && UNIT_LINE.test(above))) above = text;
      continue;
    }
    if (!captions.has(block.table)) {
      const own = OF_ONE_COLUMN.test(text) ? undefined : CAPTION.exec(text)?.[1];
      const isCaption = own !== undefined && (MONEY.test(own) || /单位[:]/u.test(text));
      const unit = (isCaption ? own : undefined) ?? CAPTION.exec(above)?.[1];
      if (unit !== undefined) captions.set(block.table, unit);
    }
    const column = `${block.table}:${block.column ?? 0}`;
    const told = headSays(text);
    if (told !== undefined) {
      for (let span = 0; span < Math.min(block.columnSpan ?? 1, 64); span++) {
        const key = `${block.table}:${(block.column ?? 0) + span}`;
        heads.set(key, told);
        if (COUNTS.test(text)) counted.add(key);
        else counted.delete(key);
      }
    }
    const head = heads.has(column) ? (heads.get(column) as string | null) : '';
    if (head === null) unitless.add(block.id);
    // Of money the column must speak to take its unit from so far above.
    const inherited = captions.get(block.table) ?? (heads.has(column) ? standing : null);
    units.set(block.id, {
      unit: GROUP_POINTS.test(text) ? '分' : head === '' ? inherited : head,
      isOfMoney: head === '' && heads.has(column),
      isCounted: counted.has(column),
    });
  }
  for (const [id, unit] of rowsOfOtherUnits(blocks, captions)) {
    const own = units.get(id);
    if (own?.unit !== null && own?.unit === unit) units.set(id, { ...own, unit: null, isCounted: true });
  }
  // 项目资金 （万元） stands in the head of the rows, beside the second of them: the first is told in it too.
  const besides = rowsBesideCaptions(blocks);
  for (const { id, table, row } of blocks) {
    const own = units.get(id);
    const caption = table === undefined ? undefined : captions.get(table);
    const isOfMoney = own?.isOfMoney || (besides.has(`${table}:${row}`) && !unitless.has(id));
    if (own && isOfMoney && own.unit === null && caption !== undefined)
      units.set(id, { ...own, unit: caption });
  }
  for (const id of shiftedPoints(blocks)) units.set(id, { unit: '分', isOfMoney: false, isCounted: false });
  return (block) => units.get(block.id) ?? { unit: null, isOfMoney: false, isCounted: false };
}

const SEVERAL = /单位[:](?:人民币)?(?:亿元|百万元|万元|千元|元)((?:[、,，/][一-鿿]{1,3})+)/u;

/**
 * 单位：万元、人次 above rows 门急诊人次 and 医疗收入: the cells of rows whose head ends with another unit of the caption, by id, with the
 * caption's own unit.
 */
function rowsOfOtherUnits(
  blocks: readonly Block[],
  captions: ReadonlyMap<number, string>,
): Map<string, string> {
  const found = new Map<string, string>();
  let others: string[] = [];
  let head = '';
  for (const { id, type, table, column, text } of blocks) {
    const words = compactText(text);
    if (type !== 'cell' || table === undefined) {
      others =
        SEVERAL.exec(words)?.[1]
          ?.split(/[、,，/]/u)
          .filter(Boolean) ?? (words.length > SHORT_LINE ? [] : others);
      continue;
    }
    if (column === 0) head = words;
    const unit = captions.get(table);
    if (unit !== undefined && column !== 0 && others.some((each) => head.endsWith(each))) found.set(id, unit);
  }
  return found;
}

/** A longer line between a caption and a table is no part of either. */
const SHORT_LINE = 16;

/** 项目资金 with （万元） right below it, at the head of two rows: the first of them, as `table:row`. */
function rowsBesideCaptions(blocks: readonly Block[]): Set<string> {
  const rows = new Set<string>();
  let funds = '';
  for (const { type, table, row, column, text } of blocks) {
    if (type !== 'cell' || column !== 0) continue;
    const words = compactText(text);
    if (/^[(](?:[百千]?万|亿)?元[)]$/u.test(words) && funds === `${table}:${(row ?? 0) - 1}`) rows.add(funds);
    funds = /(?:资金|预算|经费)(?:情况)?$/u.test(words) ? `${table}:${row}` : '';
  }
  return rows;
}

/** What a cell says of the numbers below it; undefined where it is no head. */
export function headSays(text: string): string | null | undefined {
  // （按比例） is a remark, and no head.
  if (!isHead(text)) return undefined;
  const printed = printedUnit(text);
  return printed === undefined ? HEADS.find(([words]) => words.test(text))?.[1] : printed;
}

const isHead = (text: string): boolean =>
  text.length <= LONGEST_HEAD && !/^[\d.,%-]*(?:[(].*[)])?$/u.test(text);

/** The unit that a head prints in brackets; null where it counts, undefined where it prints none. */
export function printedUnit(text: string): string | null | undefined {
  const printed = isHead(text) ? IN_BRACKETS.exec(text)?.[1] : undefined;
  if (printed !== undefined) return printed;
  const thousands = IN_TEN_THOUSANDS.exec(text)?.[1];
  if (thousands !== undefined) return `万${thousands.replace('数', '')}`;
  return IS_COUNTED.test(text) ? null : undefined;
}
