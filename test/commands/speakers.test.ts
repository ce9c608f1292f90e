import { describe, expect, it } from 'vitest';
import { admin, editor, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';
import { person } from '../helpers/values/quote.ts';
import { SPEAKER_NEWS } from '../helpers/values/speaker-news.ts';

const open = () => openNewsroom({ news: SPEAKER_NEWS });

describe('/speakers show', () => {
  it('tells the names of one, why they count as one, and the offices given', async () => {
    const { say } = await open();
    expect(textOf(await say('/speakers show zelenskyy'))).toBe(
      [
        '# Ihor Zelensky, keeper of the lights',
        '4 printings under 3 names',
        '- Ihor Zelensky: 2 printings',
        '- Dr. Ihor B. Zelenskyy: 1 printing · by rule: middle name',
        '- I. Zelensky: 1 printing · by rule: initial',
        'Offices that articles give:',
        '- keeper of the lights: 1 printing',
        '[Quotes: quote "Ihor Zelensky"]',
        '[Split off Dr. Ihor B. Zelenskyy: speakers split "Ihor Zelensky" "Dr. Ihor B. Zelenskyy"]',
        '[Split off I. Zelensky: speakers split "Ihor Zelensky" "I. Zelensky"]',
        'Is it wrong? An admin can put it right: /speakers merge <name> <other> · /speakers split <name> <variant>',
      ].join('\n'),
    );
  });

  it('asks which of two people of one name, and shows the other', async () => {
    const { say } = await open();
    const asked = await say('/speakers show Anna Berg');
    expect(asked.fallback).toBe('2 names match “Anna Berg”. Which one do you mean?');
    const shown = await say(lineOf(asked, 'Anna Berg, striker'));
    expect(textOf(shown)).toContain('# Anna Berg, striker of Gullhaven FC');
    expect(textOf(shown)).toContain('Others of that name:');
    expect(textOf(await say(lineOf(shown, 'Anna Berg, harbour minister')))).toContain(
      '# Anna Berg, harbour minister of Vestmark',
    );
  });

  it('tells equal offices of two bodies apart', async () => {
    const mayor = (speaksFor: string | null) => person('Eva Lund', { office: 'mayor', speaksFor });
    const news = [mayor('Oster'), mayor(null)].map((by, at) => ({
      title: `Bridge ${at}`,
      said: [{ words: 'We will build it.', by }],
    }));
    const { say } = await openNewsroom({ news });
    const text = textOf(await say('/speakers show Lund'));
    expect(text).toContain('- mayor (Oster): 1 printing');
    expect(text).toContain('- mayor: 1 printing');
  });

  it('leads to the quotes', async () => {
    const { say } = await open();
    const shown = await say('/speakers show "Anna Berg, striker"');
    expect(textOf(await say(lineOf(shown, 'Quotes')))).toContain('> We will score. (Anna Berg)');
  });

  it('offers the nearest names where there is nobody', async () => {
    const { say } = await open();
    const document = await say('/speakers show Zelanskij');
    expect(document.fallback).toBe('Nobody called “Zelanskij” is known.');
    expect(lineOf(document, 'Ihor Zelensky')).toBe('/speakers show "Ihor Zelensky"');
  });
});

describe('/speakers list', () => {
  it('lists who goes by several names, and what was decided, newest first', async () => {
    const { say } = await open();
    await say('/speakers merge "Ida Moen" Tidewater League confirm:yes', admin);
    await say('/speakers split Zelensky "I. Zelensky" confirm:yes', admin);
    const text = textOf(await say('/speakers list'));
    expect(text).toContain('# 2 decisions of admins, 2 speakers with several names');
    expect(text).toMatch(/- 2: I\. Zelensky is an entry of its own · \d+ \w+\n- 1: Ida Moen/);
    expect(text).toContain('- Ihor Zelensky: also Dr. Ihor B. Zelenskyy (3 printings)');
    expect(text).toContain('[Undo 2: speakers undo 2]\n[Undo 1: speakers undo 1]');
  });

  it('says so where nothing was decided', async () => {
    const { say } = await open();
    expect((await say('/speakers list')).fallback).toBe(
      '0 decisions of admins, 1 speaker with several names',
    );
  });
});

it('completes names, with what tells namesakes apart', async () => {
  const { gateway } = await open();
  const complete = (subcommand: string, option: string, typed: string) =>
    gateway
      .complete({ name: 'speakers', subcommand, option, typed, caller: editor })
      .map(({ value }) => value);
  expect(complete('show', 'name', 'zel')).toEqual(['Ihor Zelensky']);
  expect(complete('merge', 'other', 'berg')).toEqual([
    'Anna Berg, harbour minister of Vestmark',
    'Anna Berg, striker of Gullhaven FC',
  ]);
});

it.each(['merge a b', 'split a b', 'alias a b', 'undo 1'])('lets admins alone %s', async (line) => {
  const { say, services } = await open();
  expect((await say(`/speakers ${line} confirm:yes`.replace('1 confirm:yes', '1'))).fallback).toBe(
    `Only admins may run /speakers ${line.split(' ')[0]}.`,
  );
  expect(await services.store.listSpeakerDecisions()).toEqual([]);
});
