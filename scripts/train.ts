/**
 * npm run train: learns from the texts of fixtures/ which of the readings that arithmetic allows their words mean, and
 * writes the weights beside the code that uses them. The same texts give the same weights.
 *
 *   --out FILE   writes them elsewhere
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Learner } from './train/learner.ts';
import { lessons } from './train/lessons.ts';
import { shuffled } from './train/shuffle.ts';

const EPOCHS = 3;

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out ?? fileURLToPath(new URL('../src/likely/weights.bin', import.meta.url));
const texts = await lessons();
const learner = new Learner();
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  for (const lesson of shuffled(texts, epoch)) learner.study(lesson);
  console.log(`${epoch} of ${EPOCHS}: ${texts.length} texts`);
}
writeFileSync(out, learner.weights());
console.log(out);
