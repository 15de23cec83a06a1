/** The smaller parts of a report: staff, vehicles, 三公经费, procurement, transfers, rents and allowances. */
import { Decimal } from 'decimal.js';
import { type Draft, type Mark, of, type Quantity } from './draft.ts';
import { amount, plus } from './finances.ts';
import { numeral, transfers } from './vocabulary.ts';

/** 编制 and staff at year's end: totals with their parts. */
export function staffSentence(d: Draft): string {
  const [a, b] = [d.content.integer(8, 60), d.content.integer(5, 80)];
  const [working, retired] = [d.content.integer(10, 130), d.content.integer(1, 40)];
  const posts = d.count('posts', a + b, '名');
  const [civil, institution] = [d.count('', a, '名'), d.count('', b, '名')];
  const people = d.count('people', working + retired, '人');
  const [inPost, old] = [d.count('', working, '人'), d.count('', retired, '人')];
  d.sum(posts, [civil, institution], 'count');
  d.sum(people, [inPost, old], 'count');
  return d.say([
    () =>
      `核定编制${posts}，其中：行政编制${civil}、事业编制${institution}。年末实有人员${people}，其中在职${inPost}、退休${old}。`,
    () =>
      `单位编制共${posts}，由行政编制${civil}和事业编制${institution}组成；年末共有${people}：在职人员${inPost}，退休人员${old}。`,
    () =>
      `编制数${posts}（行政编制${civil}，事业编制${institution}），年末在职人员${inPost}、退休人员${old}，合计${people}。`,
  ]);
}

/** Vehicles by use. */
export function vehicleSentence(d: Draft): string {
  const [a, b, c] = [d.content.integer(1, 6), d.content.integer(0, 4), d.content.integer(1, 9)];
  const total = d.count('vehicles', a + b + c, '辆');
  if (d.phrasing.chance(0.4)) {
    const uses = [
      ['副部（省）级及以上领导用车', 0],
      ['主要领导干部用车', 0],
      ['机要通信用车', a],
      ['应急保障用车', b],
      ['执法执勤用车', 0],
      ['特种专业技术用车', 0],
      ['其他用车', c],
    ] as const;
    const each = uses.map(([name, n]) => ({ name, mark: d.count('', n, '辆') }));
    d.sum(
      total,
      each.map(({ mark }) => mark),
      'count',
    );
    return `截至年末，本部门共有车辆${total}，其中，${each.map(({ name, mark }) => `${name}${mark}`).join('、')}。`;
  }
  const marks = [a, b, c].map((n) => d.count('', n, '辆'));
  d.sum(total, marks, 'count');
  return `年末共有车辆${total}，其中：机要通信用车${marks[0]}、应急保障用车${marks[1]}、${d.word('其他用车', '特种专业技术用车')}${marks[2]}。`;
}

/** 三公经费: three classes, the second nested. */
export function hospitality(d: Draft): string {
  const abroad: Quantity = d.content.chance(0.7)
    ? { name: 'abroad', yuan: new Decimal(0) }
    : amount(d.content, 'abroad', 2, 30, 0);
  const running = amount(d.content, 'running', 1, 40, 0);
  const purchase: Quantity = d.content.chance(0.6)
    ? { name: 'purchase', yuan: new Decimal(0) }
    : amount(d.content, 'purchase', 12, 40, 0);
  const cars = plus('cars', purchase, running);
  const meals = amount(d.content, 'meals', 0.2, 12, 0);
  const all = plus('hospitality', abroad, cars, meals);
  const budget: Quantity = {
    name: 'hospitalityBudget',
    yuan: all.yuan.mul(d.content.integer(102, 180)).div(100).div(100).ceil().mul(100),
  };
  const [t, a, c, m] = [d.amount(all), d.amount(abroad), d.amount(cars), d.amount(meals)];
  const [p, r] = [d.amount(purchase), d.amount(running)];
  d.sum(t, [a, c, m]);
  d.sum(c, [p, r]);
  const b = d.amount(budget);
  const rate = d.rate('hospitalityRate', all.yuan.div(budget.yuan));
  d.quotient(rate, t, b);
  const parts = d.say([
    () =>
      `因公出国（境）费${a}，公务用车购置及运行维护费${c}（其中：购置费${p}，运行维护费${r}），公务接待费${m}`,
    () =>
      `公务用车购置及运行维护费${c}，包括购置费${p}、运行维护费${r}；公务接待费${m}；因公出国（境）费${a}`,
  ]);
  return d.say([
    () => `“三公”经费年初预算为${b}，支出决算为${t}，完成预算的${rate}，其中：${parts}。`,
    () => `全年“三公”经费支出${t}，占年初预算${b}的${rate}。其中：${parts}。`,
    () =>
      `“三公”经费年初预算${b}，决算支出${t}，完成年初预算的${rate}。其中，因公出国（境）费支出${a}；公务用车购置及运行维护费支出${c}，其中公务用车购置支出${p}、公务用车运行维护费支出${r}；公务接待费支出${m}。`,
    () => `“三公”经费支出合计${t}，${d.word('分项为', '按项目看')}：${parts}。`,
  ]);
}

