/**
 * The figures behind a form's rates, told in the notes below it: 机扫率 83.6% in the form, and 机动车道265.3万平方米，机械化作业
 * 221.8万平方米 in its notes; the score of the row is then its weight times their quotient.
 */
import type { Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Expression, figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isRunningText, tellingDigits } from './scope.ts';
import { shareWord } from './score-losses.ts';
import { earnedOf } from './score-weights.ts';
import { type FormRow, formRows } from './table-form-rows.ts';
import { pairsIn } from './table-remarks.ts';
import type { Table } from './tables.ts';

const TELLING_DIGITS = 3;
/** Figures of a passage beyond which two of them meet a rate by chance. */
const MOST_FIGURES = 12;
/** 预算执行率 is told of 预算 and 执行. */
const EXECUTION = /执行率/u;

/** The rates of a form's rows, and what they earn, by two figures of a note that bears a word of the row's name. */
export function* ofNotes(recognition: Recognition, table: Table): Iterable<Proposal> {
  const rows = formRows(table).filter(
    ({ reached }) => reached?.kind === 'rate' && tellingDigits(recognition, reached) >= TELLING_DIGITS,
  );
  if (rows.length === 0) return;
  const notes = recognition.passages.filter(({ block }) => isRunningText(block));
  for (const row of rows)
    for (const note of notes) if (speaksOf(note, row)) yield* ofNote(recognition, row, note);
}

function speaksOf({ text, mentions }: Passage, { name }: FormRow): boolean {
  if (mentions.length < 2 || mentions.length > MOST_FIGURES) return false;
  return EXECUTION.test(name) ? /预算/u.test(text) && /执行|支出/u.test(text) : shareWord(name, text);
}

function* ofNote(
  recognition: Recognition,
  { reached, weight, score }: FormRow,
  { mentions }: Passage,
): Iterable<Proposal> {
  for (const [part, whole] of pairsIn(mentions)) {
    const value = printed(recognition, part) / printed(recognition, whole);
    if (part.sentence !== whole.sentence || !comesOut(recognition, reached!, value)) continue;
    const share: Expression = quotient(figure(part.figure), figure(whole.figure));
    yield confirming(`note:${reached!.figure}`, reached!, share);
    if (weight && score && comesOut(recognition, score, printed(recognition, weight) * value))
      yield confirming(`note-score:${score.figure}`, score, earnedOf(figure(weight.figure), share));
  }
}
