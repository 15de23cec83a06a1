/** How a section is named in a sentence. */
import type { Section } from '../types.ts';
import { byId } from './by-id.ts';

/** Names sections by their ids: with the labels that lead there, as 三、（一）; by the title where there is no label. */
export function sectionNamer(sections: readonly Section[]): (id: string) => string {
  const known = byId(sections);
  const labels = (id: string): string => {
    const section = known.get(id);
    if (!section) return '';
    return (section.parent === null ? '' : labels(section.parent)) + (section.label ?? '');
  };
  return (id) => {
    const section = known.get(id);
    if (!section) return id;
    const parent = section.parent === null ? '' : labels(section.parent);
    return `${parent}${section.label ?? section.title}`;
  };
}
