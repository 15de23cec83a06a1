/** Names that say by their last letters, or by what is counted behind them, that they are the things of a count. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { isOffByOne } from './count-listed.ts';

/** What is counted where the names before the count are all of it: 北京、上海、武汉、成都4个客源城市. */
const KINDS =
  /^[一-鿿]{0,4}?(?:乡镇|镇|乡|街道|村|社区|城市|县区|县|区|市|州|水库|河流|河道|湖泊|小区|科室|处室|股室|部门|单位|学校|医院|景区|园区|环节|方面|领域|方向|行业|工种|品种)(?![一-鿿]*级)/u;
/** 州本级 is none of the counties that are counted with it. */
const OTHER_KIND = /本级|机关|直属|其他|其它|全[市县区省州]/u;
const FEWEST_OF_KIND = 5;
const LONGEST_OF_KIND = 10;

/** Five or more short names right before a count and what is counted, one too many or too few. */
export function areOfOneKind(
  recognition: Recognition,
  { text }: Passage,
  mention: Mention,
  names: readonly string[],
): boolean {
  if (names.length < FEWEST_OF_KIND || new Set(names).size < names.length) return false;
  if (!KINDS.test(text.slice(mention.end)) || names.some((name) => OTHER_KIND.test(name))) return false;
  if (names.slice(1).some((name) => name.length > LONGEST_OF_KIND)) return false;
  return isOffByOne(recognition, mention, names.length);
}

/** What places of one kind end in, and what counts them. */
const PLACES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:镇|乡|街道|办事处)$/u,
    /^(?:建制)?(?:镇|乡|街道|乡镇|镇街|乡镇街道|镇乡|办事处|乡镇\(街道\))(?![一-鿿]*(?:级|所))/u,
  ],
  [/(?:村|社区)$/u, /^(?:行政)?(?:村|社区|村社区)(?!级|民|居|卫|干|集)/u],
  [
    /(?:县|区|市|旗)$/u,
    /^(?:县|区|县区|县市|市县|区县|县市区|市区县|县\(市、区\)|县\(区\))(?!级|域|内|外|政)/u,
  ],
  [/(?:科|股|处|室|办|办公室|中心|队|所|站)$/u, /^(?:内设)?(?:科室|股室|处室|内设机构)/u],
];

/**
 * 涉及东山镇、西河镇、南岭乡、北川乡5个乡镇: each name says by its last letter that it is one of what is counted. One
 * too many or too few of four or more is a slip; where fewer are named, they may be examples.
 */
export function arePlaces(
  { figures }: Recognition,
  { text }: Passage,
  mention: Mention,
  names: readonly string[],
): boolean {
  const behind = text.slice(mention.end);
  const kind = PLACES.find(([, counted]) => counted.test(behind))?.[0];
  if (!kind || names.length < FEWEST_PLACES) return false;
  if (!names.every((name) => kind.test(name)) || new Set(names).size < names.length) return false;
  const difference = Number(figures[mention.figure]!.value) - names.length;
  return Math.abs(difference) <= 1 && figures[mention.figure]!.qualifier === null;
}

const FEWEST_PLACES = 4;

/** 单位, 部门 and what they end in; of a list that stands behind them. */
const BODIES: readonly [RegExp, RegExp] = [
  /(?:局|办|办公室|委|院|校|所|站|中心|队|会|部|厅|公司|小学|中学|初中|医院)$/u,
  /^(?:预算|直属|下属|所属)?(?:单位|部门)/u,
];

/** Do all names end in what the words right behind a count say that they are: 4个乡镇 and 大坪镇, 青龙乡? */
export function areCounted(behind: string, names: readonly string[]): boolean {
  const kind = [...PLACES, BODIES].find(([, counted]) => counted.test(behind))?.[0];
  return kind !== undefined && names.every((name) => kind.test(name)) && new Set(names).size === names.length;
}
