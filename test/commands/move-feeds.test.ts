import { expect, it } from 'vitest';
import { describeExport, describeImport, describeSkipped } from '../../commands/move-feeds.ts';
import type { ImportReport } from '../../commands/services.ts';
import { feed } from '../helpers/feed.ts';
import { NEWS_DAY_MS } from '../helpers/news.ts';
import { admin, openNewsroom, textOf } from '../helpers/newsroom.ts';

const report = (change: Partial<ImportReport> = {}): ImportReport => ({
  added: [feed('a')],
  skipped: [],
  warnings: [],
  allReadAtMs: NEWS_DAY_MS + 21 * 60_000,
  ...change,
});

const skipped = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    line: at + 1,
    title: '',
    reason: 'It names no feed.',
  }));

it('says that nothing was tried yet, and when it will be', () => {
  expect(textOf(describeImport(report(), NEWS_DAY_MS))).toContain(
    '1 feed added, 0 skipped.\nNone was tried yet: each is checked when it is first read, the last one in 21 minutes.',
  );
  expect(textOf(describeImport(report({ allReadAtMs: NEWS_DAY_MS }), NEWS_DAY_MS))).toContain(
    'the last one within a minute',
  );
  expect(textOf(describeImport(report({ added: [] }), NEWS_DAY_MS))).not.toContain('tried');
});

it('tells what was skipped by line and title, and how to see the rest', () => {
  const text = textOf(
    describeImport(report({ skipped: skipped(21), warnings: ['It is cut.'] }), NEWS_DAY_MS),
  );
  expect(text).toContain('It is cut.');
  expect(text).toContain('- Line 1: It names no feed.');
  expect(text).toContain('20 of 21 skipped; “verbatim opml import” tells all.');
  expect(describeSkipped({ line: 3, title: 'Post', reason: 'It is followed already.' })).toBe(
    'Line 3, Post: It is followed already.',
  );
});

it('gives a short list as it is, and of a long one how to get it', () => {
  expect(textOf(describeExport('<opml><outline text="a"/></opml>'))).toBe(
    '# 1 feed as OPML\n<opml><outline text="a"/></opml>\nAs a file: verbatim opml export > feeds.opml',
  );
  expect(textOf(describeExport('<outline />'.repeat(500)))).toContain('too long for a message');
});

it('is there for admins, in every chat', async () => {
  const { say, services } = await openNewsroom();
  expect(textOf(await say('/feeds import lists.example/feeds.opml', admin))).toBe(
    [
      '1 feed added, 2 skipped.',
      'None was tried yet: each is checked when it is first read, the last one within a minute. /feeds list tells what went wrong.',
      '- Line 3, Harbour Post again: It is followed already.\n- Line 4, A page: It names no feed (no xmlUrl).',
      '[All feeds: feeds list]',
    ].join('\n'),
  );
  expect(await services.feeds.list()).toHaveLength(4);
  expect(textOf(await say('/feeds export', admin))).toContain('text="Mountain Wire"');
  for (const line of ['/feeds export', '/feeds import lists.example'])
    expect((await say(line)).fallback).toContain('Only admins may run');
});
