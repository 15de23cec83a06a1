/** identity: the accounting identities of the field, and those that a bureau adds. See identity.md. */

import { readFileSync } from 'node:fs';
import type { Mention } from '../figures/mentions.ts';
import type { Identity } from '../types.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { type Expression, figure, sumOf } from './expression.ts';
import { groupsOf } from './groups.ts';
import { ofThreePublicBelow, ofThreePublicItems } from './identity-three-public.ts';
import { ofAccountTotals, ofBalancedTotals } from './identity-totals.ts';
import { isForEach, isLevel, isRunningText } from './scope.ts';

const IDENTITIES = JSON.parse(
  readFileSync(new URL('./identities.json', import.meta.url), 'utf8'),
) as Identity[];

export const identity: ClaimCheck = {
  id: 'identity',
  title: { zh: '恒等关系不符', en: 'Accounting identity does not hold' },
  relation: { zh: '会计恒等关系', en: 'Accounting identity' },
  severity: 'error',
  *propose(recognition) {
    const scopes = scopesOf(recognition);
    for (const [scope, mentions] of scopes) {
      for (const rule of IDENTITIES)
        if (!hasOtherTerms(rule, recognition, mentions)) yield* ofRule(rule, scope, mentions, false);
      for (const rule of recognition.settings.identities) yield* ofRule(rule, scope, mentions, true);
    }
    yield* ofAccountTotals(recognition);
    yield* ofBalancedTotals(recognition);
    yield* ofThreePublicItems(recognition);
    yield* ofThreePublicBelow(recognition);
  },
  word: ({ name, left, arithmetic, stated, expected, difference, unit, proposal }) => {
    const other = left === null ? `${name(proposal.stated)} ${stated}${unit}` : `${left} = ${stated}${unit}`;
    return {
      zh: `${proposal.note}：${arithmetic.zh} = ${expected}${unit}，与${other} 相差 ${difference}${unit}。`,
      en: `${proposal.note}: ${arithmetic.en} = ${expected}${unit}, which differs from ${other} by ${difference}${unit}.`,
    };
  },
};

/** Mentions by section of the first level and stage (planned or done): identities hold within one of them. */
function scopesOf(recognition: Recognition): Map<string, Mention[]> {
  const scopes = new Map<string, Mention[]>();
  for (const mention of recognition.mentions) {
    const { block } = recognition.passages[mention.passage]!;
    if (mention.kind !== 'amount' || !isLevel(mention) || mention.isLast || mention.concept === null)
      continue;
    if (!isRunningText(block) || isForEach(mention)) continue;
    const planned = mention.role !== null && /[bB]udget/u.test(mention.role);
    const key = `${block.section?.split('.')[0] ?? ''}:${planned}`;
    const list = scopes.get(key);
    if (list) list.push(mention);
    else scopes.set(key, [mention]);
  }
  return scopes;
}

/** An identity of which every concept that is not optional is stated, each once. */
function* ofRule(
  rule: Identity,
  scope: string,
  all: readonly Mention[],
  binding: boolean,
): Iterable<Proposal> {
  const mentions = ownSentence(rule, all) ?? all;
  const left = sideOf(rule.left, rule, mentions);
  const right = sideOf(rule.right, rule, mentions);
  const stated = mentions.find((mention) => mention.concept === rule.left[0]);
  if (!left || !right || !stated) return;
  yield {
    group: `${rule.id}:${scope}`,
    strength: binding || isOneSentence(rule, mentions) || isToldOnce(rule, all) ? 'strong' : 'weak',
    ...(binding ? {} : { severity: 'warning' as const }),
    left,
    relation: '=',
    right,
    stated: stated.figure,
    note: rule.title,
  };
}

/** Funds beside the year's income that a budget tells where it is balanced as a whole. */
const OTHER_FUNDS = /上级补助|转移性收入|债券|调入|财力|上解|还本/u;

/**
 * 总支出742.86万元，其中本年支出718.35万元（基本支出…、项目支出…），年末结转24.51万元: the total of the accounts, which takes in
 * what is carried out; basic and project expenditure make the year's.
 */
function isAccountTotal(mentions: readonly Mention[]): boolean {
  return mentions.some(
    (total) =>
      total.concept === 'totalExpenditure' &&
      ['yearExpenditure', 'closingBalance'].every((concept) =>
        mentions.some(
          (each) =>
            each.concept === concept &&
            each.depth === total.depth &&
            each.passage === total.passage &&
            each.sentence === total.sentence &&
            each.start > total.end,
        ),
      ),
  );
}

/** 上年结转3.06亿元，当年收入14.92亿元，上级补助1.45亿元，…: a balance of more than the identity knows. */
function hasOtherTerms(rule: Identity, recognition: Recognition, mentions: readonly Mention[]): boolean {
  if (rule.left.includes('totalExpenditure')) return isAccountTotal(ownSentence(rule, mentions) ?? mentions);
  if (!rule.left.includes('openingBalance')) return false;
  const own = ownSentence(rule, mentions);
  const [first] = own ?? [];
  if (!first) return false;
  return recognition.passages[first.passage]!.mentions.some(
    (each) => each.sentence === first.sentence && each.kind === 'amount' && OTHER_FUNDS.test(each.label),
  );
}

/** The mentions of the first sentence that tells the whole identity; null where none does. */
function ownSentence(rule: Identity, mentions: readonly Mention[]): Mention[] | null {
  const required = [...rule.left, ...rule.right].filter((concept) => !rule.optional?.includes(concept));
  const sentences = groupsOf(mentions, ({ passage, sentence }) => `${passage}:${sentence}`);
  for (const list of sentences.values())
    if (required.every((concept) => list.some((mention) => mention.concept === concept))) return list;
  return null;
}

/** Are all the terms that are stated told in one sentence? */
function isOneSentence(rule: Identity, mentions: readonly Mention[]): boolean {
  const terms = [...rule.left, ...rule.right].flatMap(
    (concept) => mentions.find((mention) => mention.concept === concept) ?? [],
  );
  return terms.every((term) => term.passage === terms[0]?.passage && term.sentence === terms[0]?.sentence);
}

/** Passages over which the terms of a definition may be told. */
const REACH = 8;

/** 三公经费 is by definition of three expenses: where a section tells each of the four once, close together. */
function isToldOnce(rule: Identity, mentions: readonly Mention[]): boolean {
  if (rule.optional?.length || rule.left.length > 1 || rule.right.length < 3) return false;
  const terms = mentions.filter(
    ({ concept }) => concept !== null && [...rule.left, ...rule.right].includes(concept),
  );
  const span = (terms.at(-1)?.passage ?? 0) - (terms[0]?.passage ?? 0);
  return (
    terms.length === rule.left.length + rule.right.length &&
    terms[0]?.concept === rule.left[0] &&
    span <= REACH
  );
}

function sideOf(
  concepts: readonly string[],
  rule: Identity,
  mentions: readonly Mention[],
): Expression | null {
  const terms: Expression[] = [];
  for (const concept of concepts) {
    const found = mentions.find((mention) => mention.concept === concept);
    if (found) terms.push(figure(found.figure));
    else if (!rule.optional?.includes(concept)) return null;
  }
  if (terms.length === 0) return null;
  return terms.length === 1 ? (terms[0] as Expression) : sumOf(terms);
}
