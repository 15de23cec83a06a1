/**
 * Which elements a page hides: by attribute, by a style of their own, or by the rules of its style sheets. Of those
 * only the plain ones are read (a tag, a class, an id and what they make together); others hide nothing here.
 */
import { attribute, type Element, isElement, type Node, textWithin } from './elements.ts';

/** A rule's selector and whether it hides or shows. */
interface Rule {
  tag: string;
  id: string;
  classes: readonly string[];
  hides: boolean;
  /** Its place among the rules of the page. */
  order: number;
}

/** Tells whether an element is hidden. */
export type Hiding = (element: Element) => boolean;

const hidden =
  /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all)/i;
const shown = /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}\w|visibility\s{0,3}:\s{0,3}visible)/i;

/** Rules that are taken from one page; more than any page needs. */
const most = 1000;

/** Reads the style sheets that stand in a page itself. */
export function hidingOf(page: Node): Hiding {
  const byRule = byKey(sheetsOf(page).flatMap(rulesOf).slice(0, most));
  const decided = new Map<string, boolean>();
  return (element) => {
    const has = (attr: string): boolean => element.attrs.some(({ name }) => name === attr);
    if (has('hidden') || (element.tagName === 'dialog' && !has('open'))) return true;
    const own = attribute(element, 'style');
    if (own !== '') {
      if (hidden.test(own)) return true;
      if (shown.test(own)) return false;
    }
    if (byRule.size === 0) return false;
    const { tagName } = element;
    const id = attribute(element, 'id');
    const names = attribute(element, 'class');
    const key = `${tagName} ${id} ${names}`;
    const known = decided.get(key);
    if (known !== undefined) return known;
    const hides = decide(byRule, tagName, id, names.split(/\s+/, 50));
    decided.set(key, hides);
    return hides;
  };
}

/** An id weighs more than a class, a class more than a tag; of equals the last rule counts. */
function decide(
  rules: ReadonlyMap<string, readonly Rule[]>,
  tagName: string,
  id: string,
  classes: readonly string[],
): boolean {
  const candidates = [[`#${id}`], classes.map((name) => `.${name}`), [tagName]];
  for (const keys of candidates) {
    const meant = keys
      .flatMap((key) => rules.get(key) ?? [])
      .filter((rule) => rule.tag === '' || rule.tag === tagName)
      .filter((rule) => rule.classes.every((name) => classes.includes(name)));
    if (meant.length > 0) return meant.reduce((last, rule) => (rule.order > last.order ? rule : last)).hides;
  }
  return false;
}

/** Rules by their id, else their first class, else their tag. */
function byKey(rules: readonly Omit<Rule, 'order'>[]): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const [order, rule] of rules.entries()) {
    const [first] = rule.classes;
    const key = rule.id !== '' ? `#${rule.id}` : first === undefined ? rule.tag : `.${first}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...rule, order }]);
  }
  return groups;
}

function sheetsOf(page: Node): string[] {
  const sheets: string[] = [];
  const pending: Node[] = [page];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isElement(node) && node.tagName === 'style') sheets.push(textWithin(node));
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) pending.push(child);
  }
  return sheets;
}

/** The rules that hide or show; those of @media and their like are left alone, as they do not always hold. */
function rulesOf(sheet: string): Omit<Rule, 'order'>[] {
  const rules: Omit<Rule, 'order'>[] = [];
  const plain = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, '');
  let at = 0;
  while (at < plain.length) {
    const open = plain.indexOf('{', at);
    if (open < 0) break;
    const selectors = plain.slice(at, open).split(';').at(-1)!.trim();
    const end = endOfBlock(plain, open);
    const declarations = plain.slice(open + 1, end);
    at = end + 1;
    if (selectors.startsWith('@') || selectors.length > 2000) continue;
    const hides = hidden.test(declarations);
    if (!hides && !shown.test(declarations)) continue;
    for (const selector of selectors.split(',')) {
      const rule = ruleOf(selector.trim(), hides);
      if (rule !== null) rules.push(rule);
    }
  }
  return rules;
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

function ruleOf(selector: string, hides: boolean): Omit<Rule, 'order'> | null {
  const parts = /^([a-z][a-z0-9]{0,20})?(#[\w-]{1,100})?((?:\.[\w\u0080-\uffff-]{1,100}){0,5})$/i.exec(
    selector,
  );
  if (parts === null || selector === '') return null;
  const [, tag = '', id = '', classes = ''] = parts;
  return { tag: tag.toLowerCase(), id: id.slice(1), classes: classes.split('.').slice(1), hides };
}
