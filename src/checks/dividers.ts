/** What a price or an average is told by: 每人每月, 户均, 元/亩·年, each with the units in which it is counted. */
import { matchesOf } from '../lexicon/matches.ts';

/** One thing by which an amount is divided. */
export interface Divider {
  /** Its name: 人, 月, 公里. */
  name: string;
  /** Units in which as many of it are told. */
  units: readonly string[];
}

/** Units for names that are counted by other words. Names that are not here are their own unit. */
const COUNTED_BY: { readonly [name: string]: readonly string[] } = {
  人: ['人', '名', '位', '人次', '口人', '人天'],
  位: ['人', '名', '位'],
  名: ['人', '名', '位'],
  次: ['次', '人次', '例', '例次'],
  生: ['人', '名', '人次'],
  学生: ['人', '名'],
  师: ['人', '名'],
  户: ['户', '家', '个'],
  车: ['辆', '台'],
  辆: ['辆', '台'],
  台: ['台', '套', '辆', '台套'],
  台套: ['台套', '台', '套'],
  学位: ['个'],
  队: ['个', '支'],
  组: ['个', '组'],
  路: ['路', '个', '条'],
  校: ['所', '个', '家'],
  园: ['所', '个', '家'],
  所: ['所', '个'],
  村: ['个', '村', '处'],
  镇: ['个'],
  乡: ['个'],
  县: ['个'],
  社区: ['个'],
  点: ['点', '个', '处'],
  处: ['处', '个'],
  批: ['批', '批次'],
  批次: ['批次', '批'],
  站: ['站', '个', '家', '座', '处', '所'],
  馆: ['馆', '个', '家', '座', '所'],
  路口: ['个', '处'],
  小区: ['个'],
  单位: ['个', '家'],
  项目: ['个', '项'],
  班: ['个', '班'],
  床: ['床', '张', '个'],
  企: ['家', '户', '个'],
  企业: ['家', '户', '个'],
  店: ['家', '个'],
  个: ['个', '项', '所', '家', '处'],
  日: ['天', '日'],
  天: ['天', '日'],
  月: ['个月', '月'],
  季: ['个季度', '季度'],
  季度: ['个季度', '季度'],
  课: ['课时', '节'],
  公里: ['公里', '千米'],
  千米: ['公里', '千米'],
};

const NAMES = [
  ...[
    '千瓦时',
    '平方公里',
    '平方米',
    '立方米',
    '个百分点',
    '季度',
    '学期',
    '课时',
    '批次',
    '人次',
    '家次',
    '户次',
    '场次',
    '公里',
    '千米',
  ],
  ...[
    '台套',
    '学位',
    '公顷',
    '延米',
    '企业',
    '学生',
    '社区',
    '小区',
    '路口',
    '单位',
    '项目',
    '个月',
    '公斤',
    '千克',
    '千瓦',
    '毫升',
    '万册',
  ],
  ...'人生师户车辆台校园所村镇乡县班企店个日天月季课场期批次件册亩吨米套床条座处盏头只株张份家项宗起幢栋间篇节轮站馆点笔艘架眼口名年学队组路部例卷份根台案网片棵扇段层瓶箱桶袋剂针孔羽尾匹升股度位支',
];
const NAME = `(${NAMES.join('|')})`;
const EACH = new RegExp(`(?:每|单(?=[个座台套村户校站车张件次]))${NAME}`, 'gu');
const MEAN = new RegExp(`${NAME}均(?![已按未由在可属系等衡匀])`, 'gu');
/** 每万尾1,600元, 每百公里: a price for many. 每千瓦时 is one of its unit. */
export const FOR_MANY = /每(?:[\d十百万亿]|千(?![瓦克米]))/u;
/** 亩产410公斤. */
const YIELD = /亩产(?!值)[一-鿿]{0,3}$/u;
const WAGE = /月(?:工资|薪|补贴|补助)/u;
/** 月补贴, 人均月增118元. */
const PER_MONTH = /月(?:工资|租金?|标准|补贴|补助|薪|人均|户均)|[人户]均月(?![度份底末])/u;

/** The dividers of a price or an average, from its unit (元/人·月) and its label (每人每月); years are none. */
export function dividersOf(label: string, unit: string | null): Divider[] {
  const names = new Set<string>();
  const denominator = unit?.split('/').slice(1).join('·') ?? '';
  for (const name of denominator.split(/[·/每*]/u)) if (name !== '') names.add(name);
  if (label.includes('每') || label.includes('均') || label.includes('单'))
    for (const pattern of [EACH, MEAN])
      for (const match of matchesOf(pattern, label)) if (match[1]) names.add(match[1]);
  if (YIELD.test(label)) names.add('亩');
  if (PER_MONTH.test(label)) names.add('月');
  if (WAGE.test(label)) names.add('人');
  return [...names]
    .map((name) => name.replace(/^个(?=月)/u, ''))
    .filter((name) => name !== '年' && name !== '学' && name !== '学年')
    .map((name) => ({ name, units: COUNTED_BY[name] ?? [name] }));
}

/** 每头成年母牛2剂: so many for one of something else, and not how many there are. */
export function namesEach(label: string): boolean {
  return label.includes('每') && dividersOf(label, null).length > 0;
}

/** Do the words before a figure call it an average? */
export function isAverage(label: string): boolean {
  return (
    label.includes('平均') || YIELD.test(label) || (label.includes('均') && matchesOf(MEAN, label).length > 0)
  );
}

/** 同级医院平均人均4,600元, 全国平均每件1,200元: the average of others, to compare with. */
export function isOfOthers(label: string): boolean {
  return AMONG_OTHERS.test(label) && isAverage(label);
}

const AMONG_OTHERS =
  /^(?:而|与|和|比|较|低于|高于)?(?:同(?:级|类|等|行业|规模)|(?:行业|社会|周边|邻近|相邻|邻[县市区乡镇村])|全(?:国|行业))/u;

/** A unit without its multiplier: 人次 for 万人次. */
export function bareUnit(unit: string | null): string {
  return (unit ?? '').replace(/^[万亿千百十]+(?=[^克米瓦])/u, '');
}

const MEASURED_AS: { readonly [unit: string]: string } = {
  吨: '千克',
  公斤: '千克',
  公里: '米',
  千米: '米',
  公顷: '平方米',
  毫升: '升',
};

/** The unit in which a quantity is kept: 千克 for 万吨. */
export function baseUnit(unit: string | null): string {
  const bare = bareUnit(unit);
  return MEASURED_AS[bare] ?? bare;
}

/** By what a quantity in base units is multiplied to count its own unit: a 公里 is kept as 1000 米. */
const BASE: { readonly [unit: string]: string } = {
  公里: '0.001',
  千米: '0.001',
  吨: '0.001',
  公顷: '0.0001',
  平方公里: '0.000001',
  毫升: '1000',
};

/** The constant that turns a quantity's base unit into its own; null where they are the same. */
export function unitChange(unit: string | null): string | null {
  return BASE[bareUnit(unit)] ?? null;
}
