/**
 * The command line: its commands, their options, and what every command's end looks like. Commands are loaded when
 * they are called: most of what they need is of no use to the others.
 */
import { Command, CommanderError, Option } from 'commander';
import { InterruptedError } from '../bulk/interrupted.ts';
import type { Language } from '../report/writer.ts';
import type { FailOn, FormatName } from '../settings-resolve.ts';
import type { Translations } from '../types.ts';
import { UsageError } from '../usage-error.ts';
import type { AcceptOptions } from './accept.ts';
import type { CheckOptions } from './check.ts';
import type { RenderOptions } from './render.ts';
import type { Surroundings } from './surroundings.ts';
import { date, languageOf, oneOf, someOf, usageMessage, wholeNumber } from './usage.ts';

const formatNames: readonly FormatName[] = ['xlsx', 'html', 'json', 'markdown', 'csv', 'sarif'];
const failures: readonly FailOn[] = ['error', 'warning', 'info', 'never'];
const languages: readonly Language[] = ['zh', 'en'];

/**
 * Runs a command.
 *
 * @param argv The arguments, without those of node.
 * @returns the exit code: 0 nothing found, 1 findings, 2 wrong usage or settings, 130 stopped by Ctrl-C.
 */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<number> {
  const lang = languageOf(argv);
  let code = 0;
  const program = buildProgram(lang, around, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code !== 'commander.help') complain(around, usageMessage(error)[lang]);
      return 2;
    }
    if (error instanceof UsageError) {
      complain(around, error.translations[lang]);
      return 2;
    }
    if (error instanceof InterruptedError) {
      const words = { zh: '已中断；再次运行会接着做完。', en: 'Interrupted; run it again to go on.' };
      around.error.write(`${words[lang]}\n`);
      return 130;
    }
    throw error;
  }
}

/** One clear line. */
function complain(around: Surroundings, message: string): void {
  around.error.write(`gouji: ${message}\n`);
}

/** What every command is made with. */
interface Making {
  lang: Language;
  around: Surroundings;
  /** Takes the exit code. */
  finish: (code: number) => void;
  /** The text in the language of the command. */
  t: (zh: string, en: string) => string;
}

function buildProgram(lang: Language, around: Surroundings, finish: (code: number) => void): Command {
  const t = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const making: Making = { lang, around, finish, t };
  const program = new Command('gouji');
  program
    .description(
      t(
        '勾稽：核对绩效自评报告中的数字，列出不一致之处',
        'checks the figures of budget self-evaluation reports against each other',
      ),
    )
    .version(around.version, '-V, --version', t('显示版本号', 'show the version'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => around.out.write(text),
      writeErr: (text) => around.error.write(text),
      outputError: () => {},
    })
    .configureHelp({ styleTitle: (title) => helpTitle(title, lang) })
    .helpOption('-h, --help', t('显示帮助', 'show this help'))
    .helpCommand('help [command]', t('显示某个命令的帮助', 'show the help of a command'))
    .showSuggestionAfterError(true)
    .enablePositionalOptions();
  for (const add of [addCheck, addRender, addExplain, addChecks, addInit, addAccept]) add(program, making);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** --lang, of every command. */
function languageOption({ t }: Making): Option {
  return new Option('--lang <lang>', t('语言：zh 或 en', 'language: zh or en')).argParser(
    oneOf('--lang', languages),
  );
}

/** --config, of those that read settings. */
function configOption({ t }: Making): Option {
  return new Option(
    '--config <file>',
    t(
      '配置文件（默认从当前文件夹向上找 gouji.config.json）',
      'settings file (default: gouji.config.json, found upward)',
    ),
  );
}

/** --output, of those that write results. */
function outputOption({ t }: Making): Option {
  return new Option(
    '-o, --output <dir>',
    t('结果文件夹（默认 gouji-out）', 'results folder (default: gouji-out)'),
  );
}

/** --format, of those that write results. */
function formatOption({ t }: Making): Option {
  return new Option(
    '-f, --format <list>',
    t(
      `输出格式，逗号分隔：${formatNames.join(',')}`,
      `formats, separated by commas: ${formatNames.join(',')}`,
    ),
  ).argParser(someOf('--format', formatNames));
}

/** gouji check */
function addCheck(program: Command, making: Making): void {
  const { around, finish, t } = making;
  program
    .command('check')
    .description(
      t(
        '检查报告：文件、文件夹、通配符或 zip 压缩包',
        'check reports: files, folders, patterns or zip archives',
      ),
    )
    .argument('[inputs...]', t('要检查的文件或文件夹', 'what to check'))
    .addOption(outputOption(making))
    .addOption(formatOption(making))
    .option('--annotate', t('另存带批注的 Word 文件', 'also write Word copies with comments'))
    .option('--profile <name>', t('评分规则：内置名称或文件路径', 'scoring rules: a built-in name or a file'))
    .addOption(configOption(making))
    .addOption(
      new Option(
        '--jobs <n>',
        t('同时处理几份（默认比处理器数少一）', 'how many at a time (default: one less than the processors)'),
      ).argParser(wholeNumber('--jobs', 1, 64)),
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        t(
          '从哪一级问题起退出码为 1：error、warning、info、never',
          'exit code 1 from which severity on: error, warning, info, never',
        ),
      ).argParser(oneOf('--fail-on', failures)),
    )
    .addOption(languageOption(making))
    .option('--baseline <dir>', t('与此前一次的结果比较', 'compare with the results of an earlier run'))
    .option('-q, --quiet', t('不显示进度、清单和小结', 'show neither progress nor list nor summary'))
    .option('--watch', t('一直守着文件夹，有新报告就检查', 'keep watching, and check what arrives'))
    .option('--no-cache', t('不使用也不保留缓存', 'neither use nor keep a cache'))
    .option('--print-config', t('显示生效的配置，不检查', 'show the effective settings and check nothing'))
    .action(async (inputs: string[], options: CheckOptions) => {
      const given = cacheOnlyWhereRefused(options);
      if (given.watch) finish(await (await import('./watch.ts')).watch(inputs, given, around));
      else finish(await (await import('./check.ts')).check(inputs, given, around));
    });
}

