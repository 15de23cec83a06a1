/** A text file that is written piece by piece, waiting where the disk is slower than the writer. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** An output of text in UTF-8. */
export class TextFile {
  readonly #stream: WriteStream;
  #failure: Error | null = null;

  private constructor(stream: WriteStream) {
    this.#stream = stream;
    stream.on('error', (error) => {
      this.#failure = error;
    });
  }

  /** Creates the file, or empties it. @throws the system's error where that is not allowed. */
  static async create(path: string): Promise<TextFile> {
    const stream = createWriteStream(path, 'utf8');
    await once(stream, 'open');
    return new TextFile(stream);
  }

  /** Appends text. @throws the system's error where an earlier piece could not be written. */
  async write(text: string): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  /** Completes the file. @throws the system's error where it could not be written. */
  async close(): Promise<void> {
    if (this.#failure) throw this.#failure;
    this.#stream.end();
    await finished(this.#stream);
  }
}
