import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { listDefinitions } from '../../../commands/all-commands.ts';
import { createCommandGateway } from '../../../commands/gateway/run-command.ts';
import { createLogger, silentLogger } from '../../../src/lib/logger.ts';
import type { CommandArguments, OptionValues } from '../../../src/model/command.ts';
import { VerbatimError } from '../../../src/model/errors.ts';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { admin, editor, lineOf, openNewsroom, textOf } from '../../helpers/newsroom.ts';

describe('admin commands', () => {
  const adminLines = listDefinitions().flatMap(({ name, subcommands }) =>
    subcommands.filter(({ isAdminOnly }) => isAdminOnly).map((each) => `/${name} ${each.name}`),
  );

  it('are those that change something', () => {
    expect(adminLines).toEqual([
      '/digest subscribe',
      '/digest remove',
      '/feeds add',
      '/feeds test',
      '/feeds remove',
      '/feeds pause',
      '/feeds resume',
      '/feeds import',
      '/feeds export',
      '/feeds post',
      '/feeds unpost',
      '/feeds alerts',
      '/speakers merge',
      '/speakers split',
      '/speakers alias',
      '/speakers undo',
      '/reports list',
      '/reports show',
      '/reports resolve',
      '/reports undo',
      '/deliveries list',
      '/deliveries retry',
      '/deliveries drop',
      '/status audit',
    ]);
  });

  it.each([
    '/feeds add https://a.example',
    '/feeds test https://a.example',
    '/feeds remove sample confirm:yes',
    '/feeds pause harbour-post',
    '/feeds resume harbour-post',
    '/feeds post harbour-post',
    '/feeds unpost harbour-post',
    '/feeds alerts here',
    '/digest subscribe 8am',
    '/digest remove s1 confirm:yes',
  ])('refuse everyone else in private: %s', async (line) => {
    const { say, services } = await openNewsroom();
    const document = await say(line);
    expect(document).toMatchObject({ audience: 'caller', shareCommandText: null });
    expect(document.fallback).toMatch(/^Only admins may run/);
    expect(await services.feeds.list()).toHaveLength(3);
    expect(await services.digests.list()).toHaveLength(0);
  });

  it('alone ask whether the caller is an admin', async () => {
    const { say } = await openNewsroom();
    const isAdmin = vi.fn(async () => true);
    for (const line of [
      '/quote Harrowby',
      '/feeds list',
      '/digest preview',
      '/status',
      '/feeds add',
    ])
      await say(line, { isAdmin });
    expect(isAdmin).not.toHaveBeenCalled();
    await say('/feeds remove sample', { isAdmin });
    expect(isAdmin).toHaveBeenCalledOnce();
  });
});

it.each([
  ['/quotes Aldane', '/quote Aldane', '/help quote'],
  ['/audit', '/status audit', '/help status'],
  ['/Merge Aldane Harrowby', '/speakers merge Aldane Harrowby', '/help speakers'],
])('offers what %s was meant to be', async (typed, meant, help) => {
  const { say } = await openNewsroom();
  const answer = await say(typed);
  expect(lineOf(answer, '/')).toBe(meant);
  expect(lineOf(answer, 'Help')).toBe(help);
});

describe('failures', () => {
  it('become an answer with an id that the log has too', async () => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line) => void lines.push(line) });
    const { say } = await openNewsroom({
      logger,
      change: () => ({
        status: async () => {
          throw new TypeError('a fault');
        },
      }),
    });
    expect(textOf(await say('/status'))).toMatch(/Something went wrong here.*e1e1e1/s);
    expect(lines.join('')).toMatch(/"errorId":"e1e1e1".*a fault|a fault.*"errorId":"e1e1e1"/);
  });

  it.each([
    ['/status', 'status answered'],
    ['/STATUS', 'status answered'],
    ['/feeds add', 'feeds answered'],
    ['/feeds remove nothing', 'feeds answered'],
    ['/feeds import https://down.example', 'feeds failed'],
    ['/nonsense', 'nonsense answered'],
  ])('alone are counted as such: %s', async (line, outcome) => {
    const told: string[] = [];
    const { services } = await openNewsroom();
    const feeds = {
      ...services.feeds,
      importFrom: () => Promise.reject(new VerbatimError('fetch-failed', 'It is down.')),
    };
    const gateway = createCommandGateway({
      services: { ...services, feeds },
      logger: silentLogger,
      randomId: () => 'x',
      onRun: ({ name, platform }, came, tookMs) => {
        expect([platform, tookMs]).toEqual(['slack', 0]);
        told.push(`${name} ${came}`);
      },
    });
    const [name = '', ...words] = line.slice(1).split(' ');
    await gateway.run({
      name,
      arguments: { kind: 'text', text: words.join(' ') },
      caller: { ...editor, ...admin },
    });
    expect(told).toEqual([outcome]);
  });

  it('of the platform’s own check become one as well', async () => {
    const { say } = await openNewsroom();
    const document = await say('/feeds add https://a.example', {
      isAdmin: () => Promise.reject(new Error('users.info failed')),
    });
    expect(document.fallback).toContain('Something went wrong');
  });

  it('of the lists leave completion without them', async () => {
    const { services } = await openNewsroom();
    const broken = {
      ...services,
      feeds: { ...services.feeds, list: () => Promise.reject(new Error('gone')) },
    };
    const gateway = createCommandGateway({
      services: broken,
      logger: silentLogger,
      randomId: () => 'x',
    });
    expect(
      gateway.complete({
        name: 'feeds',
        subcommand: 'remove',
        option: 'feed',
        typed: '',
        caller: editor,
      }),
    ).toEqual([]);
    expect(
      gateway.complete({
        name: 'nonsense',
        subcommand: null,
        option: 'x',
        typed: '',
        caller: editor,
      }),
    ).toEqual([]);
  });
});

