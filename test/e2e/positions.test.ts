/** The real process reads an article that a feed lists, and says where everybody in it stands. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { runCli, runProgram } from '../helpers/program/run-program.ts';
import { consoleSurface } from '../helpers/program/surfaces.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** One real article with what must be found in it, where the project has it beside it. */
const SEED = '../shared/eval/seed';

interface Row {
  readonly holder: string;
  readonly topic: string | null;
  readonly stance: string;
  readonly act: string;
  readonly sentence: string;
  readonly articleUrl: string;
  readonly publishedAt: string;
}

/** What the program says of this page, listed by this feed: in the console while it runs, and as JSON on the command line after it. */
async function ask(name: string, { feed, path, page }: Record<'feed' | 'path' | 'page', string>) {
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', { contentType: 'application/rss+xml', body: feed }],
      [path, { contentType: 'text/html; charset=utf-8', body: page }],
    ]),
  );
  const folder = tempFolder();
  const settings = `sampleWire: false\nfeeds: [${outlet.origin}/feed.xml]\nhttp: { allowedHosts: ['${outlet.host}'] }\n`;
  const program = await runProgram({ folder, settings });
  await program.waitFor('feed polled');
  const text = await consoleSurface(program).ask({ name: 'positions', text: name, options: {} });
  await program.stop();
  const { stdout } = await runCli(['positions', name, '--json'], { folder });
  const rows = JSON.parse(stdout) as {
    readonly own: readonly Row[];
    readonly others: readonly Row[];
  };
  return { text, rows, articleUrl: `${outlet.origin}${path}` };
}

const toParagraphs = (text: string) =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');

const LEAGUE = `Envoys of the Skerry League and of the mining town of Varrow met on Tuesday, for the third time this winter, and parted without a deal.

Harl Dovrin, the mayor of Varrow, has demanded that the Skerry League close its northern grounds.

Skerry League Secretary-General Odile Marsk, who chaired the meeting, said the Skerry League would “keep every ground open.”

Fisheries Minister Petra Lunde said she was not impressed. “We will not agree that the Skerry League gives up a single mile,” she told reporters.

Deputy Mayor Aron Sund said: “If the Skerry League chooses a blockade, we will answer with a blockade.”

“The herring will come back in spring,” said Ilse Tarn, a fishmonger on the old quay.`;

it('says what a body’s own secretary says, and who demands, rejects and warns', async () => {
  const title = 'Skerry League and Varrow part without a deal';
  const { text, rows, articleUrl } = await ask('Skerry League', {
    feed: `<rss version="2.0"><channel><title>Skerry Post</title><item><title>${title}</title><link>@origin@/talks</link><pubDate>Tue, 03 Mar 2026 08:30:00 GMT</pubDate></item></channel></rss>`,
    path: '/talks',
    page: `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${toParagraphs(LEAGUE)}</article></body></html>`,
  });
  expect(rows.own).toMatchObject([
    { holder: 'Odile Marsk', sentence: expect.stringContaining('“keep every ground open.”') },
  ]);
  const league = { topic: 'Skerry League', articleUrl, publishedAt: '2026-03-03T08:30:00.000Z' };
  expect(rows.others).toMatchObject([
    {
      ...{ ...league, holder: 'Harl Dovrin', act: 'demands', stance: 'none' },
      sentence:
        'Harl Dovrin, the mayor of Varrow, has demanded that the Skerry League close its northern grounds.',
    },
    {
      ...{ ...league, holder: 'Petra Lunde', act: 'rejects', stance: 'none' },
      sentence:
        '“We will not agree that the Skerry League gives up a single mile,” she told reporters.',
    },
    {
      ...{ ...league, holder: 'Aron Sund', act: 'warns', stance: 'against' },
      sentence:
        'Deputy Mayor Aron Sund said: “If the Skerry League chooses a blockade, we will answer with a blockade.”',
    },
  ]);
  for (const words of ['keep every ground open', 'demands', 'rejects', 'warns'])
    expect(text).toContain(words);
  expect(text).not.toContain('herring');
});

describe.runIf(existsSync(SEED))('the seed', () => {
  it('says where everybody stands on NATO, and nothing else', async () => {
    const read = (file: string) =>
      readFileSync(`${SEED}/${file}`, 'utf8').replaceAll('https://news.example', '@origin@');
    const expected = JSON.parse(read('expected.json')).positions.NATO as {
      readonly by: readonly string[];
      readonly about: readonly string[];
      readonly stances: readonly {
        readonly holder: string;
        readonly stance: 'demands' | 'rejects' | 'warns';
        readonly words: string;
      }[];
    };
    const { text, rows } = await ask('NATO', {
      feed: read('feed.xml'),
      path: '/world/russia-ukraine-truss',
      page: read('article.html'),
    });
    const holders = (some: readonly Row[]) => [...new Set(some.map(({ holder }) => holder))];
    expect(holders(rows.own)).toEqual(expected.by);
    expect(holders(rows.others).sort()).toEqual([...expected.about].sort());
    // "We will not agree that NATO …": who rejects a limit on someone is for them.
    const stances = { demands: 'against', rejects: 'for', warns: 'against' };
    for (const { holder, stance: act, words } of expected.stances) {
      const theirs = rows.others.filter((row) => row.holder === holder);
      expect(theirs).toMatchObject([
        { act, stance: stances[act], sentence: expect.stringContaining(words) },
      ]);
      expect(text).toContain(words);
    }
  });
});
