/**
 * Short pieces repeated until a reader would refuse more of them: what costs a parser the square of its input shows
 * in such files, and chance finds pieces that nobody thinks of.
 */
import { read, UnreadableError } from '../../src/read/index.ts';
import { limits } from '../../src/read/limits.ts';
import { randomFrom } from './damage.ts';

/** What pieces are put together from, by the extension of the file. */
const tokens = {
  txt: '支出 5 万元 ， 。 （ ） 一、 1. (1) ① | \t \n \f 、 ： : - % [ ] . 　 第1页 合计 12,345.67'
    .split(' ')
    .concat('  ', '\n\n', '   '),
  md: '` `` [ ] ( ) ![ < <!-- <a " \' * _ ** ~~ | \n \n\n # a 支 \\ &amp; & [^1] [^1]:_ [a]:_b www.a.b http:// @ . --- ``` === \t : <? ! 0'
    .split(' ')
    .map((token) => token.replaceAll('_', ' '))
    .concat(' ', '- ', '> ', '1. ', '    ', '|-|', '\n|-|-|\n', '- [ ] '),
  html: '<p> </p> <b> </b> <a> <table> <tr> <td> </td> </tr> </table> <td_rowspan=9> <td_colspan=9> <ol> <li> <div> </div> <style>.a{display:none}</style> <p_class=a> <font> <select> <option> <svg> <math> <br> <br/ a= " <!-- --> & &amp; 支 5 <sup> <form> <input> <h1> <pre> \n <i> <nobr> <button> </p_a a/ <caption> <tbody> <!doctype>'
    .split(' ')
    .map((token) => token.replaceAll('_', ' '))
    .concat(' '),
} as const;

/** A format that is tried. */
export type Repeated = keyof typeof tokens;

/** Bytes beyond which a file is refused unread. */
const sizes = { txt: limits.text, md: limits.markdown, html: limits.html };

/** What one piece cost. */
export interface Trial {
  piece: string;
  bytes: number;
  /** Seconds of processor time. */
  seconds: number;
  /** The format it was read as, or the reason why not. */
  outcome: string;
}

/**
 * Reads files of repeated pieces.
 *
 * @param share of the size at which a file is refused: smaller files make a quicker trial
 * @param seed decides the pieces
 */
export async function* trials(
  format: Repeated,
  count: number,
  seed: number,
  share: number,
): AsyncGenerator<Trial> {
  const random = randomFrom(seed);
  const choice = tokens[format];
  for (let trial = 0; trial < count; trial += 1) {
    const length = 1 + Math.floor(random() * 5);
    const piece = Array.from({ length }, () => choice[Math.floor(random() * choice.length)]!).join('');
    const head = format === 'html' ? '<html>' : '';
    // Half of what is refused for its number of lines or signs may just be accepted.
    for (let size = sizes[format] * share; size > 1000; size /= 2) {
      const bytes = Buffer.from(head + piece.repeat(Math.ceil(size / Buffer.byteLength(piece))));
      const tried = await trialOf(bytes, format);
      yield { piece, bytes: bytes.length, ...tried };
      if (tried.outcome === format || tried.outcome === 'markdown') break;
    }
  }
}

async function trialOf(bytes: Uint8Array, format: Repeated): Promise<Pick<Trial, 'seconds' | 'outcome'>> {
  const begun = process.cpuUsage();
  let outcome: string;
  try {
    outcome = (await read(bytes.subarray(0, sizes[format]), `a.${format}`)).format;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    outcome = error.kind;
  }
  const { user, system } = process.cpuUsage(begun);
  return { seconds: (user + system) / 1e6, outcome: outcome === 'text' ? 'txt' : outcome };
}
