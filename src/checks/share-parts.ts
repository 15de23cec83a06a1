/** What a share is of: the figure that its words or its place tell. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { nameTwoTimes } from './named-times.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { before, isAdditive, isForEach, isLevel, sameDimension } from './scope.ts';
import { countsRow } from './share-apart.ts';

/** 参保人数占常住人口的104.8%，占户籍人口的93.8%: the second share is of the subject of the first, and not of what stands nearest. */
export function isOfSubjectBefore(recognition: Recognition, mention: Mention, part: Mention): boolean {
  const subject = subjectBefore(recognition, mention);
  return subject !== undefined && !part.label.includes(subject.slice(0, 2));
}

/** Whom the clause before a bare 占 speaks of: 女生占总数的48%，占; 城南片区用量最大，占; 儿童全部当日找回，占. */
function subjectBefore({ passages }: Recognition, { passage, label, start }: Mention): string | undefined {
  if (!/^占/u.test(label)) return undefined;
  const own = start - label.length;
  const words = passages[passage]!.text.slice(Math.max(0, own - SUBJECT_REACH), own);
  return (SHARED_BEFORE.exec(words) ??
    JOINED_BEFORE.exec(words) ??
    MOST_BEFORE.exec(words) ??
    ALL_BEFORE.exec(words))?.[1];
}

const SUBJECT_REACH = 40;
const SHARED_BEFORE = /(?:^|[,;:。])(?:其中)?([一-鿿]{2,8})占[^,;:。]{0,20}[%‰成倍],$/u;
/** 教师培训占9.7%、占征收额的10.0%: joined by 、, where no list of several shares stands before it. */
const JOINED_BEFORE = /(?:^|[,;:。])(?:其中)?([一-鿿]{2,8})占[^,;:。、]{0,20}[%‰成倍]、$/u;
const ALL_BEFORE = /(?:^|[,;:。])(?:其中)?([一-鿿]{2,8}?)(?:全部|均已?|都)(?!为|占)[一-鿿\d]{2,12},$/u;
const MOST_BEFORE =
  /(?:^|[,;:。])(?:其中)?([一-鿿]{2,8}?)(?:的?[一-鿿]{2})?(?:最[大多高重]|次之|其次|居次),$/u;

/** 老年人福利比例不低于55%: how much of what there has to be; 比例不低于 alone is of what stands before. */
const BOUNDED =
  /^(?:其中)?([一-鿿]{2,}?)(?:占比|比例|比重)(?:应|须|需|要|均)?(?:不得?(?:低于|少于|高于|超过)|达到?|高于|低于|超过)/u;

/** 重点支出占资金总量的90.6%: where a name stands before 占, the part must bear it. */
export function isOwnPart(mention: Mention, part: Mention): boolean {
  if (nameTwoTimes(mention.label, part.label)) return false;
  const bounded = BOUNDED.exec(mention.label)?.[1];
  if (bounded !== undefined && !part.label.includes(bounded.slice(0, 2))) return false;
  const subject =
    /^(.*?)占/u.exec(mention.label)?.[1]?.replace(/^(?:其中|约|共|合计|分别|各|也|均)+/u, '') ?? '';
  // 药占比31.6%, 耗占比18.2%: of medicines and of supplies, each by one letter.
  if (/^[药耗材]$/u.test(subject)) return part.label.includes(subject);
  if (subject.length < 2) return true;
  // 兜住“三保”后只剩3.32亿元，“三保”占87.5%: what is left behind something is all but that.
  if (isLeftBehind(subject, part.label)) return false;
  if (part.label.includes(subject)) return true;
  if (isOfOtherKind(subject, part.label)) return false;
  // 中央资金 and 可用资金 have but a common word.
  const isCommon = /(?:资金|支出|收入|经费|金额|预算|项目|费用)$/u.test(subject);
  return part.label.includes(isCommon ? subject.slice(0, 2) : subject.slice(-2));
}

/** 自驾游客 beside 过夜游客, 不满意 beside 满意: one word with two others before it names two things. */
function isOfOtherKind(subject: string, label: string): boolean {
  const head = subject.slice(-2);
  const name = label.replace(/^其中/u, '').replace(/(?:为|达|约|共|[共合总]计)+$/u, '');
  if (/^[不未非]/u.test(subject) && !label.includes(subject)) return true;
  if (!name.endsWith(head) || name.length < KIND_LENGTH || subject.length < KIND_LENGTH) return false;
  return !Array.from(subject.slice(0, -2)).some((letter) => name.slice(0, -2).includes(letter));
}

function isLeftBehind(subject: string, label: string): boolean {
  const behind = label.split(subject).at(-1)!;
  return behind !== label && /(?:以?后|之后|之外|以外)[^,。;]*[剩余]/u.test(behind);
}

const KIND_LENGTH = 4;

