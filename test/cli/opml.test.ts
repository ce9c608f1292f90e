import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const LIST = `<opml version="1.0"><body>
<outline text="Coast"><outline text="Harbour Post" xmlUrl="https://harbour-post.example/feed"/></outline>
<outline text="Again" xmlUrl="feed://harbour-post.example/feed"/>
<outline text="Courier" xmlUrl="http://coastal-courier.example/?a=1&b=2"/>
</body></opml>`;

/** A folder with this file as feeds.opml, and nothing stored yet. */
function folderWith(text: string): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'feeds.opml'), text);
  return folder;
}

it('takes a list over, tells what was skipped, and gives it out again', async () => {
  const folder = folderWith(LIST);
  expect(await runCli(['opml', 'import', 'feeds.opml'], { folder })).toEqual({
    code: 0,
    stdout:
      '2 added, 1 skipped.\nNone was tried yet: each is checked when it is first read.\nLine 3, Again: It is the same as in line 2.\n',
    stderr: '',
  });
  const { code, stdout } = await runCli(['opml', 'export'], { folder });
  expect(code).toBe(0);
  const again = await runCli(['opml', 'import', '-', '--json'], {
    folder: tempFolder(),
    input: stdout,
  });
  expect(JSON.parse(again.stdout)).toEqual({
    added: [
      { title: 'Harbour Post', url: 'https://harbour-post.example/feed' },
      { title: 'Courier', url: 'http://coastal-courier.example/?a=1&b=2' },
    ],
    skipped: [],
    warnings: [],
  });
});

it.each([
  [
    'a file that is not there',
    'none.opml',
    2,
    /none\.opml can't be read \(there is no such file\)/,
  ],
  [
    'what is no OPML',
    'feeds.opml',
    1,
    /It is no OPML: it holds no outline, and begins with <rss>\. Export the feeds of the other/,
  ],
])('says what is wrong with %s', async (_, file, expected, explanation) => {
  const { code, stdout, stderr } = await runCli(['opml', 'import', file], {
    folder: folderWith('<rss/>'),
  });
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toMatch(explanation);
});

it('gives nothing out where nothing is stored, and makes no store', async () => {
  const folder = tempFolder();
  const { code, stderr } = await runCli(['opml', 'export'], { folder });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('nothing is stored'),
  });
  expect(readdirSync(folder)).toEqual([]);
});
