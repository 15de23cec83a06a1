/**
 * Every fixed word of every output, in both languages. What a finding says of a report comes with the finding; what
 * a list, a column or a button is called stands here and nowhere else.
 */
import type { Figure, Severity, Slip, Translations } from '../types.ts';
import type { Language } from './writer.ts';

/** Placeholders stand in braces: {count}. Both languages of a message have the same ones. */
export const messages = {
  'list.title': { zh: '绩效自评报告勾稽问题清单', en: 'Discrepancies in self-evaluation reports' },

  'sheet.findings': { zh: '问题清单', en: 'Findings' },
  'sheet.departments': { zh: '单位汇总', en: 'Departments' },
  'sheet.claims': { zh: '勾稽明细', en: 'Relations' },
  'sheet.unreadable': { zh: '未能读取', en: 'Not read' },
  'sheet.notes': { zh: '读取说明', en: 'Notes on reading' },
  'sheet.continued': { zh: '{name}({number})', en: '{name}({number})' },

  'column.number': { zh: '序号', en: 'No.' },
  'column.department': { zh: '单位', en: 'Department' },
  'column.report': { zh: '报告', en: 'Report' },
  'column.section': { zh: '位置', en: 'Place' },
  'column.severity': { zh: '程度', en: 'Severity' },
  'column.state': { zh: '状态', en: 'State' },
  'column.check': { zh: '检查项', en: 'Check' },
  'column.message': { zh: '问题', en: 'Problem' },
  'column.quote': { zh: '原文', en: 'Quotation' },
  'column.stated': { zh: '报告数', en: 'Stated' },
  'column.expected': { zh: '应为', en: 'Should be' },
  'column.computed': { zh: '核对数', en: 'Against' },
  'column.difference': { zh: '差额', en: 'Difference' },
  'column.unit': { zh: '计量单位', en: 'Unit' },
  'column.likely': { zh: '可能的原值及依据', en: 'Likely intended value, and why' },
  'column.disposition': { zh: '处理意见', en: 'Disposition' },
  'column.remark': { zh: '备注', en: 'Remark' },
  'column.annotated': { zh: '批注稿', en: 'Annotated file' },
  'column.page': { zh: '网页', en: 'Web page' },
  'column.finding': { zh: '问题编号', en: 'Finding id' },
  'column.reports': { zh: '报告数量', en: 'Reports' },
  'column.unreadable': { zh: '未能读取', en: 'Not read' },
  'column.figures': { zh: '识别数字', en: 'Figures' },
  'column.checked': { zh: '已核对', en: 'Checked' },
  'column.share': { zh: '核对率', en: 'Checked share' },
  'column.suppressed': { zh: '已忽略', en: 'Suppressed' },
  'column.arithmetic': { zh: '算式', en: 'Arithmetic' },
  'column.verdict': { zh: '结论', en: 'Verdict' },
  'column.reason': { zh: '说明', en: 'Note' },
  'column.note': { zh: '说明', en: 'Note' },
  'column.failure': { zh: '原因', en: 'Reason' },
  'column.format': { zh: '格式', en: 'Format' },
  'column.bytes': { zh: '大小（字节）', en: 'Size (bytes)' },
  'row.total': { zh: '合计', en: 'Total' },

  'severity.error': { zh: '错误', en: 'Error' },
  'severity.warning': { zh: '警告', en: 'Warning' },
  'severity.info': { zh: '提示', en: 'Note' },

  'state.new': { zh: '新增', en: 'New' },
  'state.remaining': { zh: '仍在', en: 'Still there' },
  'state.fixed': { zh: '已更正', en: 'Fixed' },

  'disposition.open': { zh: '待核实', en: 'Open' },
  'disposition.confirmed': { zh: '属实', en: 'Confirmed' },
  'disposition.falseAlarm': { zh: '误报', en: 'False alarm' },
  'disposition.corrected': { zh: '已更正', en: 'Corrected' },
  'disposition.prompt': {
    zh: '请从下拉列表中选择。选“误报”时请在备注中写明理由。',
    en: 'Choose from the list. For a false alarm give the reason as a remark.',
  },
  'disposition.refused': {
    zh: '只能选择列表中的处理意见。',
    en: 'Only the dispositions of the list can be chosen.',
  },

  'verdict.holds': { zh: '成立', en: 'Holds' },
  'verdict.holds-by-rounding': { zh: '四舍五入后成立', en: 'Holds by rounding' },
  'verdict.violated': { zh: '不成立', en: 'Violated' },
  'verdict.unverifiable': { zh: '无法核对', en: 'Unverifiable' },

  'reason.malformed': { zh: '其中的数字格式有误，无法计算', en: 'one of its numbers cannot be read' },
  'reason.zero-base': { zh: '除数可能为零', en: 'the divisor may be zero' },
  'reason.open-list': {
    zh: '分项可能不完整，或对应的数字不能确定',
    en: 'the list may be open, or its figures uncertain',
  },
  'reason.no-relation': { zh: '报告中没有可与之核对的数字', en: 'nothing in the report relates to it' },

  'slip.digit': { zh: '输错一位数字', en: 'one digit mistyped' },
  'slip.swap': { zh: '两位数字颠倒', en: 'two digits swapped' },
  'slip.drop': { zh: '漏输一位数字', en: 'a digit left out' },
  'slip.double': { zh: '一位数字重复输入', en: 'a digit typed twice' },
  'slip.insert': { zh: '多输一位数字', en: 'a digit too many' },
  'slip.shift': { zh: '小数点错位', en: 'the decimal point moved' },
  'slip.separator': { zh: '千分位或小数点错位', en: 'a separator slipped' },
  'slip.unit': { zh: '计量单位写错', en: 'the wrong unit' },
  'slip.stale': { zh: '未重新计算', en: 'not computed anew' },
  'slip.copied': { zh: '抄自别处的数字', en: 'copied from another place' },
  'slip.truncated': { zh: '尾数截去而未四舍五入', en: 'cut off instead of rounded' },
  'slip.sign': { zh: '增减方向写反', en: 'the sign reversed' },
  'slip.base': { zh: '比率的基数取错', en: 'the rate taken of the wrong base' },

  'likely.value': { zh: '“{raw}”可能应为 {value}', en: '“{raw}” was perhaps meant as {value}' },
  'likely.upheld': {
    zh: '“{raw}”另有勾稽相符：{relation}',
    en: '“{raw}” agrees elsewhere: {relation}',
  },
  'likely.sign': {
    zh: '“{raw}”的增减方向可能写反，应为 {value}',
    en: '“{raw}” perhaps has the wrong direction, and was meant as {value}',
  },
  'likely.why': { zh: '（{slip}）', en: ' ({slip})' },
  'likely.holds': { zh: '（{slip}；改后 {relation}）', en: ' ({slip}; then {relation})' },
  'likely.holdAll': {
    zh: '（{slip}；改后 {relation}，共 {count} 项勾稽成立）',
    en: ' ({slip}; then {relation}; relations that hold: {count})',
  },

  'qualifier.about': { zh: '约', en: 'about ' },
  'qualifier.almost': { zh: '近', en: 'almost ' },
  'qualifier.over': { zh: '超', en: 'over ' },
  'qualifier.under': { zh: '不足', en: 'under ' },
  'qualifier.atLeast': { zh: '≥', en: '≥' },
  'qualifier.atMost': { zh: '≤', en: '≤' },
  'unit.points': { zh: '个百分点', en: ' percentage points' },
  'label.stated': { zh: '报告数 {value}', en: 'stated {value}' },
  'label.expected': { zh: '应为 {value}', en: 'should be {value}' },
  'label.difference': { zh: '差额 {value}', en: 'difference {value}' },

  'department.unknown': { zh: '（未识别单位）', en: '(department unknown)' },
  'section.whole': { zh: '全文', en: 'Whole report' },
  'section.before': { zh: '正文之前', en: 'Before the first heading' },

  'report.notes': { zh: '注意：{notes}', en: 'Mind: {notes}' },
  'report.clean': { zh: '未发现问题', en: 'No findings' },
  'report.coverage': {
    zh: '识别数字 {figures} 个，已核对 {checked} 个（{share}）',
    en: 'Figures: {figures}, checked: {checked} ({share})',
  },
  'summary.reports': { zh: '共 {reports} 份报告', en: 'Reports: {reports}' },
  'summary.unreadable': { zh: '其中 {unreadable} 份未能读取', en: 'not read: {unreadable}' },
  'summary.findings': {
    zh: '错误 {error} 条，警告 {warning} 条，提示 {info} 条',
    en: 'Errors: {error}, warnings: {warning}, notes: {info}',
  },
  'summary.suppressed': {
    zh: '另有 {suppressed} 条按设置忽略',
    en: 'suppressed by the settings: {suppressed}',
  },
  'summary.baseline': {
    zh: '与上次相比：新增 {new} 条，仍在 {remaining} 条，已更正 {fixed} 条',
    en: 'Against the baseline: new {new}, still there {remaining}, fixed {fixed}',
  },
  'page.number': { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  'link.annotated': { zh: '打开批注稿', en: 'Open' },
  'link.page': { zh: '查看', en: 'View' },

  'comment.summary': {
    zh: '勾稽核对了全文 {figures} 个数字，其中 {checked} 个已核（{share}）。',
    en: 'Gouji read {figures} figures in this report and checked {checked} of them ({share}).',
  },
  'comment.found': {
    zh: '发现问题 {total} 处：错误 {error} 处，警告 {warning} 处，提示 {info} 处。每处问题在所涉数字旁另有批注。',
    en: '{total} findings: {error} errors, {warning} warnings, {info} notes. Each has a comment of its own at the figure concerned.',
  },
  'comment.foundNone': { zh: '未发现问题。', en: 'Nothing was found to be wrong.' },
  'comment.whole': { zh: '关于全文：{message}', en: 'On the whole report: {message}' },
  'comment.head': { zh: '【{severity}】{check}', en: '[{severity}] {check}' },
  'comment.moved': { zh: '（问题位于：{quote}）', en: '(The place meant: {quote})' },

  'html.brand': { zh: '勾稽', en: 'Gouji' },
  'html.title': { zh: '勾稽核对报告', en: 'Report of figures checked' },
  'html.heading': { zh: '绩效自评报告勾稽核对', en: 'Figures in self-evaluation reports, checked' },
  'html.overview': { zh: '总览', en: 'Overview' },
  'html.findings': { zh: '问题', en: 'Findings' },
  'html.reports': { zh: '报告', en: 'Reports' },
  'html.department': { zh: '单位', en: 'Department' },
  'html.figures': { zh: '数字', en: 'Figures' },
  'html.checkedShare': { zh: '核对率', en: 'Checked' },
  'html.unread': { zh: '未能读取', en: 'Not read' },
  'html.byCheck': { zh: '按检查项', en: 'By check' },
  'html.byDepartment': { zh: '按单位', en: 'By department' },
  'html.checked': { zh: '已核对', en: 'checked' },
  'html.others': { zh: '其余 {count} 个单位', en: '{count} other departments' },
  'html.messages': { zh: '读取说明', en: 'Notes on reading' },
  'html.noMatch': { zh: '没有符合筛选条件的内容', en: 'Nothing matches the filter' },
  'html.filter': { zh: '筛选', en: 'Filter' },
  'html.severity': { zh: '程度', en: 'Severity' },
  'html.check': { zh: '检查项', en: 'Check' },
  'html.allChecks': { zh: '全部检查项', en: 'All checks' },
  'html.allDepartments': { zh: '全部单位', en: 'All departments' },
  'html.search': { zh: '搜索报告与问题', en: 'Search reports and findings' },
  'html.reset': { zh: '清除筛选', en: 'Clear' },
  'html.theme': { zh: '明暗', en: 'Theme' },
  'html.more': { zh: '再显示 {count} 条', en: 'Show {count} more' },
  'html.truncated': {
    zh: '此处列出最严重的 {shown} 条，其余 {rest} 条见各报告页面。',
    en: 'The {shown} gravest are listed here; {rest} more stand on the pages of the reports.',
  },
  'html.matches': { zh: '正文中 {count} 处', en: '{count} in the text' },
  'html.nextReport': { zh: '下一份', en: 'Next report' },
  'html.previousReport': { zh: '上一份', en: 'Previous report' },
  'html.status.consistent': { zh: '相符', en: 'Tied out' },
  'html.status.inconsistent': { zh: '不符', en: 'Inconsistent' },
  'html.status.unchecked': { zh: '未核对', en: 'Unchecked' },
  'html.stated': { zh: '报告数', en: 'stated' },
  'html.expected': { zh: '核对数', en: 'against' },
  'html.difference': { zh: '差额', en: 'difference' },
  'html.noClaims': { zh: '没有涉及此数的勾稽关系。', en: 'No relation concerns this figure.' },
  'html.note.footnote': { zh: '脚注', en: 'Footnote' },
  'html.note.endnote': { zh: '尾注', en: 'Endnote' },
  'html.note.header': { zh: '页眉', en: 'Header' },
  'html.note.footer': { zh: '页脚', en: 'Footer' },
  'html.note.textbox': { zh: '文本框', en: 'Text box' },
  'html.note.comment': { zh: '原有批注', en: 'Comment' },
  'html.note.contents': { zh: '目录', en: 'Contents' },
  'html.keys': {
    zh: '/ 搜索　Tab 进入正文　←→ 逐个数字　↑↓ 逐处问题　回车 查看勾稽关系　Esc 关闭',
    en: '/ search   Tab into the text   ←→ figure by figure   ↑↓ problem by problem   Enter relations   Esc close',
  },
  'html.noScript': {
    zh: '浏览器未启用脚本：筛选与悬停不可用，各报告全文如下。',
    en: 'Scripts are off: filters and hovering do not work; the reports follow in full.',
  },
} satisfies { [key: string]: Translations };

/** The name of a message. */
export type MessageKey = keyof typeof messages;

/** Values for the placeholders of a message. */
export interface MessageValues {
  [placeholder: string]: string | number;
}

/**
 * A fixed word or sentence in the wanted language.
 *
 * @param values What stands in place of the {placeholders}.
 */
export function say(lang: Language, key: MessageKey, values: MessageValues = {}): string {
  return messages[key][lang].replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** A severity as a clerk calls it. */
export function severityWord(lang: Language, severity: Severity): string {
  return say(lang, `severity.${severity}`);
}

/** The kind of a slip of the pen in words. */
export function slipWord(lang: Language, slip: Slip): string {
  return say(lang, `slip.${slip}`);
}

/** Why a relation could not be verified, or a figure not be checked; empty where it could. */
export function reasonWords(lang: Language, reason: Figure['reason']): string {
  return reason === null ? '' : say(lang, `reason.${reason}`);
}

/** A count as a share of another with one decimal, as 83.3%; a dash where there is nothing to divide by. */
export function shareWord(part: number, whole: number): string {
  if (whole === 0) return '–';
  const tenths = Math.round((part * 1000) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
