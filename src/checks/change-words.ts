/** What the words of a change say: what has changed, which way, and against which base. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, type Expression, figure, negated, quotient, sumOf } from './expression.ts';
import { textBetween } from './scope.ts';

export const CANDIDATES = 6;

/** Digits that a change must have to find its total far away. */
export const FAR_DIGITS = 4;

const MOVES =
  /(?:与?(?:去年|上年|上一年|\d{4}年)?(?:度|末)?(?:决算数?|预算数?|同期)?相?[比较]|各?(?:净|共)?(?:增|减|上升|下降|提高|降低|缩短|延长|节约|多|少)).*$/u;

/** 资产总额增加852.86万元: what the words say has changed; empty where they name nothing. */
export function subjectOf(changed: Mention): string {
  const words = changed.label
    .replace(MOVES, '')
    .replace(/^(?:其中|本年|全年|\d{4}年度?)+/u, '')
    .replace(/^.*、/u, '');
  return words.length >= 3 && words.length <= 16 ? words : '';
}

export function bears(mention: Mention, subject: string): boolean {
  return mention.label.includes(subject);
}

const FILLERS = /[均各共为是约达]+$/u;

/** The words name another thing than this figure: it is no base of the change. */
export function isAbout(subject: string, current: Mention): boolean {
  return (
    subject !== '' &&
    current.label !== '' &&
    (current.nested || !subject.includes(current.label.replace(FILLERS, '').slice(-2)))
  );
}

/** 若, 如果: a change that has not come about. */
function isSupposed({ passages }: Recognition, { passage, start }: Mention): boolean {
  const sentence = passages[passage]!.text.slice(0, start).split(/[。;]/u).at(-1)!;
  return /(?:^|,)(?:若|如果|假如|假设|倘若)(?!扣除|剔除|不含|不计|考虑)/u.test(sentence);
}

/** Is the amount beside a change what it starts from, and not what it led to? */
function isBase(recognition: Recognition, changed: Mention, current: Mention): boolean {
  // 上季度发现隐患1,249条，环比减少175条: what is named as before.
  const isBefore =
    /上(?:个)?(?:季度?|月|半年|期|周)[^,。;]*$/u.test(current.label) && !/上半年/u.test(current.label);
  // 2023年同类资金2780万元，本次较其增加282万元: 其 is what was told right before.
  const isPointedAt = /[较比](?:其|之|此)(?:增加|减少|增长|下降|多|少)?$/u.test(changed.label);
  // 若人均每月提高200元，年增支98.88万元: what is spent now.
  return isBefore || isPointedAt || isSupposed(recognition, changed);
}

/** The rate of a change whose amount is printed: against what the amount was before. */
export function ofChangedAmount(
  recognition: Recognition,
  rate: Mention,
  changed: Mention,
  current: Mention,
): Pick<Proposal, 'left' | 'right' | 'note'> {
  if (rate.direction !== changed.direction) {
    return {
      note: `${changed.label}${recognition.figures[changed.figure]!.raw.replace(/\s+/gu, '')}`,
      left: signed(rate),
      right: quotient(signed(changed), difference(figure(current.figure), signed(changed))),
    };
  }
  const amount = figure(changed.figure);
  if (isBase(recognition, changed, current))
    return { left: figure(rate.figure), right: quotient(amount, figure(current.figure)) };
  const before = sumOf([figure(current.figure), changed.direction < 0 ? amount : negated(amount)]);
  return { left: figure(rate.figure), right: quotient(amount, before) };
}

/** 扣除…后, 同口径: the base is not the printed one. */
export const OTHER_BASIS = /扣除|剔除|口径|可比|不含|还原|不变价/u;

const WITHOUT = /(?:剔除|扣除|不计|不考虑)[^,。;\d]{1,20}?(?:[后外则],?|,)[^,。;\d]{0,12}$/u;

/** 增加3.30万元，…，剔除该因素则减少0.2万元: what the change would be without something, and not what it is. */
export function isWithoutFactor({ passages }: Recognition, { passage, start }: Mention): boolean {
  return WITHOUT.test(passages[passage]!.text.slice(0, start));
}

export function clauseText(recognition: Recognition, mention: Mention): string {
  return textBetween(recognition, mention, Math.max(0, mention.start - 24), mention.start);
}

