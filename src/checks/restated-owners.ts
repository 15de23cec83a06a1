/** Whose a total is, and of which money: of two hospitals of one report each has its own. */
import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import { groupsOf } from './groups.ts';

/** 县人民医院总收入2.85亿元，县中医院总收入9,600万元: where the words name several bodies, each has a total of its own. */
export function byOwner(mentions: readonly Mention[]): Iterable<readonly Mention[]> {
  const owners = new Set(mentions.flatMap(({ label }) => ownerIn(label) ?? []));
  // 县交通局 and 交通局 are one.
  const isOne = [...owners].every((one) =>
    [...owners].every((each) => each.endsWith(one) || one.endsWith(each)),
  );
  return isOne ? [mentions] : groupsOf(mentions, ({ label }) => ownerIn(label) ?? '').values();
}

/** Whose total it is, where the words right before its name end in a body's. */
function ownerIn(label: string): string | undefined {
  return OWNER.exec(label)?.[1];
}

const OWNER =
  /^(?![我本该]|全[市县区省州])([一-鿿]{2,14}?(?:院|校|中学|小学|大学|幼儿园|公司|集团|中心|[局站所馆厂社镇乡村]|街道|社区))(?:20\d{2}年度?)?(?:的|全年|本年|年度|当年|实现|完成)*(?:总|收入|支出|收支)/u;

/** 局本级：, 局机关本部：, 3.下属单位：; 汇总 and 全系统 are of all that a report is of, and no others. */
const LEVEL = /^[^,。;:]{0,12}?(本级|本部|下属|所属|直属)[^,。;:]{0,8}:/u;

/** 部门汇总：本年支出9,314.75万元。局本级：本年支出3,628.40万元: of a part of the body alone, where the head before its colon says so. */
export function levelOf(text: string, { start }: Mention): string {
  return LEVEL.exec(wordsSince(text.slice(0, start), '。'))?.[1] ?? '';
}

/** 政府性基金收入总计a，支出总计b；…: of the fund that its part of the sentence begins with. */
export function ownFund(text: string, { start }: Mention): string {
  return /政府性?基金|国有资本经营|社会?保险?基金/u.exec(wordsSince(text.slice(0, start), '。;'))?.[0] ?? '';
}
