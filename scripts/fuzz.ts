/** Damages the fixtures at length and reads them: npm run fuzz -- [count] [seed]. Exits with 1 on any failure. */
import { ordeal, victims } from '../test/read/ordeal.ts';
import { trials } from '../test/read/repeats.ts';

const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
let rejections = 0;
process.on('unhandledRejection', (reason) => {
  rejections += 1;
  console.error(reason);
});
const outcome = await ordeal(count, seed, victims());
for (const failure of outcome.failures) console.error(failure);
/** Seconds of processor time that a file of one piece repeated may take, at the size at which it is just accepted. */
const patience = 8;
/** One such file for so many damaged ones. */
const share = 500;
let slow = 0;
for (const format of ['txt', 'md', 'html'] as const) {
  let slowest = 0;
  for await (const trial of trials(format, Math.ceil(count / share), seed, 1)) {
    slowest = Math.max(slowest, trial.seconds);
    if (trial.seconds <= patience) continue;
    slow += 1;
    console.error(`${JSON.stringify(trial.piece)} repeated to ${trial.bytes} bytes: ${trial.seconds} s`);
  }
  console.log(`${format} of one piece repeated: slowest ${slowest.toFixed(1)} s`);
}
console.log(
  `${outcome.read} read, ${outcome.refused} refused, ${outcome.failures.length} failed, ${rejections} rejections left; slowest ${Math.round(outcome.slowest)} ms`,
);
process.exitCode = outcome.failures.length + rejections + slow > 0 ? 1 : 0;
