import { expect, it } from 'vitest';
import { openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const DAY_MS = 86_400_000;

const said = (by: ReturnType<typeof person>, daysAgo: number): News => ({
  title: `News of ${by.name}, ${daysAgo} days ago`,
  publishedAtMs: NEWS_DAY_MS - daysAgo * DAY_MS,
  said: [{ words: `It is ${daysAgo} days ago, and I said so.`, by }],
});

const show = async (name: string, ...news: readonly News[]) =>
  textOf(await (await openNewsroom({ news })).say(`/speakers show ${name}`));

it('tells for whom someone speaks, by which rule, step by step', async () => {
  const president = person('Vidar Stane', {
    office: 'president of Vestmark',
    speaksFor: 'Vestmark',
  });
  const spokesman = person('Olaf Rud', { office: 'spokesman', speaksFor: 'Vidar Stane' });
  expect(await show('Rud', said(president, 1), said(spokesman, 2))).toContain(
    [
      'For whom, and by which rule:',
      '- Olaf Rud speaks for Vidar Stane (office in articles: “spokesman”)',
      '- Vidar Stane speaks for Vestmark (office in articles: “president of Vestmark”)',
    ].join('\n'),
  );
});

it('tells that the gazetteer has the Kremlin speak for Russia, and that Moscow only may', async () => {
  const kremlin = person('Kremlin', { kind: 'body', speaksFor: 'Russia' });
  expect(await show('the Kremlin', said(kremlin, 1))).toContain(
    '- Kremlin speaks for Russia (gazetteer)',
  );
  const moscow = await show(
    'Moscow',
    said(person('Moscow', { kind: 'body', speaksFor: 'Russia' }), 1),
  );
  expect(moscow).toContain('Known as a place\nUncertain: “Moscow” may stand for Russia');
  expect(moscow).toContain('- Moscow may speak for Russia (gazetteer, uncertain)');
});

it('tells an office once, whether an article tells for whom or not', async () => {
  const alone = person('Eva Lund', { office: 'Union secretary' });
  const forUnion = person('Eva Lund', { office: 'union secretary', speaksFor: 'Union' });
  const told = await show('Lund', said(alone, 3), said(forUnion, 1), said(forUnion, 2));
  expect(told.match(/- union secretary: 3 printings/gi)).toHaveLength(1);
  expect(told.match(/union secretary: /gi)).toHaveLength(1);
});

it('tells offices over time where one follows the other', async () => {
  const secretary = person('Eva Lund', { office: 'foreign secretary' });
  const prime = person('Eva Lund', { office: 'prime minister' });
  expect(await show('Lund', said(secretary, 90), said(secretary, 40), said(prime, 9))).toContain(
    'Over time: foreign secretary until 22 Jan, prime minister since 22 Feb',
  );
  expect(
    await show('Lund', said(secretary, 90), said(prime, 40), said(secretary, 9)),
  ).not.toContain('Over time');
});

it('tells what a name leaves open', async () => {
  expect(await show('May', said(person('May'), 1))).toContain('Uncertain: “May” is a word too');
  expect(await show('May', said(person('Helena May'), 1))).not.toContain('Uncertain');
});

it('tells what states and bodies are called besides', async () => {
  const text = await show('U.K.', said(person('Britain', { kind: 'body' }), 1));
  expect(text).toContain('Known as a state');
  expect(text).toContain('Also goes by, in no article yet:\n- UK · gazetteer\n- United Kingdom');
});
