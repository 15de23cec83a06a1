/** Entities of XML: resolved where text is read, written where text is. */
import { XmlError } from './xml-error.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Resolves the five named and all numeric entities.
 * @throws XmlError at an entity that XML does not define: Word files declare none.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z]{1,32})?;?/g,
    (whole, entity: string | undefined) => {
      const character = whole.endsWith(';') && entity !== undefined ? resolve(entity) : null;
      if (character === null)
        throw new XmlError('unsafe', `The entity ${whole.slice(0, 40)} is not defined.`);
      return character;
    },
  );
}

function resolve(entity: string): string | null {
  if (!entity.startsWith('#')) return NAMED[entity] ?? null;
  const code =
    entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Escapes text for the content of an element. */
export function encodeText(text: string): string {
  return text.replace(/[&<>]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;',
  );
}
