/** Whose a total is: of two hospitals of one report each has its own. */
import type { Mention } from '../figures/mentions.ts';
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
