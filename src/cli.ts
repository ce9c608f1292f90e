#!/usr/bin/env node
/**
 * The command line: a few lines a command here, the work elsewhere, loaded only for the command that was asked for: all of it
 * takes most of a second. Exit codes: 0 done, 1 failed, 2 wrong use or settings.
 */
import './tune-heap.ts';
import { Command, CommanderError, Option } from 'commander';
import { type ConfigPlace, loadConfig, processEnvironment } from '../config/load.ts';
import { asFileTrouble } from './lib/file-trouble.ts';
import { asUnfitLibrary } from './lib/unfit-library.ts';
import { VerbatimError } from './model/errors.ts';
import { VERSION } from './version.ts';

interface GlobalOptions {
  readonly config?: string;
}

/** Here and not where they are used, which takes long to load. */
const EXPORT_KINDS = ['quotes', 'positions', 'speakers'] as const;
const EXPORT_FORMATS = ['jsonl', 'csv'] as const;

interface ExportOptions {
  readonly what: (typeof EXPORT_KINDS)[number];
  readonly format: (typeof EXPORT_FORMATS)[number];
}

interface Route {
  readonly from: string;
  readonly to: string;
}

interface OutputOptions extends GlobalOptions {
  readonly json?: boolean;
}

const settings = (options: GlobalOptions, special: Partial<ConfigPlace> = {}) =>
  loadConfig({
    ...{ folder: process.cwd(), file: options.config, environment: processEnvironment },
    ...special,
  });

const CONFIG_OPTION = [
  '--config <file>',
  'settings, instead of verbatim.yaml in this folder',
] as const;

type Exit = (code: number) => void;

function buildProgram(exit: Exit): Command {
  const program = new Command('verbatim')
    .description('The newsroom bot that knows who said what, on the record.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(verbatim --help shows every command)');

  program
    .command('run')
    .description('follow feeds, answer commands, post digests, until stopped (npm start)')
    .option(
      '--roles <roles>',
      'what this process does of it, where several share a PostgreSQL database: poll,analyze,deliver,answer,console',
    )
    .option(...CONFIG_OPTION)
    .action(async ({ roles, ...options }: GlobalOptions & { readonly roles?: string }) => {
      const { runUntilStopped } = await import('./main.ts');
      const { ALL_ROLES, parseRoles } = await import('./roles.ts');
      const chosen = roles === undefined ? ALL_ROLES : parseRoles(roles);
      const code = await runUntilStopped(settings(options), chosen);
      // Everything is stopped; an SDK may still hold a timer for a peer that doesn't answer.
      process.exit(code);
    });

  program
    .command('explain')
    .description(
      'one article with every source, cue and content marked, and how each speaker was found',
    )
    .argument('<file-or-address>', 'a text file, a saved page, or the address of a page')
    .option(...CONFIG_OPTION)
    .action(async (target: string, options: GlobalOptions) => {
      const { explain } = await import('./cli/explain.ts');
      await explain(settings(options), target);
    });

  addOpmlCommands(program);
  addStoreCommands(program);
  addLineCommands(program);

  program
    .command('slack-manifest')
    .description('the app manifest to paste at api.slack.com/apps, made for the settings')
    .option(...CONFIG_OPTION)
    .action(async (options: GlobalOptions) => {
      const { printManifest } = await import('./cli/slack-manifest.ts');
      printManifest(settings(options, { maySlackLackSecrets: true }));
    });

  program
    .command('console-user')
    .description(
      'an entry for VERBATIM_CONSOLE_USERS; the password is asked for, or comes on stdin',
    )
    .argument('<name>', 'small letters, digits, dots, hyphens, underscores')
    .option('--role <role>', 'admin or reader', 'reader')
    .action(async (name: string, { role }: { role: string }) => {
      const { printConsoleUser } = await import('./cli/console-user.ts');
      await printConsoleUser(name, role);
    });

  program
    .command('doctor')
    .description('what is configured, what can be reached, what is wrong')
    .option('--json', 'as JSON')
    .option(
      '--repair',
      'while Verbatim is stopped: save what can be read of a damaged store; the damaged file is kept',
    )
    .option(...CONFIG_OPTION)
    .action(async (options: OutputOptions & { readonly repair?: true }) => {
      if (options.repair) {
        const { repair } = await import('./cli/repair.ts');
        await repair({ config: settings(options), isJson: options.json === true });
        return;
      }
      const { runDoctor } = await import('./cli/doctor.ts');
      exit(await runDoctor({ config: settings(options), isJson: options.json === true }));
    });

  return program;
}

