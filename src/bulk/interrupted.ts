/** The end of a run that was not its own. */

/** The run was stopped from outside; what is cached stays. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}
