/** How a section is named in a sentence. */
import type { Section } from '../types.ts';

/** Names sections by their ids: with the labels that lead there, as 三、（一）; by the title where there is no label. */
export function sectionNamer(sections: readonly Section[]): (id: string) => string {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const labels = (id: string): string => {
    const section = byId.get(id);
    if (!section) return '';
    return (section.parent === null ? '' : labels(section.parent)) + (section.label ?? '');
  };
  return (id) => {
    const section = byId.get(id);
    if (!section) return id;
    const parent = section.parent === null ? '' : labels(section.parent);
    return `${parent}${section.label ?? section.title}`;
  };
}
