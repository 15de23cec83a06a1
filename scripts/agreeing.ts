/**
 * npm run agreeing: audits all texts of fixtures/agreeing, in which everything agrees, and prints whatever is found above
 * info. Exits with 1 where anything is. The tests look at a part of them; there are too many for a suite that runs often.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { audit } from '../src/index.ts';

const folder = new URL('../fixtures/agreeing/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
let count = 0;
for (const name of names) {
  const { findings } = await audit(readFileSync(new URL(name, folder)), { path: name });
  for (const { check, severity, message } of findings) {
    if (severity === 'info') continue;
    count++;
    console.log(`${name}\t${check}\t${severity}\t${message}`);
  }
}
console.log(`${count} findings in ${names.length} texts in which everything agrees`);
process.exitCode = count > 0 ? 1 : 0;
