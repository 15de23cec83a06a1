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
  'thirty-first',
  'thirty-second',
  'thirty-third',
  'thirty-fourth',
  'thirty-fifth',
  'thirty-sixth',
  'thirty-seventh',
  'thirty-eighth',
  'thirty-ninth',
  'fortieth',
  'forty-first',
  'forty-second',
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
  { name: 'forty-third', folder: new URL('../../fixtures/labelled-forty-third/', import.meta.url) },
  { name: 'forty-fourth', folder: new URL('../../fixtures/labelled-forty-fourth/', import.meta.url) },
];

/** Real cases that lie beside the repository, where they are there. Nothing is learnt from them. */
export const sharedSet: LabelledSet = {
  name: 'shared',
  folder: new URL('../../../shared/labelled/', import.meta.url),
};
