/**
 * Fixtures for tables, fields, text boxes, notes, tracked changes and odd text, written by hand.
 */
import { packDocument, paragraph, run, wpsStyles } from './make-docx-fixtures-package.ts';

/** A cell. @param properties content of w:tcPr. @param content text, or paragraphs and tables. */
function cell(content: string, properties = ''): string {
  const tcPr = properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`;
  return `<w:tc>${tcPr}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
}

function row(cells: readonly string[], properties = ''): string {
  const trPr = properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`;
  return `<w:tr>${trPr}${cells.join('')}</w:tr>`;
}

function table(columns: number, ...rows: string[]): string {
  const grid = '<w:gridCol w:w="1000"/>'.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';

/** A 自评表 with merged cells, columns left out at a row's start, a bookmark between cells, nested tables. */
export function selfEvaluationForm(): Uint8Array {
  const bookmark = '<w:bookmarkStart w:id="0" w:name="资金"/><w:bookmarkEnd w:id="0"/>';
  const form = table(
    6,
    row([cell('项目名称', span(2)), cell('农村饮水安全巩固提升', span(4))]),
    row([
      cell('资金（万元）', RESTART),
      cell(''),
      cell('年初预算数'),
      bookmark,
      cell('全年预算数'),
      cell('全年执行数'),
      cell('执行率'),
    ]),
    row([
      cell('', CONTINUE),
      cell('年度资金总额'),
      cell('420.00'),
      cell('438.50'),
      cell('431.20'),
      cell('98.34%'),
    ]),
    row([
      cell('', CONTINUE),
      cell('其中：当年财政拨款'),
      cell('400.00'),
      cell('418.50'),
      cell('411.20'),
      cell(''),
    ]),
    bookmark.replaceAll('"0"', '"1"'),
    row([
      cell('遮住的文字', CONTINUE),
      cell('其他资金'),
      cell('20.00'),
      cell('20.00'),
      cell('20.00'),
      cell(''),
    ]),
    row(
      [cell('产出指标', RESTART), cell('数量', span(2)), cell('完成工程12处'), cell('12处')],
      '<w:gridBefore w:val="1"/>',
    ),
    row(
      [cell('', CONTINUE), cell('质量', span(2)), cell('合格率100%'), cell('100%')],
      '<w:gridBefore w:val="1"/>',
    ),
    row([
      cell('合计', '<w:hMerge w:val="restart"/>'),
      cell('', '<w:hMerge/>'),
      cell('', '<w:hMerge/>'),
      cell('100'),
      cell('99.83'),
      cell(paragraph('优') + paragraph('（自评）')),
    ]),
  );
  const nested = table(
    2,
    row([
      cell('分项说明'),
      cell(
        paragraph('见下表') +
          table(
            2,
            row([cell('管网'), cell('300.00')]),
            row([
              cell('水厂'),
              cell(`${paragraph('131.20')}${table(1, row([cell('含设备31.20')]))}${paragraph('')}`),
            ]),
          ) +
          paragraph('以上两项'),
      ),
    ]),
    row([cell('备注'), cell('无')]),
  );
  const deleted = row(
    [cell('已删除的行'), cell('9.99')],
    '<w:del w:id="9" w:author="审核" w:date="2021-03-01T00:00:00Z"/>',
  );
  const tracked = table(
    2,
    row([cell('保留的行'), cell('删除的单元格', '<w:cellDel w:id="10" w:author="审核"/>'), cell('8.00')]),
    deleted,
  );
  return packDocument({
    styles: wpsStyles(),
    body: [
      paragraph('项目支出绩效自评表'),
      paragraph('单位：万元'),
      form,
      paragraph('嵌套的表格'),
      nested,
      paragraph('带修订的表格'),
      tracked,
      paragraph(''),
    ].join(''),
  });
}

const begin = (form = ''): string => `<w:r><w:fldChar w:fldCharType="begin">${form}</w:fldChar></w:r>`;
const SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

function field(instruction: string, result: string): string {
  return `${begin()}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${SEPARATE}${run(result)}${END}`;
}

/** Simple, complex and nested fields, old form fields, a table of contents, page numbers in a footer. */
export function fields(): Uint8Array {
  const simple = (instruction: string, result: string): string =>
    `<w:fldSimple w:instr=" ${instruction} ">${run(result)}</w:fldSimple>`;
  const nested = `${begin()}<w:r><w:instrText xml:space="preserve"> =</w:instrText></w:r>${field('A1', '300')}<w:r><w:instrText xml:space="preserve">+131.2 </w:instrText></w:r>${SEPARATE}${run('431.20')}${END}`;
  const checkBox = (on: number): string =>
    `${begin(`<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="${on}"/></w:checkBox></w:ffData>`)}<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>${END}`;
  const dropDown = `${begin('<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData>')}<w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>${END}`;
  const line = (style: number, before: string, text: string, page: string, after = ''): string =>
    paragraph(
      `${before}${run(text)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', page)}${after}`,
      `<w:pStyle w:val="${style}"/>`,
    );
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${[
    paragraph('目录'),
    line(
      11,
      `${begin()}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r>${SEPARATE}`,
      '一、基本情况',
      '1',
    ),
    line(12, '', '（一）资金安排', '2'),
    // Without its style only the field tells that this is a line of the table.
    paragraph(`${run('（二）资金使用')}<w:r><w:tab/></w:r>${run('3')}`),
    paragraph(END),
  ].join('')}</w:sdtContent></w:sdt>`;
  const styles = wpsStyles(
    '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="12"><w:name w:val="toc 2"/><w:basedOn w:val="1"/></w:style>',
  );
  return packDocument({
    styles,
    headers: {
      header1: paragraph('单位：万元'),
      footer1: paragraph(
        `${run('第 ')}${field('PAGE', '7')}${run(' 页，共 ')}${simple('NUMPAGES', '12')}${run(' 页')}`,
      ),
      footer2: paragraph(`${run('水务局 电话 0000-1234 ')}${field('PAGE', '8')}`),
    },
    body: [
      contents,
      paragraph('一、基本情况', '<w:pStyle w:val="2"/>'),
      paragraph(`${run('合计：')}${simple('=SUM(ABOVE)', '1,234.50')}${run('万元')}`),
      paragraph(
        `${run('执行数为')}${field('=SUM(LEFT) \\# "0.00"', '1200.00')}${run('万元，')}${run('其中')}${nested}${run('万元')}`,
      ),
      paragraph(`${run('已公开')}${checkBox(1)}${run('未公开')}${checkBox(0)}${run('，等级：')}${dropDown}`),
      paragraph(
        `${run('详见')}<w:hyperlink w:anchor="附表">${run('附表2')}</w:hyperlink>${run('和')}${field('HYPERLINK "http://example.invalid/"', '公开网页')}`,
      ),
      paragraph(
        `${run('没有结果的域：')}${begin()}<w:r><w:instrText>DATE</w:instrText></w:r>${END}${run('完')}`,
      ),
      paragraph(`${run('没有结束的域：')}${begin()}<w:r><w:instrText>REF x</w:instrText></w:r>`),
      paragraph('下一段仍然可见：56.70万元'),
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer2"/><w:titlePg/></w:sectPr>',
    ].join(''),
  });
}

/** Text boxes of Word and WPS: with a fallback, without one, as VML alone, grouped, with a table inside. */
export function textBoxes(): Uint8Array {
  const box = (content: string): string =>
    `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`;
  const drawing = (content: string): string =>
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="800000"/><wp:docPr id="1" name="文本框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const vml = (content: string): string =>
    `<w:pict><v:shape style="width:150pt;height:60pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  const alternatives = (choice: string, fallback: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback === '' ? '' : `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent>`;
  const twice = paragraph('标题在文本框里') + paragraph('预算总额88.80万元');
  return packDocument({
    styles: wpsStyles(),
    body: [
      paragraph(
        `${run('有后备内容')}<w:r>${alternatives(drawing(box(twice)), vml(twice))}</w:r>${run('的段落')}`,
      ),
      paragraph(
        `${run('没有后备内容')}<w:r>${alternatives(drawing(box(paragraph('年中追加12.30万元'))), '')}</w:r>`,
      ),
      paragraph(`<w:r>${drawing(box(paragraph('段落里只有文本框')))}</w:r>`),
      paragraph(`${run('只有VML')}<w:r>${vml(paragraph('结余3.40万元'))}</w:r>`),
      paragraph(
        `${run('框中有表')}<w:r>${vml(table(2, row([cell('收入'), cell('10')]), row([cell('支出'), cell('9')])) + paragraph('表后'))}</w:r>`,
      ),
      table(1, row([cell(paragraph(`${run('表格单元')}<w:r>${vml(paragraph('单元里的文本框'))}</w:r>`))])),
      paragraph(
        `${run('符号')}<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" w16se:font="Segoe UI" w16se:char="2714"/></mc:Choice><mc:Fallback><w:t>✔</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ].join(''),
  });
}

const CHANGE = 'w:author="审核" w:date="2021-03-01T00:00:00Z"';

/** Insertions, deletions, moves, deleted paragraph marks, changed formats. */
export function trackedChanges(): Uint8Array {
  const inserted = (content: string): string => `<w:ins w:id="1" ${CHANGE}>${content}</w:ins>`;
  const deleted = (text: string): string =>
    `<w:del w:id="2" ${CHANGE}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const mark = (name: string): string => `<w:rPr><w:${name} w:id="3" ${CHANGE}/></w:rPr>`;
  return packDocument({
    styles: wpsStyles(),
    body: [
      paragraph(`${run('总支出')}${deleted('120.00')}${inserted(run('125.00'))}${run('万元')}`),
      paragraph(`${run('结余1')}${deleted('3')}${inserted(run('4'))}${run('.50万元')}`),
      paragraph(deleted('整段删除，合计5.00万元'), mark('del')),
      paragraph('段落标记被删，', mark('del')),
      paragraph('所以两段相连：143', mark('del')),
      paragraph(',539.21万元'),
      paragraph(
        `<w:moveFrom w:id="4" ${CHANGE}>${run('移动的一句，30万元。')}</w:moveFrom>`,
        mark('moveFrom'),
      ),
      paragraph('中间一段。'),
      paragraph(`<w:moveTo w:id="5" ${CHANGE}>${run('移动的一句，30万元。')}</w:moveTo>`, mark('moveTo')),
      paragraph(
        run('格式改动，原为隐藏', `<w:rPrChange w:id="6" ${CHANGE}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`),
        `<w:pPrChange w:id="7" ${CHANGE}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`,
      ),
    ].join(''),
  });
}

/** Hidden text, breaks, tabs, hyphens, symbols, split numbers, full-width digits, controls, entities. */
export function oddText(): Uint8Array {
  const styles = wpsStyles(
    '<w:style w:type="character" w:styleId="30"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="31"><w:name w:val="批注行"/><w:basedOn w:val="1"/><w:rPr><w:vanish/></w:rPr></w:style>',
  );
  const control = (content: string): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="金额"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  return packDocument({
    styles,
    body: [
      paragraph(
        `${run('支出')}${run('999', '<w:vanish/>')}${run('12.34万元')}${run('（内部口径）', '<w:rStyle w:val="30"/>')}`,
      ),
      paragraph('整段隐藏', '<w:pStyle w:val="31"/>'),
      paragraph(run('样式隐藏而文字显示', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="31"/>'),
      paragraph(`<w:r><w:t>合计123</w:t><w:br/><w:t>456万元</w:t></w:r>`),
      paragraph(
        `<w:r><w:t>科目</w:t><w:tab/><w:t>金额</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>7.80</w:t><w:cr/><w:t>完</w:t></w:r>`,
      ),
      paragraph(
        `${run('143,')}<w:proofErr w:type="spellStart"/>${run('539.', '<w:b/>')}<w:bookmarkStart w:id="5" w:name="_GoBack"/><w:bookmarkEnd w:id="5"/>${run('21')}${run('万元')}`,
      ),
      paragraph('全角数字１２３．４５万元，空格 67 890.12 元，逗号1，234元'),
      paragraph(
        '<w:r><w:t>2017</w:t><w:noBreakHyphen/><w:t>2019年度，软</w:t><w:softHyphen/><w:t>连字符</w:t></w:r>',
      ),
      paragraph(
        `${run('同意')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('不同意')}<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>`,
      ),
      paragraph(
        `${run('面积100m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('，结余143.5')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('万元，CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}`,
      ),
      paragraph('实体 &lt;甲&gt; &amp; &#x4e00;项 1&#44;000万元'),
      paragraph(
        '<w:r><w:t><![CDATA[原样<5>&6]]></w:t><w:t xml:space="preserve"> 空格 </w:t><w:t>  去掉  </w:t></w:r>',
      ),
      control(paragraph(`${run('控件段落')}${control(run('8.90'))}${run('万元')}`)),
      paragraph(
        `<w:smartTag w:uri="x" w:element="date">${run('2021年')}</w:smartTag><w:customXml w:element="y">${run('3月')}</w:customXml>`,
      ),
      paragraph(
        `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>gōu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>勾</w:t></w:r></w:rubyBase></w:ruby></w:r>${run('稽')}`,
      ),
      paragraph('<w:r><w:t>第一页末</w:t><w:br w:type="page"/></w:r><w:r><w:t>第二页首</w:t></w:r>'),
      paragraph(`<w:r><w:br w:type="page"/></w:r>${run('分页后的段落')}`),
      paragraph(
        `${run('公式：')}<m:oMath><m:r><m:t>执行率=</m:t></m:r><m:f><m:num><m:r><m:t>431.2</m:t></m:r></m:num><m:den><m:r><m:t>438.5</m:t></m:r></m:den></m:f></m:oMath>`,
      ),
      paragraph(run('全部加粗的段落', '<w:b/>')),
      paragraph(`${run('部分', '<w:b/>')}${run('加粗')}`),
      paragraph(''),
      '<w:p/>',
      paragraph('　　首行空两格'),
    ].join(''),
  });
}

/** Footnotes, endnotes, comments: tied to their place, never fused with a digit. */
export function notes(): Uint8Array {
  const reference = (kind: string, id: number, more = ''): string =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference ${more}w:id="${id}"/></w:r>`;
  const note = (kind: string, id: number, ...texts: string[]): string =>
    `<w:${kind} w:id="${id}">${texts.map((text) => paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)).join('')}</w:${kind}>`;
  const separators = (kind: string): string =>
    `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`;
  return packDocument({
    styles: wpsStyles(),
    footnotes:
      separators('footnote') +
      note('footnote', 1, '含上年结转3.00万元。') +
      note('footnote', 2, '自定义标记。') +
      note('footnote', 3, '单元格里的脚注。'),
    endnotes: separators('endnote') + note('endnote', 1, '尾注第一段。', '尾注第二段，比率为85%。'),
    comments: `<w:comment w:id="0" ${CHANGE} w:initials="审">${paragraph('请核对。')}</w:comment>`,
    body: [
      paragraph(`${run('支出共100.5')}${reference('footnote', 1)}${run('万元')}`),
      paragraph(
        `${run('收入共200')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>${run('万元')}`,
      ),
      paragraph(`${run('完成率85%')}${reference('endnote', 1)}`),
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('结余2.6万元')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      table(
        2,
        row([cell('数额'), cell(paragraph(`${run('55')}${reference('footnote', 3)}`))]),
        row([cell('单位'), cell('万元')]),
      ),
      paragraph('最后一段。'),
    ].join(''),
  });
}
