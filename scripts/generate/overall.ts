/** The part of a report that tells the whole department's money: income, expenditure, budget, change, balance. */
import { type Draft, type Mark, of, type Quantity } from './draft.ts';
import { type Finances, minus, plus } from './finances.ts';

/** Writes the paragraphs of a department's final accounts. */
export function writeOverall(d: Draft, money: Finances): void {
  const pieces = [budgetSentence(d, money), incomeSentence(d, money), spendingSentence(d, money)];
  if (d.content.chance(0.8)) pieces.push(changeSentence(d, money));
  if (d.content.chance(0.8)) pieces.push(balanceSentence(d, money));
  if (d.content.chance(0.5)) d.paragraph(pieces.join(''));
  else for (const piece of pieces) d.paragraph(piece);
}

function budgetSentence(d: Draft, money: Finances): string {
  const rate = money.spending.yuan.div(money.fullBudget.yuan);
  const up = money.adjustmentSign > 0;
  const adjusted = (initial: Mark, change: Mark, full: Mark): void =>
    d.relate('sum', full, {
      sum: [
        { sign: 1, term: of(initial) },
        { sign: up ? 1 : -1, term: of(change) },
      ],
    });
  const year = d.year(money.year);
  return d.say([
    () => {
      const [full, spent, r] = [
        d.amount(money.fullBudget),
        d.amount(money.spending),
        d.rate('executionRate', rate),
      ];
      d.quotient(r, spent, full);
      return `${year}${d.word('我局', '我单位', '本部门')}全年预算${full}，${d.word('实际支出', '实际完成支出', '全年执行')}${spent}，${d.word('预算执行率', '执行率')}${d.word('为', '', '达')}${r}。`;
    },
    () => {
      const [initial, change, full, spent, r] = [
        d.amount(money.initialBudget),
        d.amount(money.adjustment),
        d.amount(money.fullBudget),
        d.amount(money.spending),
        d.rate('executionRate', rate),
      ];
      adjusted(initial, change, full);
      d.quotient(r, spent, full);
      return `${year}部门年初预算${initial}，年中${up ? d.word('追加', '调增') : d.word('调减', '核减')}${change}，${d.word('调整后预算', '全年预算')}${full}，决算支出${spent}，完成全年预算的${r}。`;
    },
    () => {
      const [full, spent, r] = [
        d.amount(money.fullBudget),
        d.amount(money.spending),
        d.rate('executionRate', rate),
      ];
      d.quotient(r, spent, full);
      return `截至${year}12月31日，部门整体支出${spent}，占全年预算${full}的${r}。`;
    },
    () => {
      const [initial, spent, r] = [
        d.amount(money.initialBudget),
        d.amount(money.spending),
        d.rate('initialRate', money.spending.yuan.div(money.initialBudget.yuan)),
      ];
      d.quotient(r, spent, initial);
      return `${year}${d.word('支出', '部门支出')}年初预算为${initial}，支出决算为${spent}，完成年初预算的${r}。`;
    },
    () => {
      const [full, spent, r] = [
        d.amount(money.fullBudget),
        d.amount(money.spending),
        d.rate('executionRate', rate),
      ];
      d.quotient(r, spent, full);
      return `${year}${d.word('财政', '区财政')}下达${d.word('我局', '我单位')}全年预算${full}，年末累计支出${spent}，${d.word('支付率', '支出进度')}${r}。`;
    },
  ]);
}

