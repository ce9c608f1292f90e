import { expect, it } from 'vitest';
import {
  askWhom,
  explainNobody,
  explainNoMatch,
  followNote,
} from '../../../commands/asking/answer-nothing.ts';
import { AUTHORITY, editor, lineOf, openNewsroom, textOf } from '../../helpers/newsroom.ts';

const invoked = (options: Record<string, string>) => ({
  options,
  quoted: [],
  subcommand: null,
  caller: editor,
});

it('asks with one button for each of several names, which keeps the filter', async () => {
  const { services } = await openNewsroom();
  const entries = services.index.findNames('Aldane');
  const document = askWhom('quote', 'Aldane', entries, { words: ['pilots'] });
  expect(document.fallback).toBe('2 names match “Aldane”. Which one do you mean?');
  expect(lineOf(document, 'Ruth Aldane, chief executive (3 printings)')).toBe(
    '/quote "Ruth Aldane" pilots',
  );
});

it('offers the nearest names, and how to follow a feed', async () => {
  const { services } = await openNewsroom();
  const document = explainNobody(
    'quote',
    invoked({ speaker: 'Harowby', words: 'sleep' }),
    services,
  );
  expect(lineOf(document, 'Tomas Harrowby')).toBe('/quote "Tomas Harrowby"');
  expect(textOf(document)).toContain('/feeds add https://');
});

it('offers who is called like the first of two words that nobody is called by', async () => {
  const { say } = await openNewsroom();
  const document = await say('/quote Harowby Pilots');
  expect(document.fallback).toContain('Nobody called “Harowby Pilots” is quoted.');
  expect(lineOf(document, 'Tomas Harrowby')).toBe('/quote "Tomas Harrowby"');
});

it.each([
  ['President Harrowby', 'Nobody called “President Harrowby” is quoted.'],
  ['Prime Minister Harrowby', 'Nobody called “Prime Minister Harrowby” is quoted.'],
  ['Authority Harrowby', 'Aldersund Harbour Authority: no quotes with “Harrowby”.'],
])('offers who is called so behind a title: %s', async (typed, finding) => {
  const { say } = await openNewsroom();
  const document = await say(`/quote ${typed}`);
  expect(document.fallback).toBe(`${finding} Did you mean Tomas Harrowby?`);
  expect(textOf(document)).toContain(`${finding}\nDid you mean:\n[Tomas Harrowby`);
  expect(lineOf(document, 'Tomas Harrowby')).toBe('/quote "Tomas Harrowby"');
});

it.each(['quote', 'positions'] as const)(
  'offers to whom articles give an office, with the rest of the question: /%s',
  async (command) => {
    const { say } = await openNewsroom();
    const document = await say(`/${command} leader of the opposition pilots since:2026-03-01`);
    expect(textOf(document)).toContain(
      'Nobody is called “leader of the opposition” by name. Whom articles call so, now or formerly:',
    );
    expect(lineOf(document, 'Greta Hallowend')).toBe(
      `/${command} "Greta Hallowend" pilots since:20260228T2300Z`,
    );
    expect(textOf(document)).not.toContain('Harrowby');
  },
);

it.each([
  ['the leader of the union', 'of an office'],
  ['Mr Harrowby', 'of a name'],
])('keeps the matter and the day of a question in what it offers: %s', async (who) => {
  const { say } = await openNewsroom();
  const document = await say(`/quote What did ${who} say about the pilots last Tuesday?`);
  expect(lineOf(document, 'Tomas Harrowby')).toBe(
    '/quote "Tomas Harrowby" pilots since:20260223T2300Z until:20260224T2300Z',
  );
  expect(textOf(document)).toContain('Each opens quotes with “pilots” · since 24 Feb');
});

it('offers it for other commands that ask about a name', async () => {
  const { say } = await openNewsroom();
  expect(lineOf(await say('/compare "leader of the union" Aldane'), 'Tomas Harrowby')).toContain(
    'Harrowby',
  );
  expect(textOf(await say('/watch add leader of the union'))).toContain('Tomas Harrowby');
});

it.each(['quote', 'positions'] as const)(
  'offers who speaks of it where a word is nobody’s name: /%s',
  async (command) => {
    const { say } = await openNewsroom();
    const document = await say(`/${command} pilots`);
    expect(textOf(document)).toMatch(/Quotes with “pilots” \(\d+\)/);
    const found = await say(lineOf(document, 'Quotes with “pilots”'));
    expect(textOf(found)).toContain('pilots');
    expect(textOf(await say(`/${command} zeppelins`))).not.toContain('Quotes with');
  },
);

it('says when nothing was read yet', async () => {
  const { services } = await openNewsroom({ news: [] });
  expect(textOf(explainNobody('quote', invoked({ speaker: 'Berg' }), services))).toContain(
    'No quotes are known yet',
  );
});

it('says how many there are without each part of the filter, and which outlets', async () => {
  const { services } = await openNewsroom();
  const [entry] = services.index.findNames('Ruth Aldane');
  if (entry === undefined) throw new Error('Ruth Aldane is known');
  const filter = { words: ['pilots'], sinceMs: services.clock.nowMs(), outlet: 'Mountain' };
  const count = (wide: typeof filter | object) => ('outlet' in wide ? 0 : 3);
  const text = textOf(explainNoMatch({ command: 'quote', entry, filter, count }, services));
  expect(text).toContain('[In any outlet (3): quote "Ruth Aldane" pilots since:');
  expect(text).toContain('[All (3): quote "Ruth Aldane"]');
  expect(text).not.toContain('At any time');
  expect(text).toContain(
    'No outlet is called “Mountain”. There are: Coastal Courier, Harbour Post.',
  );
});

it('says how much was searched', async () => {
  const { services } = await openNewsroom();
  expect(followNote(services)).toHaveProperty(
    'text',
    expect.stringContaining('Searched 3 articles'),
  );
});

it.each([
  '/compare Harrowby Zeppelin',
  '/positions Harrowby about:Zeppelin',
  '/speakers show Zeppelin',
])('says once how to get who is not known: %s', async (line) => {
  const { say } = await openNewsroom();
  expect(textOf(await say(line)).split('/feeds add https://')).toHaveLength(2);
});

it.each(['/quote the authority chief', '/positions authority "chief executive"'])(
  'offers who holds the office at a body that was asked for by it: %s',
  async (line) => {
    const answer = await (await openNewsroom()).say(line);
    expect(textOf(answer)).toContain(`${AUTHORITY}: no quotes with`);
    expect(answer.fallback).toContain('Did you mean Ruth Aldane?');
    expect(textOf(await (await openNewsroom()).say('/quote the authority driver'))).not.toContain(
      'Did you mean',
    );
  },
);