/** gouji render */
function addRender(program: Command, making: Making): void {
  const { around, finish, t } = making;
  program
    .command('render')
    .description(t('用保存的记录重新生成结果', 'make the results again from saved records'))
    .argument('<records...>', t('记录文件或文件夹', 'record files or folders'))
    .addOption(outputOption(making))
    .addOption(formatOption(making))
    .option('--baseline <dir>', t('与此前一次的结果比较', 'compare with the results of an earlier run'))
    .addOption(languageOption(making))
    .action(async (records: string[], options: RenderOptions) =>
      finish(await (await import('./render.ts')).render(records, options, around)),
    );
}

/** gouji explain */
function addExplain(program: Command, making: Making): void {
  const { around, finish, t } = making;
  program
    .command('explain')
    .description(t('说明一项检查', 'explain a check'))
    .argument('<check>', t('检查项，如 sum', 'a check, as sum'))
    .addOption(languageOption(making))
    .action(async (id: string) => finish((await import('./explain.ts')).explain(id, around)));
}

/** gouji checks */
function addChecks(program: Command, making: Making): void {
  const { lang, around, finish, t } = making;
  program
    .command('checks')
    .description(t('列出全部检查项', 'list all checks'))
    .addOption(languageOption(making))
    .action(async () => finish((await import('./checks.ts')).listChecks(lang, around)));
}

/** gouji init */
function addInit(program: Command, making: Making): void {
  const { lang, around, finish, t } = making;
  program
    .command('init')
    .description(t('写一份带注释的配置文件 gouji.config.json', 'write a commented gouji.config.json'))
    .addOption(languageOption(making))
    .action(async () => finish((await import('./init.ts')).init(lang, around)));
}

/** gouji accept */
function addAccept(program: Command, making: Making): void {
  const { around, finish, t } = making;
  program
    .command('accept')
    .description(
      t('把退回的问题清单中的误报写入配置，不再报', 'suppress what a returned list calls a false alarm'),
    )
    .argument('<list>', t('退回的 discrepancies.xlsx', 'the returned discrepancies.xlsx'))
    .addOption(configOption(making))
    .addOption(
      new Option(
        '--expires <date>',
        t('有效期至，如 2026-12-31', 'the last day it holds, as 2026-12-31'),
      ).argParser(date('--expires')),
    )
    .addOption(languageOption(making))
    .action(async (list: string, options: AcceptOptions) =>
      finish(await (await import('./accept.ts')).accept(list, options, around)),
    );
}

/** Commander sets cache to true where nothing is given; then the settings file decides. */
function cacheOnlyWhereRefused(options: CheckOptions): CheckOptions {
  const { cache, ...rest } = options;
  return cache === false ? { ...rest, cache } : rest;
}

const titles: { [title: string]: Translations } = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};

function helpTitle(title: string, lang: Language): string {
  return titles[title]?.[lang] ?? title;
}