/**
 * The commands of chats, from their definitions. Read only where none of the others is asked for: that takes half a second.
 * `help` is the command line's own.
 */
async function addChatCommands(program: Command, exit: Exit): Promise<void> {
  const { listDefinitions } = await import('../commands/all-commands.ts');
  program.addHelpText(
    'after',
    '\nWhat chats have too answers from what is stored; a running process learns at its next start what was changed here.',
  );
  for (const { name, description, usage, options } of listDefinitions()) {
    if (name === 'help') continue;
    const isBare = !options.some(({ required }) => required);
    const command = program
      .command(name)
      .description(description)
      .argument(isBare ? '[words...]' : '<words...>', `as behind /${name}: ${usage}`)
      .option(...CONFIG_OPTION);
    if (name === 'positions') answerPositions(command, exit);
    else answerAsTyped(command, exit);
  }
}

function answerAsTyped(command: Command, exit: Exit): void {
  command
    .option('--json', 'the reply document as JSON')
    .action(async (words: string[], given: OutputOptions) => {
      const { askOnce } = await import('./cli/ask-once.ts');
      const name = command.name();
      exit(await askOnce({ config: settings(given), name, words, isJson: given.json === true }));
    });
}

/** Programs get statements instead of a reply document. */
function answerPositions(command: Command, exit: Exit): void {
  command
    .option(
      '--json',
      '{"own":[…],"others":[…]}: each statement with holder, topic, stance, sentence',
    )
    .option('--from-jsonl <file>', DOCUMENTS)
    .action(async (words: string[], given: OutputOptions & { readonly fromJsonl?: string }) => {
      const { printPositions } = await import('./cli/positions.ts');
      const { json, fromJsonl: documents } = given;
      const config = settings(given);
      exit(await printPositions({ config, words, isJson: json === true, documents }));
    });
}

const DOCUMENTS =
  'from documents {"id","url","title","publishedAt","text"} alone, one JSON a line, instead of what is stored; - for stdin';

function addOpmlCommands(program: Command): void {
  const opml = program
    .command('opml')
    .description('the feeds that are followed, as a list for or from other readers of feeds');
  opml
    .command('export')
    .description('every feed but those of the sample wire, as OPML 2.0 on stdout')
    .option(...CONFIG_OPTION)
    .action(async (options: GlobalOptions) => {
      const { exportOpml } = await import('./cli/opml.ts');
      await exportOpml(settings(options));
    });
  opml
    .command('import')
    .description('follows every feed of an OPML file; a running process begins within a minute')
    .argument('<file>', 'or - for stdin')
    .option('--json', 'what was added and what was skipped, as JSON')
    .option(...CONFIG_OPTION)
    .action(async (file: string, options: OutputOptions) => {
      const { importOpml } = await import('./cli/opml.ts');
      await importOpml({ config: settings(options), file, isJson: options.json === true });
    });
}