/** Government procurement by kind, and what small firms won of it. */
export function procurement(d: Draft): string {
  const kinds = [
    amount(d.content, 'goods', 5, 400),
    amount(d.content, 'works', 10, 900),
    amount(d.content, 'services', 5, 600),
  ];
  const all = plus('procurement', ...kinds);
  const small: Quantity = {
    name: 'smallFirms',
    yuan: all.yuan.mul(d.content.integer(400, 980)).div(1000).div(100).floor().mul(100),
  };
  const [t, g, w, s, f] = [d.amount(all), ...kinds.map((kind) => d.amount(kind)), d.amount(small)] as [
    Mark,
    Mark,
    Mark,
    Mark,
    Mark,
  ];
  const r = d.rate('smallFirmsShare', small.yuan.div(all.yuan));
  d.sum(t, [g, w, s]);
  d.quotient(r, f, t, 'share');
  return d.say([
    () =>
      `政府采购支出总额${t}，其中：政府采购货物支出${g}、政府采购工程支出${w}、政府采购服务支出${s}。授予中小企业合同金额${f}，占政府采购支出总额的${r}。`,
    () => `全年政府采购货物${g}，工程${w}，服务${s}，合计${t}；其中授予中小企业合同${f}，占采购总额的${r}。`,
    () =>
      `政府采购支出总额${t}，其中货物类${g}、工程类${w}、服务类${s}；授予中小企业合同金额${f}，占政府采购支出总额的${r}。`,
  ]);
}

/** Transfers from the levels above: a table of contents in numbers, then one numbered item each. */
export function writeTransfers(d: Draft): void {
  const names = d.content.sample(transfers, d.content.integer(2, 4));
  const items = names.map((name, i) => ({
    name,
    quantity: amount(d.content, `transfer:${i}`, 10, 900, 0.6),
  }));
  const all = plus('transfers', ...items.map((item) => item.quantity));
  const central: Quantity = {
    name: 'central',
    yuan: all.yuan.mul(d.content.integer(30, 70)).div(100).div(1e4).floor().mul(1e4),
  };
  const province: Quantity = { name: 'province', yuan: all.yuan.minus(central.yuan) };
  const n = d.count('transferCount', names.length, '项');
  d.relate('count', n, { constant: new Decimal(names.length) });
  const [t, a, b] = [d.amount(all), d.amount(central), d.amount(province)];
  d.sum(t, [a, b]);
  const shown = items.map(({ name, quantity }) => ({ name, planned: d.amount(quantity), quantity }));
  d.sum(
    t,
    shown.map((item) => item.planned),
  );
  d.paragraph(
    d.say([
      () => `本部门共管理转移支付${n}，当年共安排${t}，其中：中央资金${a}，省级资金${b}。分项目情况如下：`,
      () => `全年收到转移支付资金${n}，合计${t}（中央资金${a}、省级资金${b}）。各项安排如下：`,
    ]),
  );
  shown.forEach(({ name, planned, quantity }, i) => {
    const spent = d.amount({ ...quantity, name: `transferSpent:${i}` });
    const r = d.rate(`transferRate:${i}`, new Decimal(1));
    d.quotient(r, spent, planned);
    d.heading(1, `（${numeral(i + 1)}）`, name);
    d.paragraph(
      d.say([
        () => `${name}安排资金${planned}，实际支出${spent}，执行率${r}。`,
        () => `安排预算${planned}，全年支出${spent}，预算执行率为${r}。`,
      ]),
    );
  });
}

/** An amount that is a quantity times a price. */
export function product(d: Draft): string {
  if (d.content.chance(0.5)) {
    const area = new Decimal(d.content.integer(20000, 900000)).div(100);
    const price = new Decimal(d.content.integer(12, 60));
    const cost: Quantity = { name: 'rent', yuan: area.mul(price).mul(12) };
    const [m, p, c] = [
      d.measure('measure', 'area', area, '平方米'),
      d.measure('price', 'rentPrice', price, '元'),
      d.amount(cost),
    ];
    d.relate('product', c, { product: [of(m), of(p), { constant: new Decimal(12) }] });
    return d.say([
      () => `租用办公用房${m}，每平方米每月租金${p}，全年租金${c}。`,
      () => `办公用房租赁面积${m}，每月每平方米租金${p}，全年支付租金${c}。`,
      () => `租赁办公场所${m}，租金标准为每月每平方米${p}，全年共支付${c}。`,
    ]);
  }
  const [people, standard, months] = [
    d.content.integer(12, 400),
    d.content.integer(3, 30) * 50,
    d.content.pick([6, 9, 10, 12]),
  ];
  const cost: Quantity = { name: 'allowance', yuan: new Decimal(people * standard * months) };
  const [n, p, k, c] = [
    d.count('', people, '名'),
    d.measure('price', '', new Decimal(standard), '元'),
    d.count('', months, '个月'),
    d.amount(cost),
  ];
  d.relate('product', c, { product: [of(n), of(p), of(k)] });
  return d.say([
    () => `为${n}公益岗位人员发放补助，每人每月${p}，共发放${k}，支出${c}。`,
    () => `公益性岗位${n}，按每人每月${p}的标准发放${k}，合计发放补助${c}。`,
    () => `生活补贴标准为每人每月${p}，惠及${n}，全年发放${k}，共计支出${c}。`,
  ]);
}