function incomeSentence(d: Draft, money: Finances): string {
  const total = (): Mark => d.amount(money.income);
  const parts = (
    join: string,
    verb = '',
    shares = false,
  ): { text: string; marks: Mark[]; whole: (t: Mark) => void } => {
    const rates: { r: Mark; p: Mark }[] = [];
    const marks: Mark[] = [];
    const text = money.incomeParts
      .map(({ label, quantity }) => {
        const mark = d.amount(quantity);
        marks.push(mark);
        if (!shares) return `${label}${verb}${mark}`;
        const r = d.rate(`share:${label}`, quantity.yuan.div(money.income.yuan));
        rates.push({ r, p: mark });
        return `${label}${verb}${mark}，占${r}`;
      })
      .join(join);
    return {
      text,
      marks,
      whole: (t) => {
        for (const { r, p } of rates) d.quotient(r, p, t, 'share');
      },
    };
  };
  return d.say([
    () => {
      const t = total();
      const p = parts(d.word('、', '，', '；'), d.word('', '为'));
      d.sum(t, p.marks);
      return `${d.word('本年收入合计', '全年总收入', '本年总收入')}${d.word('', '为')}${t}，${d.word('其中：', '其中，', '包括：')}${p.text}。`;
    },
    () => {
      const t = total();
      const p = parts('，', d.word('', '为'));
      d.sum(t, p.marks);
      return `本年总收入${t}。${d.word('按照收入来源划分', '按收入明细分类', '从收入构成看')}：${p.text}。`;
    },
    () => {
      const p = parts('、');
      const t = total();
      d.sum(t, p.marks);
      return `全年取得${p.text}，${d.word('收入合计', '收入总计', '合计')}${t}。`;
    },
    () => {
      const t = total();
      const p = parts('；', '', true);
      d.sum(t, p.marks);
      p.whole(t);
      return `本年收入合计${t}，其中：${p.text}。`;
    },
    () => {
      const t = total();
      const p = parts('、');
      d.sum(t, p.marks);
      return `${d.word('部门收入总额', '收入总额')}${t}，由${p.text}${d.word('构成', '组成')}。`;
    },
  ]);
}

function spendingSentence(d: Draft, money: Finances): string {
  const share = (name: string, part: Quantity): Mark =>
    d.rate(`share:${name}`, part.yuan.div(money.spending.yuan));
  const inner = (basic: Mark): string => {
    const [staff, office] = [d.amount(money.staff), d.amount(money.office)];
    d.sum(basic, [staff, office]);
    return d.say([
      () => `人员经费${staff}、公用经费${office}`,
      () => `人员经费支出${staff}，公用经费支出${office}`,
    ]);
  };
  return d.say([
    () => {
      const [t, basic, projects] = [
        d.amount(money.spending),
        d.amount(money.basic),
        d.amount(money.projectSpending),
      ];
      d.sum(t, [basic, projects]);
      return `${d.word('本年总支出', '本年支出合计', '全年支出')}${t}，${d.word('其中：', '其中')}基本支出${basic}（${inner(basic)}），项目支出${projects}。`;
    },
    () => {
      const [t, basic, projects] = [
        d.amount(money.spending),
        d.amount(money.basic),
        d.amount(money.projectSpending),
      ];
      const [x, y] = [share('basic', money.basic), share('projects', money.projectSpending)];
      d.sum(t, [basic, projects]);
      d.quotient(x, basic, t, 'share');
      d.quotient(y, projects, t, 'share');
      return `本年支出合计${t}，其中：基本支出${basic}，占${x}；项目支出${projects}，占${y}。基本支出中，${inner(basic)}。`;
    },
    () => {
      const [t, basic, projects] = [
        d.amount(money.spending),
        d.amount(money.basic),
        d.amount(money.projectSpending),
      ];
      d.sum(t, [basic, projects]);
      return `${d.word('支出总额', '本年总支出')}${t}，由基本支出${basic}和项目支出${projects}${d.word('构成', '组成', '两部分组成')}。`;
    },
    () => {
      const [basic, projects, t] = [
        d.amount(money.basic),
        d.amount(money.projectSpending),
        d.amount(money.spending),
      ];
      d.sum(t, [basic, projects]);
      return `全年基本支出${basic}，项目支出${projects}，支出合计${t}。`;
    },
  ]);
}

