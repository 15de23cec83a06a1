/**
 * Fixtures by LibreOffice, from flat OpenDocument text and from HTML.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFixedTimes } from './make-docx-fixtures-library.ts';

/** The bytes of each fixture by name. @throws when soffice is not on the PATH. */
export function officeFixtures(): Record<string, Uint8Array> {
  return {
    'office-report': convert('report.fodt', REPORT),
    'office-table': convert('table.html', FORM, 'HTML (StarWriter)'),
  };
}

function convert(name: string, source: string, filter?: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'fixtures-'));
  try {
    writeFileSync(join(folder, name), source);
    const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless'];
    if (filter !== undefined) args.push(`--infilter=${filter}`);
    execFileSync('soffice', [
      ...args,
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      folder,
      join(folder, name),
    ]);
    return withFixedTimes(readFileSync(join(folder, name.replace(/\.[a-z]+$/, '.docx'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const outlineLevel = (level: number, format: string, prefix: string, suffix: string): string =>
  `<text:outline-level-style text:level="${level}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
const listLevel = (level: number, format: string, prefix: string, suffix: string): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;

const CHINESE = '一, 二, 三, ...';
const CIRCLED = '①, ②, ③, ...';

/** Headings numbered by the outline, lists that restart, a table, notes, changes, a frame, fields, hidden text. */
const REPORT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"/>
<text:outline-style style:name="Outline">${outlineLevel(1, CHINESE, '', '、')}${outlineLevel(2, CHINESE, '（', '）')}</text:outline-style>
<text:list-style style:name="L1">${listLevel(1, '1', '', '.')}${listLevel(2, CIRCLED, '', '')}</text:list-style>
<text:list-style style:name="L2">${listLevel(1, 'I', '', '.')}</text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
<style:style style:name="frame" style:family="graphic"><style:graphic-properties style:wrap="none"/></style:style>
<style:page-layout style:name="page"><style:header-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:header><text:p>金额单位：万元</text:p></style:header><style:footer><text:p>第<text:page-number>1</text:page-number>页</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:deletion><office:change-info><dc:creator>审核</dc:creator><dc:date>2021-03-01T00:00:00</dc:date></office:change-info><text:p>77.00</text:p></text:deletion></text:changed-region><text:changed-region xml:id="ct2" text:id="ct2"><text:insertion><office:change-info><dc:creator>审核</dc:creator><dc:date>2021-03-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">林业站绩效自评报告</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">基本情况</text:h>
<text:h text:style-name="Heading_20_2" text:outline-level="2">职能</text:h>
<text:p>管护林地3,200亩<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>含退耕地200亩。</text:p></text:note-body></text:note>，其中公益林<text:span text:style-name="bold">2,7</text:span>00亩。</text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">经费</text:h>
<text:p>全年支出<text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>78.00<text:change-end text:change-id="ct2"/>万元<text:span text:style-name="hidden">（保密）</text:span>。</text:p>
<text:p>人员经费40.00<text:line-break/>万元<text:tab/>公用经费38.00万元</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>抚育</text:p><text:list><text:list-item><text:p>幼林</text:p></text:list-item><text:list-item><text:p>中龄林</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>防火</text:p></text:list-item></text:list>
<text:h text:style-name="Heading_20_1" text:outline-level="1">绩效</text:h>
<text:h text:style-name="Heading_20_2" text:outline-level="2">得分</text:h>
<text:list text:style-name="L1"><text:list-item text:start-value="1"><text:p>产出49分</text:p></text:list-item><text:list-item><text:p>效益30分</text:p></text:list-item></text:list>
<text:list text:style-name="L2"><text:list-item><text:p>第一类</text:p></text:list-item><text:list-item><text:p>第二类</text:p></text:list-item></text:list>
<text:p><draw:frame draw:style-name="frame" text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm"><draw:text-box><text:p>框内：结余2.00万元</text:p></draw:text-box></draw:frame>框外的文字</text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>指标</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>分数</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>分值</text:p></table:table-cell><table:table-cell><text:p>得分</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>产出</text:p></table:table-cell><table:table-cell><text:p>50</text:p></table:table-cell><table:table-cell><text:p>49</text:p><text:p>（优）</text:p></table:table-cell></table:table-row></table:table>
<text:p>全角１２３。</text:p>
</office:text></office:body></office:document>`;

/** A form as web pages have it, with cells merged both ways and a table inside a cell. */
const FORM = `<html><head><meta charset="utf-8"></head><body>
<h1>项目支出绩效自评表</h1>
<table border="1">
<tr><th colspan="2">项目名称</th><td colspan="3">乡村道路养护</td></tr>
<tr><td rowspan="3">资金</td><td></td><td>全年预算数</td><td>全年执行数</td><td>执行率</td></tr>
<tr><td>年度资金总额</td><td>260.00</td><td>247.00</td><td>95.00%</td></tr>
<tr><td>其中：财政拨款</td><td>200.00</td><td>190.00</td><td>95.00%</td></tr>
<tr><td rowspan="2" colspan="2">产出指标</td><td>里程</td><td>38公里</td><td>38公里</td></tr>
<tr><td colspan="2">单价<table border="1"><tr><td>砂石</td><td>1.20</td></tr></table></td><td>6.50</td></tr>
</table>
<p>填表人：张某</p>
</body></html>`;
