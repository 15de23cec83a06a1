/** origin: one amount is not 年初预算 in one place and 追加 in another. See origin.md. */

import { compactText } from '../lexicon/compact.ts';
import { byId } from '../outline/by-id.ts';
import { sectionNamer } from '../outline/section-names.ts';
import type { Figure } from '../types.ts';
import type { FormCheck, FormFinding, ReportText } from './check.ts';

export const origin: FormCheck = {
  id: 'origin',
  title: { zh: '资金来源说法不一', en: 'One amount has two origins' },
  severity: 'warning',
  *inspect(text) {
    const amounts = text.figures.filter(
      (figure) => figure.kind === 'amount' && figure.base !== null && figure.base !== '0',
    );
    const added = new Map<string | null, Figure[]>();
    for (const figure of amounts) {
      if (figure.role !== 'added') continue;
      const equal = added.get(figure.base);
      if (equal) equal.push(figure);
      else added.set(figure.base, [figure]);
    }
    if (added.size === 0) return;
    const titles = titlesOf(text);
    for (const figure of amounts) {
      if (figure.role !== 'initialBudget') continue;
      const other = added.get(figure.base)?.find((each) => sharesName(each, titles(figure.block)));
      if (other) yield findingOf(figure, other, text);
    }
  },
};

function findingOf(figure: Figure, other: Figure, text: ReportText): FormFinding {
  const block = byId(text.blocks).get(other.block);
  const place = block?.section ? sectionNamer(text.sections)(block.section) : '';
  const quote =
    compactText(block?.text.slice(Math.max(0, other.start - 30), other.end) ?? '')
      .split(/[。;,]/u)
      .at(-1) ?? '';
  return {
    block: figure.block,
    start: figure.start,
    end: figure.end,
    figures: [figure.id, other.id],
    stated: figure.raw,
    translations: {
      zh: `同一笔资金 ${figure.raw}，此处称为年初预算，另一处${place && `（${place}）`}称为追加（“${quote}”），来源说法不一致。`,
      en: `The same ${figure.raw} is called initial budget here and an addition ${place ? `in ${place}` : 'elsewhere'} (“${quote}”).`,
    },
  };
}

const SHARED = 4;

/** For each block the titles of the sections that it stands in, looked up by their ids. */
function titlesOf({ blocks, sections }: ReportText): (block: string) => string[] {
  const sectionOf = new Map(blocks.map(({ id, section }) => [id, section]));
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (block) => {
    const titles: string[] = [];
    let section = byId.get(sectionOf.get(block) ?? '');
    while (section) {
      titles.push(compactText(section.title));
      section = byId.get(section.parent ?? '');
    }
    return titles;
  };
}

/** Is the added amount named like a section in which the other one stands? */
function sharesName(added: Figure, titles: readonly string[]): boolean {
  const name = compactText(added.label ?? '');
  return titles.some((title) => distinctiveOverlap(name, title));
}

/** Words that many titles share and that name nothing. */
const COMMON = /项目|资金|预算|支出|专项|建设|绩效|自评|情况|分析|转移支付|年度|管理/gu;

function distinctiveOverlap(a: string, b: string): boolean {
  const own = a.replace(COMMON, ' ');
  const other = b.replace(COMMON, ' ');
  for (let start = 0; start + SHARED <= own.length; start++) {
    const piece = own.slice(start, start + SHARED);
    if (!piece.includes(' ') && other.includes(piece)) return true;
  }
  return false;
}
