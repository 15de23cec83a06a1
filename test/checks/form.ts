/** Runs one check of form over a text of one paragraph a line. */

import type { Root } from 'mdast';
import { defaultSettings } from '../../src/audit.ts';
import type { FormCheck } from '../../src/checks/check.ts';
import { figuresOf } from '../../src/figures/figures.ts';
import { outline } from '../../src/outline/outline.ts';
import type { Severity } from '../../src/types.ts';
import { lines } from '../outline/tree.ts';

export interface Found {
  severity: Severity;
  /** The words at fault; null where the finding is of the whole file. */
  words: string | null;
  message: string;
  figures: string[];
  expected: string | undefined;
}

/** What a check finds in a tree, in its order. */
export function findIn(check: FormCheck, root: Root, path = '报告.docx'): Found[] {
  const divided = outline(root, path);
  const figures = figuresOf(divided.blocks);
  return [...check.inspect({ ...divided, figures }, defaultSettings())].map((finding) => {
    const block = divided.blocks.find(({ id }) => id === finding.block);
    return {
      severity: finding.severity ?? check.severity,
      words: block ? block.text.slice(finding.start, finding.end) : null,
      message: finding.translations.zh,
      figures: (finding.figures ?? []).map((id) => figures.find((figure) => figure.id === id)!.raw),
      expected: finding.expected,
    };
  });
}

/** The words at fault in a text of one paragraph a line. */
export function find(check: FormCheck, text: string): (string | null)[] {
  return findIn(check, lines(text)).map(({ words }) => words);
}