/** What is stored, given out, copied and put back. */
function addStoreCommands(program: Command): void {
  program
    .command('export')
    .description('quotes, positions or speakers with their links, on stdout; also while it runs')
    .addOption(
      new Option('--what <what>', 'what is given out').choices(EXPORT_KINDS).default('quotes'),
    )
    .addOption(new Option('--format <format>', 'how').choices(EXPORT_FORMATS).default('jsonl'))
    .option(...CONFIG_OPTION)
    .action(async ({ what, format, ...options }: GlobalOptions & ExportOptions) => {
      const { exportRows } = await import('./cli/export.ts');
      await exportRows({ config: settings(options), what, format });
    });
  program
    .command('backup')
    .description('a copy of everything stored, checked, taken while it runs')
    .argument('<file>', 'where the copy goes; no file may be there')
    .option(...CONFIG_OPTION)
    .action(async (file: string, options: GlobalOptions) => {
      const { backUp } = await import('./cli/backup.ts');
      await backUp(settings(options), file);
    });
  program
    .command('restore')
    .description('puts a backup in place while Verbatim is stopped; what was there is kept')
    .argument('<file>', 'as backup made it')
    .option(...CONFIG_OPTION)
    .action(async (file: string, options: GlobalOptions) => {
      const { restore } = await import('./cli/backup.ts');
      restore(settings(options), file);
    });
  program
    .command('migrate-store')
    .description(
      'copies everything stored from the file into a PostgreSQL database while Verbatim is stopped, and compares; goes on after a kill',
    )
    .requiredOption('--from <file>', 'as data/verbatim.db; it stays as it is')
    .requiredOption('--to <address>', 'postgres://USER@HOST:PORT/DATABASE, an empty database')
    .option('--json', 'tables with rows and checksums, as JSON')
    .option(...CONFIG_OPTION)
    .action(async ({ from, to, json, ...options }: OutputOptions & Route) => {
      const { migrateStore } = await import('./cli/migrate-store.ts');
      await migrateStore({ config: settings(options), from, to, isJson: json === true });
    });
}

/** Those that programs call: files in, JSON lines out. */
function addLineCommands(program: Command): void {
  program
    .command('extract')
    .description('attributions of the documents {"id","text"} that come as JSON lines on stdin')
    .requiredOption('--format <format>', 'jsonl', onlyJsonLines)
    .action(async () => {
      const { extractLines } = await import('./cli/extract-lines.ts');
      await extractLines();
    });

  program
    .command('parse-feed')
    .description('what the feed files of a manifest hold, as JSON lines')
    .requiredOption(
      '--manifest <file>',
      'JSON with {"entries": [{"file": "feeds/…"}]}; files beside it',
    )
    .action(async ({ manifest }: { manifest: string }) => {
      const { parseFeedFiles } = await import('./cli/read-manifest.ts');
      await parseFeedFiles(manifest);
    });

  program
    .command('read')
    .description('title and text of the pages of a manifest, as JSON lines')
    .requiredOption(
      '--manifest <file>',
      'JSON with {"entries": [{"file": "html/…", "url"}]}; files beside it',
    )
    .action(async ({ manifest }: { manifest: string }) => {
      const { readPageFiles } = await import('./cli/read-manifest.ts');
      await readPageFiles(manifest);
    });
}

function onlyJsonLines(format: string): string {
  if (format === 'jsonl') return format;
  throw new VerbatimError('usage', `Found --format ${format}; allowed: jsonl.`);
}

function exitCodeOf(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
  const error = asFileTrouble(asUnfitLibrary(thrown));
  if (!(error instanceof VerbatimError)) throw error;
  // Its advice is for chats.
  const help = `See: verbatim ${process.argv[2]} --help`;
  const said = error.code === 'usage' ? `${error.finding} ${help}` : error.message;
  process.stderr.write(`${said}\n`);
  return error.code === 'config-invalid' || error.code === 'usage' ? 2 : 1;
}

// Whoever reads the output may have seen enough: verbatim extract … | head
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : exitCodeOf(error));
});

try {
  const exit = (code: number) => {
    process.exitCode = code;
  };
  const program = buildProgram(exit);
  const asked = process.argv[2] ?? '';
  if (!program.commands.some((command) => command.name() === asked))
    await addChatCommands(program, exit);
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
