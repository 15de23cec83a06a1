/** Rows that have to wait for their turn wait in a temporary file, not in memory. */

import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';

/** Marks that JSON leaves as they are and readline takes for the end of a line. */
const OTHER_BREAKS = /[\u2028\u2029]/g;
const escaped = (mark: string) => (mark === '\u2028' ? '\\u2028' : '\\u2029');

/** Folders that are not removed yet; a run that is broken off removes them as the process ends. */
const open = new Set<string>();

function removeAll(): void {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
}

/** A queue of plain values in a temporary file: first everything is appended, then everything is read once. */
export class Spill<Row> {
  readonly #folder: string;
  readonly #stream: WriteStream;
  #count = 0;
  #failure: Error | null = null;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#stream = createWriteStream(join(folder, 'rows.jsonl'));
    this.#stream.on('error', (error) => {
      this.#failure = error;
    });
  }

  /** Opens an empty queue in the system's folder for temporary files. */
  static async open<Row>(): Promise<Spill<Row>> {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
    if (open.size === 0) process.once('exit', removeAll);
    open.add(folder);
    return new Spill<Row>(folder);
  }

  /** How many rows were appended. */
  get count(): number {
    return this.#count;
  }

  /**
   * Appends rows, waiting where the disk is slower than the caller.
   *
   * @throws the system's error where the disk takes no more.
   */
  async append(rows: readonly Row[]): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (rows.length === 0) return;
    this.#count += rows.length;
    const text = rows.map((row) => `${JSON.stringify(row).replace(OTHER_BREAKS, escaped)}\n`).join('');
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  /** Every row in the order in which it came. Nothing can be appended any more. */
  async *rows(): AsyncGenerator<Row> {
    if (this.#failure) throw this.#failure;
    this.#stream.end();
    await finished(this.#stream);
    const input = createReadStream(join(this.#folder, 'rows.jsonl'));
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield JSON.parse(line) as Row;
    }
  }

  /** Deletes the temporary file. */
  async remove(): Promise<void> {
    this.#stream.destroy();
    await rm(this.#folder, { recursive: true, force: true });
    open.delete(this.#folder);
    if (open.size === 0) process.removeListener('exit', removeAll);
  }
}
