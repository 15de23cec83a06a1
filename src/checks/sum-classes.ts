/**
 * The classes of expenditure: what the structure tells of a 类 is what its 项 make, told one by one behind it
 * (支出功能分类科目, 财政部 政府收支分类科目).
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { earlierMentions, isCountable, isRunningText } from './scope.ts';

const ITEM = /^[“"]?(?:[(]?[\d一二三四五六七八九十]+[)、.]+)?[“"]?([一-鿿、]{2,20}?)(?:支出)?[(]类[)]/u;
const FAR = 120;

/** 2.机关事业单位职业年金缴费支出（2080506）: the first three digits of the code of a 项 are those of its 类. */
const CODED =
  /^[“"]?(?:[(]?[\d一二三四五六七八九十]+[)、.]+)?[“"]?[^,。;:()]{2,30}[(](\d{3})\d{2}(?:\d{2})?[)]/u;
const CLASSES: { readonly [code: string]: string } = {
  '201': '一般公共服务',
  '202': '外交',
  '203': '国防',
  '204': '公共安全',
  '205': '教育',
  '206': '科学技术',
  '207': '文化旅游体育与传媒',
  '208': '社会保障和就业',
  '210': '卫生健康',
  '211': '节能环保',
  '212': '城乡社区',
  '213': '农林水',
  '214': '交通运输',
  '215': '资源勘探工业信息等',
  '216': '商业服务业等',
  '217': '金融',
  '219': '援助其他地区',
  '220': '自然资源海洋气象等',
  '221': '住房保障',
  '222': '粮油物资储备',
  '224': '灾害防治及应急管理',
  '229': '其他',
  '232': '债务付息',
};

/** 一般公共服务(类)支出1,642.55万元 of the items 1.一般公共服务(类)…(款)…(项)…支出决算为1,120.46万元, 2.…. */
export function* ofClasses(recognition: Recognition): Iterable<Proposal> {
  for (const [name, items] of itemsByClass(recognition)) {
    const [first] = items;
    if (!first || items.length < 2) continue;
    const total = earlierMentions(recognition, first, FAR).find(
      (each) =>
        each.kind === 'amount' &&
        isCountable(each) &&
        !each.isLast &&
        nameOf(each.label) === name &&
        !items.some((item) => item.passage === each.passage),
    );
    if (!total) continue;
    yield asserting(`class:${total.figure}`, total, sumFrom(items), 'weak');
  }
}

const FEWEST_ITEMS = 4;
const SPENDING = /支出(?:预算|决算)?(?:数)?(?:为|共|总计|合计)*$/u;

/** 财政拨款预算支出8,371.53万元, and behind it 1.…（项）支出214.60万元, 2.…, of all classes. */
export function* ofAllItems(recognition: Recognition): Iterable<Proposal> {
  const items = [...itemsByClass(recognition).values()].flat().sort((a, b) => a.figure - b.figure);
  const [first] = items;
  if (!first || items.length < FEWEST_ITEMS) return;
  const total = earlierMentions(recognition, first, FAR).find(
    (each) => each.kind === 'amount' && isCountable(each) && !each.isLast && SPENDING.test(each.label),
  );
  if (total) yield nearly(`items:${total.figure}`, total, sumFrom(items));
}

/** The outcome that each item tells, by its class; an item under another one of its class is a part of that. */
function itemsByClass(recognition: Recognition): Map<string, Mention[]> {
  const classes = new Map<string, Mention[]>();
  for (const { text, block, mentions } of recognition.passages) {
    const name = isRunningText(block) ? classOf(text) : undefined;
    if (name === undefined) continue;
    const usable = mentions.filter((each) => each.kind === 'amount' && isCountable(each) && !each.isLast);
    const spent = usable.find(({ role }) => role === 'final') ?? usable[0];
    if (!spent) continue;
    const list = classes.get(name);
    if (list) list.push(spent);
    else classes.set(name, [spent]);
  }
  return classes;
}

function classOf(text: string): string | undefined {
  return ITEM.exec(text)?.[1] ?? CLASSES[CODED.exec(text)?.[1] ?? ''];
}

function nameOf(label: string): string {
  return label.replace(/[(]类[)]/u, '').replace(/(?:支出|决算|为|共|计|数|其中)+$/u, '');
}