/** The amount that the share is of: the nearest before it; with 分别占, the one in the same place of the list. */
export function partsFor(recognition: Recognition, mention: Mention): Mention[] {
  // 耗占比14.6%（耗材收入2,406万元）: the part stands behind.
  const behind = partBehind(recognition, mention);
  if (behind) return [behind];
  // （折21,764.00万元） tells the amount before it again.
  const earlier = before(recognition, mention).filter(
    (each) =>
      isAdditive(each) &&
      isLevel(each) &&
      !isForEach(each) &&
      !/^(?:折|即(?![办时将期])|约合)/u.test(each.label) &&
      !isWholeOfShare(each) &&
      // 占全市资源税的六成以上（全市8,215万元，比重61.6%）: the whole.
      !(mention.depth > 0 && each.opening === mention.opening && /^全[市省县区国州]/u.test(each.label)),
  );
  // 实拨90万元，少拨25.8万元，占应拨金额的22.28%: of what is lacking, where it stands right before.
  const [lacking] = before(recognition, mention);
  const isLacking =
    lacking !== undefined &&
    lacking.sentence === mention.sentence &&
    mention.clause - lacking.clause <= 1 &&
    isAdditive(lacking) &&
    LACKING.test(lacking.label);
  if (isLacking) return [lacking];
  // 较上年的16个（占19.3%）: the bracket is of what stands right before it.
  const bracketed = earlier.find((each) => mention.depth > 0 && each.end === mention.opening);
  if (bracketed) return [bracketed];
  // 比上一期2600万元、占40%提高5个百分点: joined to what it is of.
  const [nearest] = earlier;
  const { text } = recognition.passages[mention.passage]!;
  if (nearest?.isLast && /^、占比?$/u.test(text.slice(nearest.end, mention.start))) return [nearest];
  const order = respective(recognition, mention);
  if (order !== null) {
    const list = earlier
      .filter(
        (each) =>
          each.sentence === mention.sentence &&
          // 球场337.50万元（27处，每处12.5万元）、…，分别占: a bracket tells how its part is made up.
          each.depth <= mention.depth &&
          !countsRow(recognition, each),
      )
      .slice(0, order.count)
      .reverse();
    const part = list[order.index];
    return part ? [part] : [];
  }
  // 税收29.74亿元，比上年27.31亿元增长8.9%，占…: this year's is the part.
  const present = earlier.filter((each) => !each.isLast || !/[比较]/u.test(each.label));
  // 基本支出1,519.02万元（人员经费…、公用经费231.52万元），占37.49%: what a bracket tells is none of what the sentence does.
  const same = present.filter((each) => each.sentence === mention.sentence && each.depth <= mention.depth);
  // 财政拨款683.4万元、广告收入142.6万元、其他9.5万元，共835.5万元，财政拨款占总收入的81.8%: of what the words before 占 name.
  const subject = /^(?:其中)?([一-鿿]{3,8})占/u.exec(mention.label)?.[1];
  const bearer = subject && !same[0]?.label.includes(subject) ? bearerOf(same, subject) : undefined;
  if (bearer) return [bearer];
  const spokenOf = subjectBefore(recognition, mention);
  const spoken = spokenOf && !same[0]?.label.includes(spokenOf) ? bearerOf(present, spokenOf) : undefined;
  if (spoken) return [spoken];
  // …；农林水743万元，占27.2%；城乡社区392万元，占14.3%: of its own item, and of none before.
  const [own] = same;
  const isItem =
    own !== undefined &&
    /^占(?:比)?(?:为)?$/u.test(mention.label) &&
    own.part === mention.part &&
    mention.clause - own.clause <= 1 &&
    same[1] !== undefined &&
    same[1].part !== mention.part;
  if (isItem) return [own];
  const whole = /^占/u.test(mention.label) ? dividedBefore(recognition, same) : undefined;
  if (whole) return [whole, ...same.slice(0, 1)];
  return (same.length > 0 ? same : present.length > 0 ? present : earlier).slice(0, 2);
}

/** 少拨, 多付, 欠缴, 短收: by so much too little or too much. */
const LACKING = /^(?:实际|共|合计|累计)?[少多欠短漏](?!数|年|儿|种|个)[一-鿿]{1,2}$/u;

/** 支付143万元，占到位资金184万元的78%；占总投资的77%: the whole of the first share is no part of the second. */
export function isWholeOfShare({ label, trail }: Mention): boolean {
  return /占[^,。;]*$/u.test(label) && trail.startsWith('的');
}

/**
 * 为年初任务14.5亿元的88.7%, 本级收入完成预算380万元的101.72%: what a rate is of, and nothing that grew, that is added to anything or
 * that has a share.
 */
export function isBaseOfRate({ label, trail }: Mention): boolean {
  return (
    (/^(?:为|占|完成)[^,。;]*(?:任务|计划|目标|预算)数?$/u.test(label) && trail.startsWith('的')) ||
    (/(?:完成|达到?|相当于|占)(?:年初|全年|年度|调整)?(?:任务|计划|目标|预算)数?$/u.test(label) &&
      trail === '的')
  );
}

