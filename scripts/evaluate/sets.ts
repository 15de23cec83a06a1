/** The sets of labelled texts, in the order in which they were met. */

const ORDINALS = [
  'later',
  'unseen',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-second',
  'thirty-fourth',
  'thirty-sixth',
];

/** A set by its name, and where it lies. */
export interface LabelledSet {
  name: string;
  folder: URL;
}

/** The sets of the repository that the model learns from. */
export const ownSets: readonly LabelledSet[] = [
  { name: 'fixtures', folder: new URL('../../fixtures/labelled/', import.meta.url) },
  ...ORDINALS.map((name) => ({
    name,
    folder: new URL(`../../fixtures/labelled-${name}/`, import.meta.url),
  })),
];

/** Sets of the repository that nothing is learnt from: what the model makes of them it makes of any text. */
export const freshSets: readonly LabelledSet[] = [
  { name: 'thirty-first', folder: new URL('../../fixtures/labelled-thirty-first/', import.meta.url) },
  { name: 'thirty-third', folder: new URL('../../fixtures/labelled-thirty-third/', import.meta.url) },
  { name: 'thirty-fifth', folder: new URL('../../fixtures/labelled-thirty-fifth/', import.meta.url) },
  { name: 'thirty-seventh', folder: new URL('../../fixtures/labelled-thirty-seventh/', import.meta.url) },
  { name: 'thirty-eighth', folder: new URL('../../fixtures/labelled-thirty-eighth/', import.meta.url) },
  { name: 'thirty-ninth', folder: new URL('../../fixtures/labelled-thirty-ninth/', import.meta.url) },
  { name: 'fortieth', folder: new URL('../../fixtures/labelled-fortieth/', import.meta.url) },
  { name: 'forty-first', folder: new URL('../../fixtures/labelled-forty-first/', import.meta.url) },
  { name: 'forty-second', folder: new URL('../../fixtures/labelled-forty-second/', import.meta.url) },
];

/** Real cases that lie beside the repository, where they are there. Nothing is learnt from them. */
export const sharedSet: LabelledSet = {
  name: 'shared',
  folder: new URL('../../../shared/labelled/', import.meta.url),
};
