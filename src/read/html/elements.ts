/**
 * What the elements of HTML mean for a reader.
 */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose content is never printed. */
const unprinted = new Set('head script style noscript template title meta link audio datalist'.split(' '));

/** Elements that begin on a line of their own. */
const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table ul caption tr td th'.split(
    ' ',
  ),
);

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Whether an element's content is never printed. */
export function isUnprinted({ tagName }: Element): boolean {
  return unprinted.has(tagName);
}

const pictured = new Set('svg math object iframe canvas embed video'.split(' '));

/** Whether an element shows what only its picture tells. */
export function isPictured({ tagName }: Element): boolean {
  return pictured.has(tagName);
}

/** What a field of a form shows. */
export function fieldValueOf(input: Element): string {
  const type = attribute(input, 'type').toLowerCase();
  if (type === 'checkbox' || type === 'radio') {
    return input.attrs.some(({ name }) => name === 'checked') ? '☑' : '☐';
  }
  return /^(?:hidden|password|button|submit|reset|image|file)$/.test(type) ? '' : attribute(input, 'value');
}

/** The entry of a list that is chosen, or its first. */
export function chosenOf(list: Element): string {
  const entries: Element[] = [];
  const pending = list.childNodes.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'option') entries.push(node);
    else for (const child of node.childNodes.toReversed()) pending.push(child);
  }
  const chosen = entries.find(({ attrs }) => attrs.some(({ name }) => name === 'selected')) ?? entries[0];
  return chosen === undefined ? '' : textWithin(chosen);
}

/** Whether an element begins on a line of its own. */
export function isBlock({ tagName }: Element): boolean {
  return blocks.has(tagName);
}

/** The value of an attribute, or an empty text. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** Whether a page marks an element's text as withdrawn. */
export function isDeleted(element: Element): boolean {
  if (/^(?:del|s|strike)$/.test(element.tagName)) return true;
  return /text-decoration(?:-line)?\s{0,3}:[^;]{0,80}line-through/i.test(attribute(element, 'style'));
}

/** Whether an element prints its text bold. */
export function isBold(element: Element): boolean {
  if (/^(?:b|strong|th|h[1-6])$/.test(element.tagName)) return true;
  return /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/i.test(attribute(element, 'style'));
}

/** All the text within, as it stands. */
export function textWithin(node: Node): string {
  const texts: string[] = [];
  const pending: Node[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.nodeName === '#text') texts.push((next as DefaultTreeAdapterTypes.TextNode).value);
    if ('childNodes' in next) for (const child of next.childNodes.toReversed()) pending.push(child);
  }
  return texts.join('');
}
