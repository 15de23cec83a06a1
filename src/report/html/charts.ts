/** The charts of the overview as inline SVG: shares of a ring, and bars of findings by severity. */
import type { SeverityCounts } from '../../types.ts';
import { severityWord } from '../messages.ts';
import type { Language } from '../writer.ts';
import { attribute, content } from './escape.ts';

/** One bar: its name, its counts, and what a click filters by. */
export interface Bar {
  name: string;
  counts: SeverityCounts;
  /** Which filter the bar sets, and to what; left out where it sets none. */
  filter?: { field: 'check' | 'department'; value: string };
}

const severities = ['error', 'warning', 'info'] as const;
const radius = 42;
const around = 2 * Math.PI * radius;

/**
 * A ring that shows a share.
 *
 * @param share Between 0 and 1.
 * @param text What stands in the middle.
 * @param caption What the ring is about, for those who do not see it.
 */
export function ring(share: number, text: string, caption: string): string {
  const filled = (share * around).toFixed(2);
  return `<svg class="ring" viewBox="0 0 100 100" role="img" aria-label="${attribute(`${caption} ${text}`)}">
<circle cx="50" cy="50" r="${radius}" class="track"/>
<circle cx="50" cy="50" r="${radius}" class="share" stroke-dasharray="${filled} ${around.toFixed(2)}" transform="rotate(-90 50 50)"/>
<text x="50" y="51" text-anchor="middle" dominant-baseline="middle">${content(text)}</text></svg>`;
}

/** Bars of findings, one below the other, each divided by severity and as long as its count. */
export function bars(list: readonly Bar[], lang: Language): string {
  const longest = Math.max(1, ...list.map((bar) => total(bar.counts)));
  return `<ul class="bars">${list.map((bar) => `<li>${barLine(bar, longest, lang)}</li>`).join('')}</ul>`;
}

/** One bar of all findings by severity, with its legend. */
export function severityBar(counts: SeverityCounts, lang: Language): string {
  const keys = severities.map(
    (severity) =>
      `<li class="${severity}"><button type="button" data-filter="severity" data-value="${severity}"><b>${counts[severity]}</b> ${content(severityWord(lang, severity))}</button></li>`,
  );
  return `${segments(counts, Math.max(1, total(counts)), lang)}<ul class="severities">${keys.join('')}</ul>`;
}

/** The number of findings that count. */
export function total(counts: SeverityCounts): number {
  return counts.error + counts.warning + counts.info;
}

function barLine({ name, counts, filter }: Bar, longest: number, lang: Language): string {
  const inner = `<span class="name"><bdi>${content(name)}</bdi></span>${segments(counts, longest, lang)}<span class="count">${total(counts)}</span>`;
  if (filter === undefined) return `<div class="bar">${inner}</div>`;
  return `<button type="button" class="bar" data-filter="${filter.field}" data-value="${attribute(filter.value)}">${inner}</button>`;
}

function segments(counts: SeverityCounts, longest: number, lang: Language): string {
  let at = 0;
  const parts = severities.map((severity) => {
    const width = (counts[severity] * 100) / longest;
    const part = `<rect class="${severity}" x="${at.toFixed(3)}" y="0" width="${width.toFixed(3)}" height="1"/>`;
    at += width;
    return counts[severity] === 0 ? '' : part;
  });
  const label = severities
    .map((severity) => `${severityWord(lang, severity)} ${counts[severity]}`)
    .join(', ');
  return `<svg class="segments" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="${attribute(label)}">${parts.join('')}</svg>`;
}
