/** The money of one department, known exactly, from which every statement of its report is printed. */
import { Decimal } from 'decimal.js';
import type { Quantity } from './draft.ts';
import type { Random } from './random.ts';
import { type ProjectStory, stories } from './vocabulary.ts';

export interface Project {
  story: ProjectStory;
  budget: Quantity;
  spent: Quantity;
  rate: Decimal;
  /** Scores of 预算执行, 产出, 效益, 满意度. */
  scores: [Decimal, Decimal, Decimal, Decimal];
  total: Decimal;
}

export interface Finances {
  year: number;
  income: Quantity;
  incomeParts: { label: string; quantity: Quantity }[];
  opening: Quantity | null;
  closing: Quantity;
  initialBudget: Quantity;
  adjustment: Quantity;
  adjustmentSign: 1 | -1;
  fullBudget: Quantity;
  spending: Quantity;
  basic: Quantity;
  staff: Quantity;
  office: Quantity;
  projectBudget: Quantity;
  projectSpending: Quantity;
  lastSpending: Quantity;
  projects: Project[];
}

/** An amount between two bounds in 万元: usually to the 分 of a 万元, sometimes whole, as budgets are. */
export function amount(chance: Random, name: string, low: number, high: number, whole = 0.3): Quantity {
  const yuan = chance.chance(whole)
    ? new Decimal(chance.integer(Math.ceil(low), Math.floor(high))).mul(1e4)
    : new Decimal(chance.integer(low * 100, high * 100)).mul(100);
  return { name, yuan };
}

export const plus = (name: string, ...quantities: readonly Quantity[]): Quantity => ({
  name,
  yuan: quantities.reduce((total, { yuan }) => total.plus(yuan), new Decimal(0)),
});

export const minus = (name: string, from: Quantity, ...less: readonly Quantity[]): Quantity => ({
  name,
  yuan: less.reduce((rest, { yuan }) => rest.minus(yuan), from.yuan),
});

/** Draws the money of one department; everything that must agree agrees to the 分. */
export function drawFinances(chance: Random): Finances {
  const projects = chance
    .sample(stories, chance.integer(2, 5))
    .map((story, i) => drawProject(chance, story, i + 1));
  const projectBudget = plus('projectBudget', ...projects.map((project) => project.budget));
  const projectSpending = plus('projectSpending', ...projects.map((project) => project.spent));
  const staff = amount(chance, 'staff', 80, 2500, 0);
  const office = amount(chance, 'office', 10, 300, 0);
  const basic = plus('basic', staff, office);
  const spending = plus('spending', basic, projectSpending);
  const opening = chance.chance(0.5) ? amount(chance, 'opening', 5, 200, 0) : null;
  const closing = amount(chance, 'closing', 3, 150, 0);
  const income = minus('income', plus('', spending, closing), ...(opening ? [opening] : []));
  const fullBudget: Quantity = { name: 'fullBudget', yuan: income.yuan.plus(opening?.yuan ?? 0) };
  const adjustment = amount(chance, 'adjustment', 8, 120, 0.2);
  const adjustmentSign = chance.chance(0.75) ? 1 : -1;
  const initialBudget: Quantity = {
    name: 'initialBudget',
    yuan: fullBudget.yuan.minus(adjustment.yuan.mul(adjustmentSign)),
  };
  const share = new Decimal(chance.integer(-180, 220)).div(1000);
  const lastYuan = spending.yuan.mul(share.plus(1)).div(100).round().mul(100);
  const lastSpending: Quantity = {
    name: 'lastSpending',
    yuan: lastYuan.eq(spending.yuan) ? lastYuan.plus(12300) : lastYuan,
  };
  return {
    year: chance.integer(2018, 2024),
    income,
    incomeParts: drawIncome(chance, income),
    opening,
    closing,
    initialBudget,
    adjustment,
    adjustmentSign,
    fullBudget,
    spending,
    basic,
    staff,
    office,
    projectBudget,
    projectSpending,
    lastSpending,
    projects,
  };
}

function drawIncome(chance: Random, income: Quantity): Finances['incomeParts'] {
  const wan = income.yuan.div(1e4).floor().toNumber();
  const labels = chance.pick([
    ['一般公共预算财政拨款收入', '其他收入'],
    ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '其他收入'],
    ['财政拨款收入', '事业收入', '其他收入'],
    ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '事业收入', '其他收入'],
  ]);
  const small = labels.slice(1).map((label) => ({
    label,
    quantity: amount(chance, `income:${label}`, 1, Math.max(3, Math.floor(wan / 8))),
  }));
  const first = labels[0] ?? '';
  return [
    { label: first, quantity: minus(`income:${first}`, income, ...small.map((part) => part.quantity)) },
    ...small,
  ];
}

function drawProject(chance: Random, story: ProjectStory, index: number): Project {
  const budget = amount(chance, `budget:${index}`, 8, chance.pick([90, 600, 4000]), 0.5);
  const full = chance.chance(0.35);
  const spentYuan = full
    ? budget.yuan
    : budget.yuan.mul(chance.integer(720, 998)).div(1000).div(100).floor().mul(100);
  const spent: Quantity = { name: `spent:${index}`, yuan: spentYuan };
  const rate = spent.yuan.div(budget.yuan);
  const execution = rate.mul(10).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const less = (most: number, by: number): Decimal =>
    new Decimal(most).minus(chance.chance(0.5) ? 0 : new Decimal(chance.integer(1, by * 2)).div(2));
  const scores: Project['scores'] = [execution, less(50, 3), less(30, 2), less(10, 1)];
  return { story, budget, spent, rate, scores, total: Decimal.sum(...scores) };
}