/** “三保”支出31.25亿元，保基本民生13.42亿元、保工资15.87亿元、保运转1.96亿元，占64.2%: what the row right before the share makes. */
export function dividedBefore(recognition: Recognition, same: readonly Mention[]): Mention | undefined {
  const { text } = recognition.passages[same[0]?.passage ?? 0]!;
  const isJoined = (each: Mention, index: number): boolean =>
    index > 0 && /^、[^,。;]*$/u.test(text.slice(each.end, same[index - 1]!.start));
  let length = 1;
  while (same[length] && isJoined(same[length]!, length)) length++;
  const total = same[length];
  if (length < 2 || !total) return undefined;
  return comesOut(recognition, total, printedSum(recognition, same.slice(0, length))) ? total : undefined;
}

/** 上年支出86.20亿元，民生支出68.10亿元，占79.0%: what stands right behind last year's is of last year too, and of no whole before it. */
export function isOfYearBefore(recognition: Recognition, part: Mention, whole: Mention | null): boolean {
  const last = before(recognition, part).find((each) => each.depth === part.depth && isAdditive(each));
  return (
    last?.isLast === true &&
    whole !== last &&
    /^(?:上年|去年|[上前]一年|上学年|\d{4}年)/u.test(last.label) &&
    last.sentence === part.sentence &&
    last.part === part.part &&
    part.clause - last.clause === 1 &&
    // 上年80万元，今年90万元: a year of its own.
    !/[今本当]年|目前|现|\d{4}年/u.test(part.label) &&
    isLevel(last) &&
    (whole === null || whole.passage !== last.passage || whole.end <= last.start)
  );
}

/** The only figure of the bracket right behind a share that is called so: 药占比27.8%（药品收入4,581万元）. */
function partBehind({ passages }: Recognition, mention: Mention): Mention | undefined {
  if (!/占比(?:为)?$/u.test(mention.label)) return undefined;
  const { mentions } = passages[mention.passage]!;
  const inside = mentions.filter((each) => each.opening === mention.end && isAdditive(each) && isLevel(each));
  return inside.length === 1 ? inside[0] : undefined;
}

/** The one of them that bears a name. */
function bearerOf(mentions: readonly Mention[], name: string): Mention | undefined {
  const bearers = mentions.filter(({ label }) => label.endsWith(name));
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** Its place in a list of shares after 分别占. */
export function respective(
  recognition: Recognition,
  mention: Mention,
): { index: number; count: number } | null {
  const { text, mentions } = recognition.passages[mention.passage]!;
  const rates = mentions.filter((each) => each.sentence === mention.sentence && each.kind === 'rate');
  const opened = Math.max(
    text.lastIndexOf('分别占', mention.start),
    text.lastIndexOf('分别约占', mention.start),
    text.lastIndexOf('各占', mention.start),
    text.lastIndexOf('占比分别', mention.start),
    text.lastIndexOf('比重分别', mention.start),
  );
  // 占比分别为44.1%和55.9%。货物、工程、服务…，占21.5%、46.1%、32.3%: a sentence of its own.
  if (opened < 0 || text.slice(opened, mention.start).includes('。'))
    return respectiveRow(recognition, mention);
  const list = rates.filter((each) => each.start > opened && each.part === mention.part);
  const index = list.indexOf(mention);
  if (index < 0 || list.length < 2) return null;
  return { index, count: list.length };
}

/** 货物、工程、服务分别为A、B和C，占24.7%、43.8%和31.4%: as many rates in a row as amounts right before it. */
function respectiveRow({ passages }: Recognition, mention: Mention): { index: number; count: number } | null {
  const { text, mentions } = passages[mention.passage]!;
  const at = mentions.indexOf(mention);
  const isJoined = (index: number): boolean =>
    mentions[index]?.kind === 'rate' &&
    mentions[index - 1]?.kind === 'rate' &&
    /^[、和及,]$/u.test(text.slice(mentions[index - 1]!.end, mentions[index]!.start));
  let first = at;
  while (isJoined(first)) first--;
  let last = at;
  while (isJoined(last + 1)) last++;
  const count = last - first + 1;
  const amounts = mentions.slice(Math.max(0, first - count), first);
  const areAmounts =
    amounts.length === count &&
    amounts.every((each) => isAdditive(each) && each.sentence === mention.sentence) &&
    amounts
      .slice(1)
      // 货物518万元，工程666万元，服务296万元，占比35%、45%、20%: three and more also by commas.
      .every((each, index) =>
        (count > 2 && sameDimension(each, amounts[0]!) ? /^[、和及,]/u : /^[、和及]/u).test(
          text.slice(amounts[index]!.end, each.start),
        ),
      );
  return count >= 2 && areAmounts && /占|比重/u.test(mentions[first]!.label)
    ? { index: at - first, count }
    : null;
}
