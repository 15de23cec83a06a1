/** formula: an arithmetic that the text writes out gives the result that it writes behind it. See formula.md. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { constant, type Expression, figure, figuresOf, productOf } from './expression.ts';
import { type NameResolver, parseFormula } from './formula-parser.ts';
import { earlierMentions, isRunningText } from './scope.ts';

export const formula: ClaimCheck = {
  id: 'formula',
  title: { zh: '算式结果不符', en: 'A written calculation does not give its result' },
  relation: { zh: '算式与结果', en: 'A calculation and its result' },
  severity: 'error',
  *propose(recognition) {
    for (const passage of recognition.passages) {
      if (!isRunningText(passage.block)) continue;
      for (const mention of passage.mentions) {
        yield* ofEquation(recognition, passage, mention);
        yield* ofDefinition(recognition, passage, mention);
      }
    }
  },
  word: ({ name, arithmetic, stated, expected, unit, proposal }) => ({
    zh: `按所列算式 ${arithmetic.zh} = ${expected}${unit}，与写出的${name(proposal.stated)} ${stated}${unit} 不符。`,
    en: `The calculation ${arithmetic.en} gives ${expected}${unit}, but ${name(proposal.stated)} is written as ${stated}${unit}.`,
  }),
};

/** Characters before a result in which its calculation may stand. */
const REACH = 160;

/** …=（68.3-74.9）/74.9×100%=-8.81%: the nearest side of the chain that has figures. */
function* ofEquation(recognition: Recognition, passage: Passage, result: Mention): Iterable<Proposal> {
  let end = result.start;
  while (/[=≈]/u.test(passage.text[end - 1] ?? '')) {
    const begin = sideBefore(passage.text, end - 1);
    const parsed = parseFormula(passage, begin, end - 1, ownName);
    if (parsed && figuresOf(parsed.expression).length >= 2) {
      const strength = parsed.certain ? 'strong' : 'weak';
      if (parsed.dimension === 'bare' && BARE_RESULTS.has(result.kind))
        for (const scale of scalesOf(recognition, result))
          yield proposalOf(result, scaled(parsed.expression, scale), strength, false);
      else if (parsed.dimension !== 'unknown' && fits(parsed.dimension, result))
        yield proposalOf(result, parsed.expression, strength, false);
      return;
    }
    // 20套×6,800元=136,000元 抢险救援头盔150顶×320元=48,000元: what cannot be read is a calculation of its own.
    if (/[×÷*]/u.test(passage.text.slice(begin, end - 1))) return;
    end = begin;
  }
}

const BARE_RESULTS = new Set<Mention['kind']>(['amount', 'count', 'measure']);

/** 320×0.35=112万元, and 21,480×980=2105.04万元: the numbers are in the result's unit, or in units of one. */
function scalesOf({ figures }: Recognition, { figure: index }: Mention): string[] {
  const { base, value } = figures[index]!;
  const scale = Number(base) / Number(value);
  const own = Number.isFinite(scale) && scale > 0 ? `${10 ** Math.round(Math.log10(scale))}` : '1';
  return own === '1' ? ['1'] : [own, '1'];
}

function scaled(expression: Expression, scale: string): Expression {
  return scale === '1' ? expression : productOf([expression, constant(scale)]);
}

/** Names inside a calculation speak of its own figures alone. */
const ownName: NameResolver = () => null;

const NAMED = 3;
/** Figures before a calculation among which its names are looked for. */
const NEAR = 48;

/** 在职人员控制率94.85%（在职人数/编制数×100%）: the names stand for figures of the report. */
function* ofDefinition(recognition: Recognition, passage: Passage, result: Mention): Iterable<Proposal> {
  if (result.kind !== 'rate' || passage.text[result.end] !== '(') return;
  const close = passage.text.indexOf(')', result.end);
  if (close < 0 || !/[/÷]/u.test(passage.text.slice(result.end, close))) return;
  const near = earlierMentions(recognition, result, NEAR);
  const bearers = new Set<number>();
  const readings: Expression[] = [];
  for (let choice = 0; choice < NAMED * NAMED; choice++) {
    let asked = 0;
    const parsed = parseFormula(passage, result.end + 1, close, (name) => {
      const core = name.replace(/(?:总?人数|总?数|总?额|金额)$/u, '');
      const bearing = near
        .filter((each) => core.length >= 2 && each.label.includes(core) && !isCompared(each.label, core))
        .sort((a, b) => Number(a.nested) - Number(b.nested));
      return bearing[asked++ === 0 ? choice % NAMED : Math.floor(choice / NAMED)] ?? null;
    });
    if (parsed?.dimension !== 'ratio' || new Set(figuresOf(parsed.expression)).size < 2) continue;
    for (const each of figuresOf(parsed.expression)) bearers.add(each);
    readings.push(parsed.expression);
  }
  // One figure for each name leaves no choice.
  const isOnly = bearers.size === 2;
  for (const expression of isOnly ? readings.slice(0, 1) : readings) {
    yield proposalOf(result, expression, isOnly ? 'strong' : 'weak', !isOnly);
  }
}

/** 年末余额低于限额2.76亿元: by how much what bears the name differs from something else. */
function isCompared(label: string, name: string): boolean {
  return /^[^,。;]{0,4}(?:[低高多少大小]于|超过|[比较]|占)/u.test(
    label.slice(label.indexOf(name) + name.length),
  );
}

/** Where the side of an equation begins that ends at `end`: after a stop, an equals sign or an open bracket. */
function sideBefore(text: string, end: number): number {
  let depth = 0;
  let at = end;
  for (; at > 0 && end - at < REACH; at--) {
    const character = text[at - 1] as string;
    if (character === ')') depth++;
    else if (character === '(' && depth-- === 0) break;
    else if (/[=≈。;:!?、]/u.test(character)) break;
    else if (character === ',' && !(/\d/u.test(text[at - 2] ?? '') && /\d/u.test(text[at] ?? ''))) break;
  }
  return at;
}

/** Can the result be what the calculation gives? */
function fits(dimension: string, result: Mention): boolean {
  if (dimension === 'ratio') return result.kind === 'rate';
  return dimension === result.kind;
}

function proposalOf(
  result: Mention,
  expression: Expression,
  strength: Proposal['strength'],
  confirming: boolean,
): Proposal {
  return {
    group: `${result.figure}`,
    strength,
    left: figure(result.figure),
    relation: '=',
    right: expression,
    stated: result.figure,
    confirming,
  };
}