/** A printed change with the sign that its word gives it. */
export function signed(mention: Mention): Expression {
  const value = figure(mention.figure);
  return mention.direction < 0 ? negated(value) : value;
}

/** 比上年减少84.73万元: a printed change is this year's less last year's, with the sign that its word gives it. */
export function movedFrom(
  mention: Mention,
  current: Mention,
  last: Mention,
): Omit<Proposal, 'strength' | 'confirming'> {
  return {
    group: `${mention.figure}`,
    left: signed(mention),
    relation: '=',
    right: difference(figure(current.figure), figure(last.figure)),
    stated: mention.figure,
  };
}

/** …，多51.2万元，原因有二：一是调资增加33.9万元，二是…: what makes up a change that is told already is none of the whole. */
export const BEHIND_REASON =
  /[多少增减升降加长低][了约]?[\d.,]+[^。;\d]{1,4}[,(].*(?:原因|主要(?:是|为|系|因|由于)|由于|因为|一是|其一)/u;

/** 环比 is against the month or quarter before, 同比 against the same one of last year; neither takes the other's base. */
export function isOfOtherPeriod({ label }: Mention, change: Mention): boolean {
  if (/环比/u.test(change.label)) return /去年|上年|上一年|同期/u.test(label);
  return /同比/u.test(change.label) && /上个?(?:月|季|旬|周)/u.test(label);
}

const AHEAD = /^(?:提前|提早|延后|推迟|滞后|超期|超出?|快|慢)了?$/u;
const TARGET = /^[仍还也]?[比较](?:目标|计划|承诺|规定|要求|标准|时限|期限)/u;

/** 报价895万元，较均价低20万元，较拦标价960万元下浮6.77%: by how much it lies off is no amount that fell. */
const MARGIN = /^[仍还也]?[比较][^,。;]{1,12}[高低][出了]?$/u;

/** 用时4.5天，比目标7天提前2.5天，比上年5.2天缩短0.7天: neither the target nor what lies between is the time that was taken. */
export function isTargetOrMargin(own: readonly Mention[], each: Mention): boolean {
  if (TARGET.test(each.label) || MARGIN.test(each.label)) return true;
  return (
    AHEAD.test(each.label) &&
    own.some(({ end, clause, label }) => end <= each.start && clause === each.clause && /[比较]/u.test(label))
  );
}

/** 较2020年的92天缩短16天，仍比承诺的60天多出16天: a change right behind a target is against it, and against no year. */
export function isAgainstTarget(own: readonly Mention[], change: Mention): boolean {
  return own.some(
    ({ label, clause, end }) => TARGET.test(label) && clause === change.clause && end <= change.start,
  );
}

/** 上年80家，本年注销15家，净减6家: a net change is of what was there, and not of what came or went on the way. */
export function isOnTheWay({ label }: Mention, change: Mention): boolean {
  return /净[增减]/u.test(change.label) && CAME_OR_WENT.test(label);
}

const SETTLED = /(?:支付|偿还|归还|清偿|付清|化解|核销|收回|结清|办结|销号)(?:了|额|数|金额)?$/u;
const OWED = /余额|存量|欠款|账款|[年月季期][初末底]/u;

/** 去年底应付账款742.6万元，今年支付528.9万元，新增301.4万元: of what there was some went and some came; no two of them are compared. */
export function isFlowOfStock(current: Mention, last: Mention, change: Mention): boolean {
  return (
    /新[增发]/u.test(change.label) &&
    SETTLED.test(current.label) &&
    OWED.test(last.label) &&
    !OWED.test(current.label)
  );
}

const CAME_OR_WENT =
  /^(?:其中|[本当今全]年|年内|期内)*(?:停|退|核[增减销]|注销|取消|报废|处置|清退|撤销|死亡|去世|迁|转[入出]|调[入出]|新[增订招开办建设进])/u;

/** 年初预算820万元，完成103.7%，与上年810万元相比增长4.98%: how far a budget was met stands for what was done, and that grew. */
export function isMetBudget({ role, end }: Mention, text: string): boolean {
  return /[bB]udget/u.test(role ?? '') && MET.test(text.slice(end));
}

const MET = /^,(?:实际|已)?(?:完成|执行)(?:率|进度|预算的?)?[为达]?[\d.]+%/u;
