// Runs word-extractor apart from the reader: on damaged files it may loop, take all memory, or leave a promise
// rejected, and only a thread of its own can be stopped.
import { parentPort, workerData } from 'node:worker_threads';
import WordExtractor from 'word-extractor';

const plain = { filterUnicode: false };
const document = await new WordExtractor().extract(Buffer.from(workerData));
parentPort.postMessage({
  body: document.getBody(plain),
  footnotes: document.getFootnotes(plain),
  endnotes: document.getEndnotes(plain),
  headers: document.getHeaders({ ...plain, includeFooters: true }),
  textboxes: document.getTextboxes(plain),
});
