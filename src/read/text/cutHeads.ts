/**
 * Heads of a table that narrow columns cut over lines: 年初, 预算数, 决算数为, 调整预算, 数的%.
 */

const nameHead =
  /^(?:项\s*目|科\s*目|名\s*称|单\s*位|地\s*区|乡\s*镇|区\s*域|指\s*标|年\s*度|年\s*份|类\s*别|内\s*容|月\s*份|县\s*区|镇\s*街|部\s*门|村(?:社区|居)?|(?:县|区|乡|镇|市|街道|县市|县区|乡镇)(?:[（(][^（）()]{1,8}[)）])|[一-鿿]{1,6}(?:名称|项目|单位|科目|类别|来源|级次|乡镇|街道|对象|渠道|险种|品种|地区|内容|指标))(?:[（(][^（）()]{1,8}[)）])?$/u;
/** What a head ends in. */
const whole =
  /(?:数|额|率|比|比例|比重|[%％]|金|资金|量|值|面积|里程|金额|元|计|款|费|投资|支出|收入|预算|决算|执行|余额|结余|增减|增幅|增速|标准|单价|时间|备注|户|人|个|\d{4}年度?|[）)])$|^[上本]年$/u;
/** What no head begins with: 数的%, 率. */
const rest = /^(?:[数额率的值量]|比(?![上去本较同])|[（(%％])/u;
const longest = 16;
const mostPieces = 3;

const yearAlone = /^(?:[上本]年|\d{4}年度?)$/u;
/** What it costs to join two pieces, where the first is no head by itself and where it is, and to take a year for a head. */
const joining = 1;
const joiningWholes = 3;
const aloneYear = 2;

/** Is this the head of the column of names? */
export function isNameHead(text: string): boolean {
  return nameHead.test(text);
}

/**
 * As many heads as there are columns, of pieces in order; null where no way to join them makes heads of all.
 *
 * @param pieces the lines of the heads, that of the names first
 * @param width how many columns there are
 */
export function cutHeads(pieces: readonly string[], width: number): string[] | null {
  const joined = withinJoined(pieces);
  if (joined.length === width) return joined;
  if (joined.length < width || joined.length > width * mostPieces) return null;
  const [name, ...others] = joined;
  const best = joinings(others, width - 1);
  return best === null ? null : [name!, ...best];
}

/** 其中： on a line of its own belongs to the head below it. */
function withinJoined(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && /^其中[：:]?$/u.test(last)) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

interface Joining {
  heads: string[];
  cost: number;
}

/** The cheapest way to make so many heads of the pieces. */
function joinings(pieces: readonly string[], count: number): string[] | null {
  // By how many pieces are used: the best way to make so many heads of them.
  let ways = new Map<number, Joining>([[0, { heads: [], cost: 0 }]]);
  for (let made = 0; made < count; made += 1) {
    const next = new Map<number, Joining>();
    for (const [used, { heads, cost }] of ways)
      for (let length = 1; length <= mostPieces && used + length <= pieces.length; length += 1) {
        const parts = pieces.slice(used, used + length);
        const price = priceOf(parts);
        const head = parts.join('');
        if (price === null || heads.includes(head)) continue;
        const known = next.get(used + length);
        if (!known || cost + price < known.cost)
          next.set(used + length, { heads: [...heads, head], cost: cost + price });
      }
    ways = next;
  }
  return ways.get(pieces.length)?.heads ?? null;
}

/** What speaks against a head of these pieces; null where it is none. */
function priceOf(parts: readonly string[]): number | null {
  const head = parts.join('');
  if (!whole.test(head) || rest.test(head) || head.length > longest) return null;
  // 决算数 is a head by itself, and goes on only in what no head begins with; 上年 seldom is one.
  const joints = parts
    .slice(0, -1)
    .map((part, index) => (ends(part) && !rest.test(parts[index + 1]!) ? joiningWholes : joining));
  return joints.reduce((sum, price) => sum + price, yearAlone.test(head) ? aloneYear : 0);
}

/** A piece that may stand for itself, and does not merely say of which year. */
function ends(part: string): boolean {
  return whole.test(part) && !yearAlone.test(part);
}
