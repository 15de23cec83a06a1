/** Which figures stand near a figure: what recognisers ask of the text around a mention. */
import { labelBefore } from '../figures/labels.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Block, Figure } from '../types.ts';
import type { Recognition } from './claim.ts';
import { bareUnit } from './dividers.ts';

/** Kinds that can be added up. */
const ADDITIVE = new Set<Mention['kind']>(['amount', 'count', 'measure']);

export function isAdditive(mention: Mention): boolean {
  return ADDITIVE.has(mention.kind);
}

const MORE_OR_FEWER = /[比较](?:上年|去年)(?:同期)?[多少][一-鿿]{1,3}$/u;

/** A quantity of its own, not a change against another one. */
export function isLevel(mention: Mention): boolean {
  // 比上年多设1,126户 tells a change.
  return mention.direction === 0 && !MORE_OR_FEWER.test(mention.label);
}

const AREA = new Set(['平方米', '㎡', 'm2', 'm²', '亩', '公顷', '平方公里', '平米']);
const LENGTH = new Set(['公里', '千米', '米', '里', 'km']);
const PEOPLE = new Set(['人', '名', '位', '口人']);

/** What a mention's own words tell, found out once: every check asks it of every figure around. */
interface Traits {
  dimension: string;
  isForEach: boolean;
  headWord: string;
}

const traits = new WeakMap<Mention, Traits>();

function traitsOf(mention: Mention): Traits {
  const known = traits.get(mention);
  if (known) return known;
  const found = {
    dimension: dimensionOf(mention),
    isForEach: mention.role === 'average' || mention.kind === 'price' || EACH.test(mention.label),
    headWord: mention.label.replace(/(?:资金|金额|为|共计?|合计|约|数)+$/u, '').slice(-2),
  };
  traits.set(mention, found);
  return found;
}

/** What can be added to what: all money, all areas, all that is counted by the same measure word. */
function dimensionOf(mention: Mention): string {
  if (mention.kind === 'amount' || mention.kind === 'rate' || mention.kind === 'score') return mention.kind;
  // 12,846件（套） are counted as 37件 are.
  // 64,120亩 of 6.50万亩.
  const unit = bareUnit((mention.unit ?? '').replace(/[(（].*$/u, ''));
  if (AREA.has(unit)) return 'area';
  // 327场次 of 86场 and 42场; but 人次 are no 人.
  if (/^[^人]次$/u.test(unit)) return `${mention.kind}:${unit[0]}`;
  if (LENGTH.has(unit)) return 'length';
  if (PEOPLE.has(unit)) return 'people';
  return `${mention.kind}:${unit}`;
}

export function sameDimension(a: Mention, b: Mention): boolean {
  if (a.kind === b.kind && a.unit === b.unit) return true;
  return traitsOf(a).dimension === traitsOf(b).dimension;
}

/** The mentions of the same passage that stand before this one, nearest first. */
export function before(recognition: Recognition, mention: Mention): Mention[] {
  const { mentions } = passageOf(recognition, mention);
  return mentions.filter((each) => each.end <= mention.start).reverse();
}

/** The mentions of the same sentence that stand before this one, nearest first. */
export function beforeInSentence(recognition: Recognition, mention: Mention): Mention[] {
  return before(recognition, mention).filter((each) => each.sentence === mention.sentence);
}

/** The mentions of the same passage that stand after this one. */
export function after(recognition: Recognition, mention: Mention): Mention[] {
  return passageOf(recognition, mention).mentions.filter((each) => each.start >= mention.end);
}

function passageOf(recognition: Recognition, mention: Mention) {
  return recognition.passages[mention.passage]!;
}

/** The compact text between two places of a mention's passage. */
export function textBetween(recognition: Recognition, mention: Mention, start: number, end: number): string {
  return passageOf(recognition, mention).text.slice(start, end);
}

/**
 * The mentions of earlier passages of the same section or of those around it (running text only), nearest first.
 * @param most how many at most
 */
export function beforeInSection(recognition: Recognition, mention: Mention, most: number): Mention[] {
  const own = passageOf(recognition, mention).block;
  const found: Mention[] = [];
  for (let index = mention.passage - 1; index >= 0 && found.length < most; index--) {
    const passage = recognition.passages[index]!;
    if (!isAround(passage.block.section, own.section)) break;
    if (isRunningText(passage.block)) found.push(...[...passage.mentions].reverse());
  }
  return found.slice(0, most);
}

/** Is a section the other one, one that holds it, or a sibling under the same parent? */
export function isAround(section: string | null, own: string | null): boolean {
  if (section === own || section === null) return true;
  if (own === null) return false;
  return own.startsWith(`${section}.`) || parentOf(section) === parentOf(own);
}

/** s3.1 is under s3; a section of the first level is under none but itself. */
function parentOf(section: string): string {
  const point = section.lastIndexOf('.');
  return point < 0 ? section : section.slice(0, point);
}

/** Is a section the other one or under it? Nothing is under what stands before the first heading but itself. */
export function isWithin(section: string | null, ancestor: string | null): boolean {
  return section === ancestor || (ancestor !== null && (section?.startsWith(`${ancestor}.`) ?? false));
}

/** The mentions of later passages of the same section and of those under it (running text only). */
export function afterInSection(recognition: Recognition, mention: Mention, most: number): Mention[] {
  const own = passageOf(recognition, mention).block;
  const found: Mention[] = [];
  for (let index = mention.passage + 1; index < recognition.passages.length && found.length < most; index++) {
    const passage = recognition.passages[index]!;
    if (!isWithin(passage.block.section, own.section)) break;
    if (isRunningText(passage.block)) found.push(...passage.mentions);
  }
  return found.slice(0, most);
}

/** How many figures back a name is looked for: more than a report has, fewer than a volume of reports. */
const FARTHEST_BACK = 3000;

/** The mentions before one, the nearest first, `most` at most. */
export function earlierMentions(
  { mentions }: Recognition,
  mention: Mention,
  most = FARTHEST_BACK,
): Mention[] {
  const at = placesOf(mentions).get(mention) ?? 0;
  return mentions.slice(Math.max(0, at - most), at).reverse();
}

/** The mentions before one that are meant, the nearest first, `most` at most. */
export function nearestEarlier(
  { mentions }: Recognition,
  mention: Mention,
  most: number,
  isMeant: (each: Mention) => boolean,
): Mention[] {
  const at = placesOf(mentions).get(mention) ?? 0;
  const found: Mention[] = [];
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST_BACK) && found.length < most; index--) {
    const each = mentions[index]!;
    if (isMeant(each)) found.push(each);
  }
  return found;
}

