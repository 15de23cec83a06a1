/** Shows how far a run is: a bar on a terminal, a line now and then where the output is piped. */
import { SingleBar } from 'cli-progress';
import stringWidth from 'fast-string-width';
import type { Progress } from '../bulk/run.ts';
import type { Language } from '../report/writer.ts';
import type { TextOutput } from './surroundings.ts';

/** Milliseconds between two plain lines. */
const lineInterval = 10_000;

/** Something that shows progress. */
export interface ProgressDisplay {
  show(progress: Progress): void;
  end(): void;
}

/**
 * Begins to show progress.
 *
 * @param output Where to.
 * @param now The clock, in milliseconds.
 */
export function startProgress(output: TextOutput, lang: Language, now: () => number): ProgressDisplay {
  return output.isTTY ? bar(output, lang, now) : plainLines(output, lang, now);
}

/** Milliseconds over which the rate is taken: what came from the cache at the start tells nothing of the rest. */
const paceSpan = 30_000;

/** Measures how fast a run is of late. */
export class Pace {
  readonly #seen: { time: number; done: number }[];

  /** @param begun When the run began, in milliseconds. */
  constructor(begun: number) {
    this.#seen = [{ time: begun, done: 0 }];
  }

  /**
   * @param done How many reports are done.
   * @param time The time in milliseconds.
   * @returns reports a second.
   */
  rate(done: number, time: number): number {
    const seen = this.#seen;
    if (time - seen.at(-1)!.time >= paceSpan / 30) seen.push({ time, done });
    while (seen.length > 1 && time - seen[1]!.time >= paceSpan) seen.shift();
    return (done - seen[0]!.done) / Math.max((time - seen[0]!.time) / 1000, 0.001);
  }
}

/**
 * How fast, and how long still, in words.
 *
 * @param rate Reports a second.
 */
export function paceWords(progress: Progress, rate: number, lang: Language): string {
  const { done, total, findings } = progress;
  const left =
    rate === 0 && done < total ? '…' : durationWords(done < total ? (total - done) / rate : 0, lang);
  const found = findings.error + findings.warning + findings.info;
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  return lang === 'zh'
    ? `${done}/${total} 份，每秒 ${speed} 份，还需 ${left}，发现 ${found} 处`
    : `${done}/${total} reports, ${speed}/s, ${left} left, ${found} findings`;
}

function durationWords(seconds: number, lang: Language): string {
  if (seconds < 90) return `${Math.ceil(seconds)} ${lang === 'zh' ? '秒' : 's'}`;
  return `${Math.ceil(seconds / 60)} ${lang === 'zh' ? '分钟' : 'min'}`;
}

/** The end of a text that fits into some columns: of a path that is the file's name. */
export function fitEnd(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  const characters = [...text];
  let kept = '';
  while (characters.length > 0 && stringWidth(characters.at(-1)! + kept) < columns)
    kept = characters.pop()! + kept;
  return columns < 2 ? '' : `…${kept}`;
}

function plainLines(output: TextOutput, lang: Language, now: () => number): ProgressDisplay {
  const pace = new Pace(now());
  let next = now() + lineInterval;
  return {
    show(progress) {
      const rate = pace.rate(progress.done, now());
      if (now() < next) return;
      next = now() + lineInterval;
      output.write(`${paceWords(progress, rate, lang)}\n`);
    },
    end() {},
  };
}

function bar(output: TextOutput, lang: Language, now: () => number): ProgressDisplay {
  const pace = new Pace(now());
  let latest: Progress | null = null;
  const line = (): string => {
    if (latest === null) return '';
    const share = latest.done / Math.max(latest.total, 1);
    const full = Math.round(share * 20);
    const head = `${'█'.repeat(full)}${'░'.repeat(20 - full)} ${Math.floor(share * 100)}% ${paceWords(latest, pace.rate(latest.done, now()), lang)}  `;
    const current = latest.current.replace(
      /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      '',
    );
    return head + fitEnd(current, (output.columns ?? 80) - 1 - stringWidth(head));
  };
  const shown = new SingleBar({
    format: line,
    stream: output as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
    fps: 8,
    forceRedraw: true,
  });
  return {
    show(progress) {
      latest = progress;
      if (shown.getTotal() === 0 || !shown.isActive) shown.start(progress.total, 0);
      shown.update(progress.done);
    },
    end() {
      shown.stop();
    },
  };
}
