/** origin: one amount is not 年初预算 in one place and 追加 in another. See origin.md. */
import { compactText } from '../lexicon/compact.ts';
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
    const added = amounts.filter((figure) => figure.role === 'added');
    const initial = amounts.filter((figure) => figure.role === 'initialBudget');
    for (const figure of initial) {
      const other = added.find((each) => each.base === figure.base && sharesName(each, figure, text));
      if (other) yield findingOf(figure, other, text);
    }
  },
};

function findingOf(figure: Figure, other: Figure, text: ReportText): FormFinding {
  const block = text.blocks.find((each) => each.id === other.block);
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

/** Is the added amount named like the section in which the other one stands? */
function sharesName(added: Figure, initial: Figure, { blocks, sections }: ReportText): boolean {
  const name = compactText(added.label ?? '');
  const titles: string[] = [];
  let section = sections.find(
    (each) => each.id === blocks.find((block) => block.id === initial.block)?.section,
  );
  while (section) {
    titles.push(compactText(section.title));
    section = sections.find((each) => each.id === section?.parent);
  }
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
