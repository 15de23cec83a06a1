/**
 * npm run agreeing: audits all texts of fixtures/agreeing, in which everything agrees, and prints whatever is found above
 * info. Exits with 1 where anything is. The tests look at a part of them; there are too many for a suite that runs often.
 */
import { audit } from '../src/index.ts';
import { agreeingTexts } from './evaluate/agreeing.ts';

const texts = agreeingTexts();
let count = 0;
for (const { name, text } of texts) {
  const { findings } = await audit(new TextEncoder().encode(text), { path: name });
  for (const { check, severity, message } of findings) {
    if (severity === 'info') continue;
    count++;
    console.log(`${name}\t${check}\t${severity}\t${message}`);
  }
}
console.log(`${count} findings in ${texts.length} texts in which everything agrees`);
process.exitCode = count > 0 ? 1 : 0;
