/** Damages the fixtures at length and reads them: npm run fuzz -- [count] [seed]. Exits with 1 on any failure. */
import { ordeal, victims } from '../test/read/ordeal.ts';

const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
let rejections = 0;
process.on('unhandledRejection', (reason) => {
  rejections += 1;
  console.error(reason);
});
const outcome = await ordeal(count, seed, victims());
for (const failure of outcome.failures) console.error(failure);
console.log(
  `${outcome.read} read, ${outcome.refused} refused, ${outcome.failures.length} failed, ${rejections} rejections left; slowest ${Math.round(outcome.slowest)} ms`,
);
process.exitCode = outcome.failures.length + rejections > 0 ? 1 : 0;