/** Where a mention stands among all of the report. */
export function placeAmong({ mentions }: Recognition, mention: Mention): number {
  return placesOf(mentions).get(mention) ?? 0;
}

const places = new WeakMap<readonly Mention[], ReadonlyMap<Mention, number>>();

/** Where each mention stands among all: looked up, for to search for each would take the square of their number. */
function placesOf(mentions: readonly Mention[]): ReadonlyMap<Mention, number> {
  const known = places.get(mentions) ?? new Map(mentions.map((mention, index) => [mention, index]));
  places.set(mentions, known);
  return known;
}

/** Text that is read as sentences: neither a number in a cell nor a note; 年度总体目标完成情况 is told in a cell. */
export function isRunningText(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'heading' || isToldInCell(block);
}

/** Characters from which on a cell with stops in it is a text of its own. */
const SHORTEST_TEXT = 40;

function isToldInCell({ type, text }: Block): boolean {
  return type === 'cell' && text.length >= SHORTEST_TEXT && /[,，;；。]/u.test(text);
}

const EACH =
  /(?:平均|[人户日周月次亩车场处村校所站家床栋镇乡社]均|每|单价)[^,。;:]{0,10}$|(?<![简订账保清名])单[个台套座栋棚户人亩头株辆床家村校班件井桩车船吨米方]次?(?:造价|成本|售价|投资|费用|产值|产量)(?:为|约|达)*$|(?<![高超])标准(?:为|是|按)?$/u;

/** An amount for one of many (人均3.55万元, 每家20万元, 单价, 单栋造价): no part of a sum and no base of a change. */
export function isForEach(mention: Mention): boolean {
  return traitsOf(mention).isForEach;
}

/** 依次为每队6000元、4000元和2000元; 日班每工日260元、夜班340元: what is joined to a price is one as well. */
export function isForEachInRow(
  { mentions, text }: Pick<Passage, 'mentions' | 'text'>,
  each: Mention,
): boolean {
  let at = mentions.indexOf(each);
  while (at > 0 && /^[、和及与][一-鿿]{0,4}$/u.test(text.slice(mentions[at - 1]!.end, mentions[at]!.start)))
    at--;
  const head = mentions[at];
  return head !== undefined && head !== each && isForEach(head) && sameDimension(head, each);
}

/** A number whose unit stands elsewhere: at the head of its page, its paragraph or its list. */
export function isBare({ kind, unit }: Mention): boolean {
  return kind === 'other' && unit === null;
}

/** The one of some figures whose words are such; none where several are. */
export function onlyOne(mentions: readonly Mention[], words: RegExp): Mention | undefined {
  const found = mentions.filter(({ label }) => words.test(label));
  return found.length === 1 ? found[0] : undefined;
}

/** Can the mention be a total or a part of one? */
export function isCountable(mention: Mention): boolean {
  return isAdditive(mention) && isLevel(mention) && !isForEach(mention) && !mention.isOperand;
}

/** What a figure is called; where it opens a bracket, the words before that: 产出指标（50分）. */
export function nameOf(recognition: Recognition, mention: Mention): string {
  const { label, opening, start } = mention;
  if (label !== '' || opening < 0 || opening + 1 < start) return label;
  return labelBefore(recognition.passages[mention.passage]!.text, 0, opening);
}

/** The last two letters of what a figure is called: 总投资 and 投资 end alike. */
export function headWord(mention: Mention): string {
  return traitsOf(mention).headWord;
}

/**
 * How many digits of a printed number tell something: trailing zeros of a round amount do not (100 has one), the
 * decimals of a rate do (18.00% has four).
 */
export function tellingDigits({ figures }: Recognition, mention: Mention): number {
  const figure = figures[mention.figure]!;
  const known = telling.get(figure) ?? countTelling(figure);
  telling.set(figure, known);
  return known;
}

const telling = new WeakMap<Figure, number>();

function countTelling({ value, kind, places }: Figure): number {
  const digits = (value ?? '').replace(/\D/gu, '').replace(/^0+/u, '');
  if (kind === 'rate' && places > 0 && !/^10*$/u.test(digits)) return digits.length;
  return digits.replace(/0+$/u, '').length;
}
