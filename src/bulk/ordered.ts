/** Works on several items at once and hands the results on in the order of the items. */

/**
 * Maps items, a few ahead of the reader.
 *
 * @param items In the order in which results are wanted.
 * @param ahead How many items may be under way or waiting to be read: the bound of the memory.
 * @param work Must not throw for an item that shall not end the whole.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  try {
    for (const item of items) {
      const result = work(item);
      // An error is heard when its turn comes; until then it must not pass for one that nobody hears.
      result.catch(() => {});
      pending.push(result);
      if (pending.length >= ahead) yield await pending.shift()!;
    }
    while (pending.length > 0) yield await pending.shift()!;
  } finally {
    await Promise.allSettled(pending);
  }
}

/** Lets a number of callers at a time through a gate. */
export class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param width How many at a time. */
  constructor(width: number) {
    this.#free = width;
  }

  /** Runs the work as soon as there is room, in the order of the calls. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resume) => this.#waiting.push(resume));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
