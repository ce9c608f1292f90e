import { expect, it } from 'vitest';
import {
  describeExport,
  describeImport,
  describeSkipped,
} from '../../../commands/feeds/move-feeds.ts';
import type { ImportReport } from '../../../commands/services.ts';
import { renderDiscord } from '../../../src/platforms/discord/render-discord.ts';
import { renderSlack } from '../../../src/platforms/slack/rendering/render-slack.ts';
import { admin, openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { feed } from '../../helpers/values/feed.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';

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
    '# 1 feed as OPML\n`<opml><outline text="a"/></opml>`\nAs a file: verbatim opml export > feeds.opml',
  );
  expect(textOf(describeExport('<outline />'.repeat(500)))).toContain('too long for a message');
});

it('gives a list whole in every chat, of which a part would be no list', () => {
  const line = (at: number) =>
    `  <outline type="rss" text="Wire_${at} *of* Oster" xmlUrl="https://wire-${at}.example/a_b/feed.xml"/>\n`;
  const outlines = Array.from({ length: 24 }, (_, at) => line(at)).join('');
  const opml = `<opml version="2.0"><body>\n${outlines}</body></opml>`;
  expect(opml.length).toBeGreaterThan(2_200);
  const document = describeExport(opml);
  expect(renderDiscord(document).message.embeds[0]?.description).toContain(
    `\`\`\`\n${opml}\n\`\`\``,
  );
  expect(renderSlack(document).blocks).toContainEqual({
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: opml }] }],
  });
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
