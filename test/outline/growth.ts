/** How the cost of work grows with its size, in processor time, which other programs on the machine do not stretch. */

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/**
 * How many times as much processor time the larger of two sizes takes: about four where the larger is four
 * times the smaller and the work is linear, sixteen where it is quadratic. The best of three, after a warm-up.
 */
export function growth(small: () => void, large: () => void): number {
  small();
  const best = (work: () => void): number => Math.min(...[1, 2, 3].map(() => processorTime(work)));
  return best(large) / best(small);
}
