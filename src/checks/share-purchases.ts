/**
 * 政府采购支出总额386.72万元，其中货物支出42.18万元、工程支出97.30万元、服务支出247.24万元。授予中小企业合同金额312.46万元；货物采购授予中小企业
 * 合同金额占货物支出金额的100%，工程采购…占工程支出金额的100%，服务采购…占服务支出金额的69.96%: what small firms got of each kind makes
 * what they got (部门决算公开 tells it in these words everywhere).
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Expression, figure, productOf, sumOf } from './expression.ts';
import { nearly } from './proposals.ts';
import { printed } from './reckoning.ts';

const KINDS = ['货物', '工程', '服务'] as const;
type Kind = (typeof KINDS)[number];

const SPENT = /^(?:其中:?)?(?:政府)?(?:采购)?(货物|工程|服务)类?(?:采购)?支出(?:金额)?(?:为|共)?$/u;
const OF_KIND = /(货物|工程|服务)类?(?:采购|支出)?[^,。;]{0,4}授予中小企业[^,。;]*?(?:金额|的)?/u;
const SHARE_OF_KIND =
  /(货物|工程|服务)[^,。;]{0,8}授予中小企业[^,。;]*占(货物|工程|服务)[^,。;]*(?:支出|采购)[^,。;]*$/u;
const ALL = /^授予中小企业(?:的)?(?:合同|采购)?金额(?:为|共|共计)?$/u;

export function* ofSmallFirms(recognition: Recognition, { mentions }: Passage): Iterable<Proposal> {
  const total = mentions.find(({ kind, label }) => kind === 'amount' && ALL.test(label));
  if (!total) return;
  const terms: Expression[] = [];
  let shares = 0;
  for (const kind of KINDS) {
    const spent = mentions.find(
      (each) => each.kind === 'amount' && each.end <= total.start && SPENT.exec(each.label)?.[1] === kind,
    );
    if (!spent) return;
    const told = mentions.find(
      (each) => each.kind === 'amount' && each.start > total.end && OF_KIND.exec(each.label)?.[1] === kind,
    );
    const share = mentions.find((each) => each.start > total.end && isShareOf(each, kind));
    if (told) terms.push(figure(told.figure));
    else if (share) terms.push(productOf([figure(spent.figure), figure(share.figure)]));
    else if (printed(recognition, spent) !== 0) return;
    shares += Number(share !== undefined);
  }
  if (shares === 0 || terms.length === 0) return;
  // That the three kinds make all that was bought explains nothing of what small firms got.
  yield { ...nearly(`small-firms:${total.figure}`, total, sumOf(terms)), ruled: true };
}

function isShareOf({ kind, label }: Mention, of: Kind): boolean {
  const [, own, whole] = SHARE_OF_KIND.exec(label) ?? [];
  return kind === 'rate' && own === of && whole === of;
}
