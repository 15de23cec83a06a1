/**
 * The words between the figures. A written report explains, promises and praises at length; the generator of the
 * accuracy tests leaves that out, so that its reports are three to five times as dense in figures as written ones.
 */
import type { Part } from '../generate/document.ts';
import { type Random, random } from '../generate/random.ts';

const WHO = ['局党组', '各科室', '财务科', '项目单位', '分管领导', '绩效工作小组', '监督部门', '业务科室'];
const WHEN = ['年初以来', '在项目实施中', '预算下达后', '按照工作计划', '结合单位实际', '围绕中心任务'];
const HOW = [
  '坚持问题导向',
  '压实工作责任',
  '细化任务分工',
  '严格审批程序',
  '加强过程跟踪',
  '强化协同配合',
  '完善内部制度',
  '注重结果运用',
];
const WHAT = [
  '定期调度资金使用进度',
  '逐项核对佐证材料',
  '及时纠正执行中的偏差',
  '公开项目实施的有关信息',
  '听取服务对象的意见建议',
  '组织开展现场查看和抽查',
  '梳理政策文件和办事流程',
  '督促承担单位按合同履约',
  '对验收资料进行归档整理',
  '健全台账并安排专人管理',
];
const EFFECT = [
  '保证了各项工作有序开展',
  '提高了财政资金的使用效益',
  '群众的获得感不断增强',
  '为下一步工作打下了基础',
  '管理水平得到明显提升',
  '基本公共服务更加均衡',
  '社会反响总体良好',
  '项目效益逐步显现',
];
const LACK = [
  '部分绩效目标设置不够细化',
  '个别项目前期准备不够充分',
  '资料收集整理不够及时',
  '绩效管理的专业力量还比较薄弱',
  '跨部门的沟通机制有待完善',
  '对后续管护重视不够',
];
const NEXT = [
  '进一步学习绩效管理的政策和方法',
  '把绩效目标同预算编制结合起来',
  '加强对项目单位的指导和培训',
  '探索建立长效管护机制',
  '优化支出结构并盘活存量资产',
  '推动评价结果同资金安排挂钩',
];

/** One sentence of running text without a figure. */
function sentence(chance: Random): string {
  switch (chance.integer(0, 3)) {
    case 0:
      return `${chance.pick(WHEN)}，${chance.pick(WHO)}${chance.pick(HOW)}，${chance.pick(WHAT)}，${chance.pick(EFFECT)}。`;
    case 1:
      return `${chance.pick(WHO)}${chance.pick(HOW)}，${chance.sample(WHAT, 2).join('，')}，${chance.pick(EFFECT)}。`;
    case 2:
      return `自评中也发现，${chance.sample(LACK, 2).join('，')}，需要${chance.pick(NEXT)}。`;
    default:
      return `今后将${chance.pick(HOW)}，${chance.sample(NEXT, 2).join('，')}，${chance.pick(WHAT)}。`;
  }
}

/**
 * Puts paragraphs of running text behind the headings of a report and behind its own paragraphs.
 * @param sentences how many there are in each, on average
 */
export function withProse(parts: readonly Part[], seed: number, sentences: number): Part[] {
  const chance = random(seed, 'prose');
  return parts.flatMap((part): Part[] => {
    if (part.type === 'title' || part.type === 'table') return [part];
    if (part.type === 'item') return [part];
    const count = chance.integer(0, sentences * 2);
    if (count === 0) return [part];
    const text = Array.from({ length: count }, () => sentence(chance)).join('');
    return [part, { type: 'paragraph', text }];
  });
}
