/** Reads arguments, and words what is wrong with them. */
import type { CommanderError } from 'commander';
import { isRealDate } from '../calendar.ts';
import type { Language } from '../report/writer.ts';
import { nearest } from '../settings-validate.ts';
import type { Translations } from '../types.ts';
import { UsageError } from '../usage-error.ts';

/** The language asked for on the command line, wherever it stands: errors of usage are told in it as well. */
export function languageOf(argv: readonly string[]): Language {
  const index = argv.indexOf('--lang');
  const value = index >= 0 ? argv[index + 1] : argv.find((part) => part.startsWith('--lang='))?.slice(7);
  return value === 'en' ? 'en' : 'zh';
}

/**
 * A parser for an option that takes one of some words.
 *
 * @throws {UsageError} naming the option and what it takes.
 */
export function oneOf<Word extends string>(option: string, words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word !== undefined) return word;
    const guess = nearest(value, words);
    throw new UsageError({
      zh: `${option} 不能是“${value}”${guess ? `，是不是“${guess}”？` : '，'}可用的有：${words.join('、')}`,
      en: `${option} cannot be "${value}"${guess ? `; did you mean "${guess}"?` : ''} Allowed are ${words.join(', ')}`,
    });
  };
}

/** A parser for an option that takes several words, with commas between them or given more than once. */
export function someOf<Word extends string>(
  option: string,
  words: readonly Word[],
): (value: string, earlier: Word[] | undefined) => Word[] {
  const one = oneOf(option, words);
  return (value, earlier = []) => {
    const given = value.split(/[,，、\s]+/).filter((word) => word !== '');
    return [...new Set([...earlier, ...given.map(one)])];
  };
}

/** A parser for a whole number from `least` to `most`. */
export function wholeNumber(option: string, least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new UsageError({
      zh: `${option} 应当是 ${least} 到 ${most} 的整数，不是“${value}”`,
      en: `${option} takes a whole number from ${least} to ${most}, not "${value}"`,
    });
  };
}

/** A parser for a date as 2026-12-31. */
export function date(option: string): (value: string) => string {
  return (value) => {
    if (isRealDate(value)) return value;
    throw new UsageError({
      zh: `${option} 应当是日期，如 2026-12-31，不是“${value}”`,
      en: `${option} takes a date such as 2026-12-31, not "${value}"`,
    });
  };
}

/** What commander complains of, in one line of the command's language. */
export function usageMessage(error: CommanderError): Translations {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const guess = /\(Did you mean (?:one of )?([^)?]*)\?\)/.exec(error.message)?.[1];
  const zhGuess = guess ? `，是不是 ${guess}？` : '';
  const enGuess = guess ? `; did you mean ${guess}?` : '';
  switch (error.code) {
    case 'commander.unknownOption':
      return { zh: `没有 ${named} 这个选项${zhGuess}`, en: `unknown option ${named}${enGuess}` };
    case 'commander.unknownCommand':
      return { zh: `没有 ${named} 这个命令${zhGuess}`, en: `unknown command ${named}${enGuess}` };
    case 'commander.missingArgument':
      return { zh: `缺少参数：${named}`, en: `missing argument: ${named}` };
    case 'commander.optionMissingArgument':
      return { zh: `选项 ${named} 后面缺少内容`, en: `option ${named} lacks its value` };
    case 'commander.excessArguments':
      return { zh: '参数太多', en: 'too many arguments' };
    default: {
      const message = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
      return { zh: message, en: message };
    }
  }
}
