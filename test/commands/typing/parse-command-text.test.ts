import { describe, expect, it } from 'vitest';
import { findCommand } from '../../../commands/all-commands.ts';
import type { Command } from '../../../commands/command.ts';
import { parseCommandText } from '../../../commands/typing/parse-command-text.ts';
import { MAX_TEXT_LENGTH } from '../../../commands/typing/read-typed-options.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const index = createQuoteIndex();
index.putArticle('a1' as ArticleId, [quote({ speaker: person('Anna Berg') })]);

function parse(name: string, text: string) {
  return parseCommandText(findCommand(name) as Command, { text }, index);
}

describe('what is understood', () => {
  it.each([
    ['quote', 'Anna Berg sanctions', { speaker: 'Anna Berg', words: 'sanctions' }],
    ['quote', 'Berg', { speaker: 'Berg' }],
    ['quote', 'berg harbour dues', { speaker: 'berg', words: 'harbour dues' }],
    ['quote', '"Nils Oster" “harbour dues”', { speaker: 'Nils Oster', words: 'harbour dues' }],
    ['quote', 'Berg "harbour dues" now', { speaker: 'Berg', words: '"harbour dues" now' }],
    [
      'quote',
      'since:7d Anna Berg page:2 dues',
      { speaker: 'Anna Berg', words: 'dues', since: '7d', page: 2 },
    ],
    ['quote', 'Berg since: 7d', { speaker: 'Berg', since: '7d' }],
    ['quote', 'Berg —since 7d', { speaker: 'Berg', since: '7d' }],
    ['quote', 'Berg since=7d', { speaker: 'Berg', since: '7d' }],
    ['quote', 'Berg since:"last week"', { speaker: 'Berg', since: 'last week' }],
    ['quote', 'Berg said: no', { speaker: 'Berg', words: 'said: no' }],
    ['quote', 'speaker:"Anna Berg" dues', { speaker: 'Anna Berg', words: 'dues' }],
    ['article', 'https://a.example/x?since=1', { url: 'https://a.example/x?since=1' }],
    ['feeds', 'ADD https://a.example', { url: 'https://a.example' }],
    ['feeds', 'remove Harbour Post confirm:YES', { feed: 'Harbour Post', confirm: 'yes' }],
    [
      'feeds',
      'post Harbour Post quotes:0 words:"dues, pilots"',
      { feed: 'Harbour Post', quotes: '0', words: 'dues, pilots' },
    ],
    ['digest', 'now Tidewater Council, harbour', { topics: 'Tidewater Council, harbour' }],
    ['digest', 'subscribe 08:00 days:mon', { at: '08:00', days: 'mon' }],
    ['help', '', {}],
  ])('/%s %s', (name, text, options) => {
    expect(parse(name, text)).toMatchObject({ kind: 'call', options });
  });

  it('remembers which values stood in quotation marks', () => {
    expect(parse('quote', '"Berg" "dues"')).toMatchObject({ quoted: ['speaker', 'words'] });
    expect(parse('quote', 'Berg dues')).toMatchObject({ quoted: [] });
  });
});

describe('what is told instead', () => {
  it.each([
    ['quote', '', 'needs speaker', null],
    ['quote', 'Berg sinse:7d', 'Did you mean since:', 'quote Berg since:7d'],
    ['quote', 'Berg colour:red', 'put them in quotation marks', null],
    ['quote', 'Berg since:1d since:2d', 'there twice', null],
    ['quote', 'Berg constructor:x', 'no option “constructor:”', null],
    ['quote', 'Berg since:', 'nothing behind it', null],
    ['quote', 'Berg page:two', 'page:2', null],
    [
      'feeds',
      '',
      'followed by list, add, test, remove, pause, resume, import, export, post, unpost or alerts',
      null,
    ],
    ['feeds', 'lst now', 'not known', 'feeds list now'],
    ['feeds', 'list everything', 'I don’t know what to do with “everything”', null],
    ['help', 'weather', 'takes quote, positions', null],
  ])('/%s %s', (name, text, finding, insteadLine) => {
    const problem = parse(name, text);
    expect(problem).toMatchObject({ kind: 'problem', insteadLine });
    expect(problem).toHaveProperty('finding', expect.stringContaining(finding));
  });

  it('refuses more text than any command needs', () => {
    expect(parse('quote', 'x'.repeat(MAX_TEXT_LENGTH + 1))).toHaveProperty(
      'finding',
      expect.stringContaining('4,001 characters'),
    );
  });
});