it('reads a subcommand that the platform does not know any more as none', async () => {
  const { gateway } = await openNewsroom();
  const run = (name: string, subcommand: string | null) =>
    gateway.run({ name, arguments: { kind: 'options', subcommand, options: {} }, caller: editor });
  expect((await run('feeds', 'rename')).fallback).toContain('followed by');
  expect((await run('feeds', null)).fallback).toContain('followed by');
  expect((await run('status', 'now')).fallback).toContain('quotes from 3 articles');
});

/** What every document owes to the platforms. */
function check(document: ReplyDocument): void {
  expect(document.fallback.trim()).not.toBe('');
  expect(document.blocks.length).toBeGreaterThan(0);
  for (const block of document.blocks) {
    if (block.kind !== 'buttons') continue;
    expect(block.buttons.length).toBeGreaterThan(0);
    for (const { commandText } of block.buttons) expect(commandText.length).toBeLessThanOrEqual(90);
  }
}

describe('whatever is typed', () => {
  const name = fc.constantFrom(
    ...listDefinitions().map((each) => each.name),
    'nonsense',
    '',
    '__proto__',
  );
  const piece = fc.oneof(
    fc.constantFrom(
      'Harrowby',
      'Aldersund Harbour Authority',
      'Aldane',
      'since:7d',
      'until:',
      'page:2',
      'page:999999',
      '“',
      '"a b"',
      'list',
      'now',
      'add',
      'remove',
      'sample',
      'confirm:yes',
      'subscribe',
      'at:8',
      'cron:"x"',
      'from:post',
      'https://a.example',
      '—since',
      '__proto__:1',
      'constructor:x',
      'toString',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
    fc.string({ minLength: 3990, maxLength: 4010 }),
  );

  it('is answered', async () => {
    const { gateway } = await openNewsroom();
    const caller = { ...editor, isAdmin: async () => true };
    const typed = fc.record({
      kind: fc.constant('options' as const),
      subcommand: fc.constantFrom<string | null>(null, 'list', 'now', 'add', 'remove', 'toString'),
      options: fc.dictionary(
        fc.constantFrom('speaker', 'name', 'words', 'since', 'url', 'feed', 'id', 'x'),
        fc.oneof(piece, fc.integer()),
      ),
    });
    const given: fc.Arbitrary<CommandArguments> = fc.oneof(
      text.map((each): CommandArguments => ({ kind: 'text', text: each })),
      typed,
    );
    await fc.assert(
      fc.asyncProperty(name, given, async (command, args) => {
        check(await gateway.run({ name: command, arguments: args, caller }));
      }),
      { numRuns: 400 },
    );
  });

  it('is completed with at most 25 choices of at most 100 characters', async () => {
    const { gateway } = await openNewsroom();
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('speaker', 'from', 'feed', 'id', 'name', 'x'),
        piece,
        (command, option, typed) => {
          const choices = gateway.complete({
            name: command,
            subcommand: null,
            option,
            typed,
            caller: editor,
          });
          expect(choices.length).toBeLessThanOrEqual(25);
          for (const { label, value } of choices) {
            expect(label.length).toBeLessThanOrEqual(100);
            expect(value.length).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });
});

describe('a problem with what was given is told with its option, for forms', () => {
  const run = async (text: string, filled: OptionValues) => {
    const { gateway } = await openNewsroom();
    const [name = '', ...rest] = text.split(' ');
    const caller = { ...editor, ...admin };
    return gateway.run({ name, arguments: { kind: 'text', text: rest.join(' '), filled }, caller });
  };

  it.each([
    ['quote', {}, { option: 'speaker', isMissing: true }],
    ['quote since:7d', {}, { option: 'speaker', isMissing: true }],
    ['quote Harrowby since:soon', {}, { option: 'since', isMissing: false }],
    ['quote Harrowby since:1d until:9d', {}, { option: 'until', isMissing: false }],
    ['quote Harrowby page:two', {}, { option: 'page', isMissing: false }],
    ['feeds add', {}, { option: 'url', isMissing: true }],
    ['feeds add', { url: 'no address' }, { option: 'url', isMissing: false }],
    ['digest subscribe', { at: 'noonish' }, { option: 'at', isMissing: false }],
    ['digest subscribe at:8', { days: 'somedays' }, { option: 'days', isMissing: false }],
    ['digest subscribe at:8 zone:Atlantis', {}, { option: 'zone', isMissing: false }],
    ['quote Harrowby colour:red', {}, { option: null, isMissing: false }],
  ] as const)('/%s %j', async (text, filled, problem) => {
    expect((await run(text, filled)).problem).toMatchObject(problem);
  });

  it('but none where a form has what the text leaves out', async () => {
    const { fallback, problem } = await run('quote since:30d pilots', { speaker: 'Harrowby' });
    expect(problem).toBeUndefined();
    expect(fallback).toContain('Tomas Harrowby');
  });
});