function changeSentence(d: Draft, money: Finances): string {
  const sign = money.spending.yuan.gte(money.lastSpending.yuan) ? 1 : -1;
  const delta =
    sign > 0
      ? minus('change', money.spending, money.lastSpending)
      : minus('change', money.lastSpending, money.spending);
  const share = delta.yuan.div(money.lastSpending.yuan);
  const rated = (rate: Mark, change: Mark, now: Mark, direction: Mark): void =>
    d.relate('change', rate, {
      quotient: [
        of(change),
        {
          sum: [
            { sign: 1, term: of(now) },
            { sign: -1, term: { product: [of(direction), of(change)] } },
          ],
        },
      ],
    });
  const words = (change: Mark, rate: Mark): [Mark, Mark] => {
    const first = d.direction('', sign, '增加', '减少');
    const second = d.direction('', sign, '增长', '下降');
    d.relate('change', first, of(second), { about: [change, rate] });
    return [first, second];
  };
  return d.say([
    () => {
      const [now, change, r] = [d.amount(money.spending), d.amount(delta), d.rate('changeRate', share)];
      const [first, second] = words(change, r);
      rated(r, change, now, first);
      return `${d.word('支出决算', '本年支出')}${now}，${d.word('与上年相比', '较上年', '比上年')}${first}${change}，${second}${r}。`;
    },
    () => {
      const [now, last, change, r] = [
        d.amount(money.spending),
        d.amount(money.lastSpending),
        d.amount(delta),
        d.rate('changeRate', share),
      ];
      const [first, second] = words(change, r);
      rated(r, change, now, first);
      d.relate('change', change, sign > 0 ? subtract(now, last) : subtract(last, now));
      d.relate('change', first, subtract(now, last));
      return `本年支出${now}，上年支出${last}，同比${first}${change}，${second}${r}。`;
    },
    () => {
      const [now, last, r] = [
        d.amount(money.spending),
        d.amount(money.lastSpending),
        d.rate('changeRate', share),
      ];
      const word = d.direction('', sign, '增长', '下降');
      d.relate('change', word, subtract(now, last));
      d.relate('change', r, { quotient: [sign > 0 ? subtract(now, last) : subtract(last, now), of(last)] });
      return `本年支出${now}，${d.word('较上年的', '比上年同期')}${last}${word}${r}。`;
    },
    () => {
      const [now, change, r] = [d.amount(money.spending), d.amount(delta), d.rate('changeRate', share)];
      const [first, second] = words(change, r);
      rated(r, change, now, first);
      return `本年支出合计${now}。与${money.year - 1}年度相比，支出${first}${change}，${second}${r}。`;
    },
  ]);
}

const subtract = (a: Mark, b: Mark): { sum: { sign: 1 | -1; term: ReturnType<typeof of> }[] } => ({
  sum: [
    { sign: 1, term: of(a) },
    { sign: -1, term: of(b) },
  ],
});

function balanceSentence(d: Draft, money: Finances): string {
  const [income, spent, closing] = [
    d.amount(money.income),
    d.amount(money.spending),
    d.amount(money.closing),
  ];
  if (!money.opening) {
    d.difference(closing, income, [spent]);
    return d.say([
      () => `收支相抵，本年总收入${income}，总支出${spent}，年末结转和结余${closing}。`,
      () => `全年收入${income}，支出${spent}，${d.word('结余', '收支结余')}${closing}。`,
    ]);
  }
  const opening = d.amount(money.opening);
  const whole = plus('balanceTotal', money.income, money.opening);
  d.relate('identity', closing, {
    sum: [
      { sign: 1, term: of(income) },
      { sign: 1, term: of(opening) },
      { sign: -1, term: of(spent) },
    ],
  });
  return d.say([
    () => `年初结转和结余${opening}，本年收入${income}，本年支出${spent}，年末结转和结余${closing}。`,
    () => {
      const [left, right] = [d.amount(whole), d.amount(whole)];
      d.sum(left, [income, opening]);
      d.sum(right, [spent, closing]);
      return `本年收入${income}，加上年初结转和结余${opening}，收入总计${left}；本年支出${spent}，年末结转和结余${closing}，支出总计${right}。`;
    },
  ]);
}
