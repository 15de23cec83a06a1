/** Extracts the text of every file with one peer, one file after another: node extract.mjs <peer> <file>… */
import { readFileSync } from 'node:fs';
import { extractors } from './extractors.mjs';

const [peer, ...files] = process.argv.slice(2);
const extract = await extractors[peer]();
let characters = 0;
for (const file of files) characters += (await extract(readFileSync(file))).length;
if (characters === 0) throw new Error(`${peer} found no text`);
