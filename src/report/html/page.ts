/** A whole HTML page: nothing is loaded from elsewhere, and nothing runs but the page's own script. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { severityWord } from '../messages.ts';
import type { Language } from '../writer.ts';
import { attribute, content, scriptData } from './escape.ts';
import { scriptWords, word } from './words.ts';

const beside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The script's files in the order of their names. */
const scriptFiles = readdirSync(new URL('./browser/', import.meta.url))
  .filter((name) => name.endsWith('.js'))
  .sort();
const script = `(() => {\n'use strict';\n${scriptFiles.map((name) => beside(`./browser/${name}`)).join('\n')}\n})();`;
const style = beside('./style.css');
/** Runs before the first paint, so that reports which are not open do not flash. */
const early = "document.documentElement.classList.add('js')";

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} ${hash(early)}`,
  `style-src ${hash(style)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What a page is made of. */
export interface Page {
  lang: Language;
  /** The version of gouji. */
  version: string;
  title: string;
  /** reports: all in this file; index: each on a page of its own; report: such a page. */
  kind: 'reports' | 'index' | 'report';
  /** Address of the index, of a report's own page. */
  home: string;
  /** Choices of the filters; department null is the unknown one. */
  checks: readonly { id: string; title: string }[];
  departments: readonly { id: string; title: string }[];
  /** What the script shows. */
  data: unknown;
}

/** The page up to its content. */
export function pageStart(page: Page): string {
  const { lang } = page;
  return `<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}" data-kind="${page.kind}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="gouji ${attribute(page.version)}">
<title>${content(page.title)}</title>
<style>${style}</style>
<script>${early}</script>
</head>
<body>
${bar(page)}
<noscript><p class="no-script">${word('noScript', lang)}</p></noscript>
<main>
`;
}

/** The page after its content. */
export function pageEnd(page: Page): string {
  return `
</main>
<div id="card" role="dialog" aria-label="${word('check', page.lang)}" hidden></div>
<footer class="foot">${word('keys', page.lang)}</footer>
<script type="application/json" id="data">${scriptData({ words: scriptWords(page.lang), ...(page.data as object) })}</script>
<script>${script}</script>
</body>
</html>
`;
}

function bar({ lang, home, kind, checks, departments }: Page): string {
  const severities = (['error', 'warning', 'info'] as const).map(
    (severity) =>
      `<label class="${severity}"><input type="checkbox" name="severity" value="${severity}" checked><span>${content(severityWord(lang, severity))}</span></label>`,
  );
  const departmentChoice =
    kind === 'report'
      ? ''
      : choice('department', word('allDepartments', lang), word('department', lang), departments);
  return `<header class="bar" role="banner">
<a class="brand" href="${attribute(home)}"><b aria-hidden="true">勾</b>${word('brand', lang)}</a>
<nav class="steps" aria-label="${word('reports', lang)}" hidden><button type="button" class="previous" title="${word('previousReport', lang)}">‹</button><button type="button" class="next" title="${word('nextReport', lang)}">›</button></nav>
<form class="filter" role="search" aria-label="${word('filter', lang)}">
<input type="search" name="query" placeholder="${word('search', lang)}" aria-label="${word('search', lang)}" autocomplete="off"><span class="hits" aria-live="polite"></span>
<fieldset aria-label="${word('severity', lang)}">${severities.join('')}</fieldset>
${choice('check', word('allChecks', lang), word('check', lang), checks)}
${departmentChoice}
<button type="reset" title="${word('reset', lang)}">${word('reset', lang)}</button>
</form>
<button type="button" class="theme" title="${word('theme', lang)}" aria-label="${word('theme', lang)}">◐</button>
</header>`;
}

function choice(
  name: string,
  all: string,
  label: string,
  items: readonly { id: string; title: string }[],
): string {
  const options = items.map(
    ({ id, title }) => `<option value="=${attribute(id)}">${content(title)}</option>`,
  );
  return `<select name="${name}" aria-label="${label}"><option value="">${all}</option>${options.join('')}</select>`;
}
