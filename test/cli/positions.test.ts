import { expect, it } from 'vitest';
import { runCli } from '../helpers/program/run-program.ts';
import { runWarmCli } from '../helpers/program/run-warm-cli.ts';
import { storedNewsroom } from '../helpers/store/stored-newsroom.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { person } from '../helpers/values/quote.ts';

const marsk = person('Odile Marsk', { office: 'secretary-general', speaksFor: 'Skerry League' });

const TALKS = [
  { words: 'We keep every ground open.', by: marsk, about: 'Varrow Council' },
  {
    words: 'The Skerry League must close the northern grounds.',
    by: person('Harl Dovrin'),
    ...({ about: 'Skerry League', act: 'demands', stance: 'against' } as const),
  },
  {
    words: 'The Skerry League has our trust.',
    by: person('Petra Lunde'),
    ...({ about: 'Skerry League', act: 'supports', stance: 'favor', confidence: 0.4 } as const),
  },
];

it('prints each statement with its sentence, from what is stored', async () => {
  const { code, stdout, stderr } = await runCli(['positions', 'Skerry League', '--json'], {
    folder: await storedNewsroom(TALKS),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const article = {
    articleUrl: 'https://harbour-post.example/the-bridge',
    publishedAt: '2026-03-03T08:30:00.000Z',
  };
  expect(JSON.parse(stdout)).toEqual({
    own: [
      {
        ...article,
        ...{ holder: 'Odile Marsk', topic: 'Varrow Council', stance: 'none', act: 'says' },
        sentence: '“We keep every ground open.” Odile Marsk said.',
        confidence: 0.9,
      },
    ],
    others: [
      {
        ...article,
        ...{ holder: 'Harl Dovrin', topic: 'Skerry League', stance: 'against', act: 'demands' },
        sentence: '“The Skerry League must close the northern grounds.” Harl Dovrin said.',
        confidence: 0.9,
      },
      {
        ...article,
        ...{ holder: 'Petra Lunde', topic: 'Skerry League', stance: 'for', act: 'supports' },
        sentence: '“The Skerry League has our trust.” Petra Lunde said.',
        confidence: 0.4,
      },
    ],
  });
});

const LUNDE = JSON.stringify({
  id: 'a',
  url: 'https://skerry-post.example/talks',
  title: 'Talks',
  publishedAt: '2026-03-03',
  text: '“We will not agree that the Skerry League gives up a single mile,” said Petra Lunde, the fisheries minister.\n\nHarl Dovrin, the mayor of Varrow, has pressed the Skerry League hard and has demanded that the Skerry League leave.',
});

const fromLines = (args: readonly string[], input = LUNDE, run = runWarmCli) =>
  run(['positions', ...args, '--from-jsonl', '-'], { folder: tempFolder(), input });

it('answers from documents alone, as JSON', async () => {
  const { code, stdout, stderr } = await fromLines(['Skerry League', '--json'], LUNDE, runCli);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { own, others } = JSON.parse(stdout) as Record<'own' | 'others', object[]>;
  expect(own).toEqual([]);
  // Who presses and demands in one sentence demands.
  expect(others).toMatchObject([
    { holder: 'Petra Lunde', act: 'rejects', publishedAt: '2026-03-03T00:00:00.000Z' },
    { holder: 'Harl Dovrin', act: 'demands' },
  ]);
});

it('answers from documents alone, as the chats do, with words and dates', async () => {
  const { stdout } = await fromLines(['Skerry League']);
  expect(stdout).toContain('What others say about Skerry League');
  expect(stdout).toContain('“We will not agree that the Skerry League gives up a single mile,”');
  const later = await fromLines(['Skerry League', 'mile', 'since:2026-03-04']);
  expect(later.stdout).toContain('no quotes with “mile” · since 4 Mar');
});

it('has nothing to say of one who is known, without statements', async () => {
  const { stdout } = await fromLines(['Petra Lunde', '--json', 'since:2026-03-04']);
  expect(JSON.parse(stdout)).toEqual({ own: [], others: [] });
});

it.each<[string, readonly string[], string | undefined, number, RegExp]>([
  [
    'a name that nobody has',
    ['Skery Leage'],
    LUNDE,
    1,
    /Nobody called "Skery Leage" is known\. Nearest names: "Skerry League"/,
  ],
  ['no name', [], LUNDE, 2, /missing required argument/],
  ['a date that is none', ['Skerry League', 'since:soon'], LUNDE, 2, /“soon” is not a date/],
  ['an option that is none', ['Skerry League', 'snice:7d'], LUNDE, 2, /snice/],
  [
    'a broken line',
    ['Skerry League'],
    `${LUNDE}\n{"id":`,
    2,
    /^Line 2 of the input has .*which is no JSON; allowed: .*Correct the line/,
  ],
  ['no documents', ['Skerry League'], '', 1, /Nobody called "Skerry League" is known\./],
])('says what is wrong with %s', async (_, args, ...[input, code, reason]) => {
  const result = await fromLines([...args, '--json'], input);
  expect({ code: result.code, stdout: result.stdout }).toEqual({ code, stdout: '' });
  expect(result.stderr).toMatch(reason);
});

it('says which names a short one may mean', async () => {
  const folder = await storedNewsroom([
    { words: 'We sail at dawn.', by: person('Anna Berg') },
    { words: 'We sail at noon.', by: person('Kari Berg') },
  ]);
  const { code, stderr } = await runWarmCli(['positions', 'Berg', '--json'], { folder });
  expect(code).toBe(2);
  expect(stderr).toContain('2 names match "Berg": "Anna Berg", "Kari Berg".');
});

it('says what to do when nothing was ever stored', async () => {
  const { code, stderr } = await runWarmCli(['positions', 'Berg', '--json'], {
    folder: tempFolder(),
  });
  expect(code).toBe(1);
  expect(stderr).toContain('Start once with "verbatim run"');
});
