/**
 * Relationships of a package: which part plays which role.
 */
import { XmlScanner } from '../../docx/xml.ts';
import type { Parts } from './parts.ts';

/** One relationship. */
export interface Relationship {
  id: string;
  /** Last word of its type: officeDocument, styles, header … the same in the transitional and strict form. */
  type: string;
  /** Name of the part in the package. */
  part: string;
}

/**
 * The relationships of a part.
 * @param part name of the part; '' for those of the package itself.
 * @throws XmlError when the relationships are not well formed.
 */
export function relationshipsOf(pack: Parts, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const xml = pack.text(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (xml === null) return [];
  const relationships: Relationship[] = [];
  const scanner = new XmlScanner(xml);
  for (let type = scanner.next(); type !== 'end'; type = scanner.next()) {
    const isRelationship = type === 'open' && /(?:^|:)Relationship$/.test(scanner.name);
    if (!isRelationship || scanner.attribute('TargetMode') === 'External') continue;
    const role = scanner.attribute('Type') ?? '';
    relationships.push({
      id: scanner.attribute('Id') ?? '',
      type: role.slice(role.lastIndexOf('/') + 1),
      part: resolve(part.slice(0, slash), scanner.attribute('Target') ?? ''),
    });
  }
  return relationships;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
