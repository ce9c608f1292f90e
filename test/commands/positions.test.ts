import { describe, expect, it } from 'vitest';
import { AUTHORITY, lineOf, openNewsroom, STRIKE_NEWS, textOf } from '../helpers/newsroom.ts';
import { person } from '../helpers/quote.ts';

describe('/positions', () => {
  it('shows what a body and those who speak for it say, then what others say, with act and changed stance', async () => {
    const { say } = await openNewsroom();
    const text = textOf(await say(`/positions ${AUTHORITY}`));
    const [own = '', others = ''] = text.split('# What others say');
    expect(own).toContain('> I was wrong about the pilots. (Ruth Aldane)');
    expect(own).toContain('3 of 4');
    expect(others).toBe(
      [
        ` about ${AUTHORITY}`,
        '> I slept for nine hours and the authority kept its word. (Tomas Harrowby supports)',
        '> The authority has never listened to a pilot. (Tomas Harrowby condemns)',
        'Stance: in favour (earlier: against, 22 Feb)',
        '> The city must step in between them. (Greta Hallowend demands)',
        'Copy, report, more from the story …',
        '(Ruth Aldane: “I was wrong about the pilots.”: cite crLhnVNPiY-4)',
        '(Ruth Aldane: “Nobody here wants tired pilots.”: cite 0ig6HqqyZ02-)',
        '(Ruth Aldane: “I cannot hire pilots whom nobody has trained.”: cite RZLVrVLIDJY8)',
        '(Tomas Harrowby: “I slept for nine hours and the authority kept its word.”: cite iFoOKzVRXmHr)',
        '(Tomas Harrowby: “The authority has never listened to a pilot.”: cite KDgF1yhAMnMD)',
        '(Greta Hallowend: “The city must step in between them.”: cite sGuEXWD0vjgN)',
      ].join('\n'),
    );
  });

  it('narrows by words and dates, and says what there is without them', async () => {
    const { say } = await openNewsroom();
    const narrow = textOf(await say(`/positions "${AUTHORITY}" since:4d city`));
    expect(narrow).toContain('> The city must step in');
    expect(narrow).not.toContain('nine hours');
    const document = await say(`/positions "${AUTHORITY}" until:2020`);
    expect(lineOf(document, 'At any time (7)')).toBe(`/positions "${AUTHORITY}"`);
  });

  it('turns pages of holders, each unnamed source on its own', async () => {
    const said = Array.from({ length: 7 }, (_, at) => ({
      words: `Opinion number ${at} on the matter.`,
      by: person('a senior aide', { kind: 'unnamed' }),
      about: AUTHORITY,
    }));
    const { say } = await openNewsroom({
      news: [...STRIKE_NEWS.slice(0, 1), { title: 'Many opinions', said }],
    });
    const first = await say(`/positions ${AUTHORITY}`);
    expect(textOf(first)).toContain('1–5 of 8 holders');
    const second = textOf(await say(lineOf(first, 'Next')));
    expect(second).toContain('6–8 of 8 holders');
    expect(second).toContain('Opinion number 6');
    expect(second).not.toContain('those who speak for it');
  });

  it('takes all names of a holder, and of the one who is spoken about, for one', async () => {
    const about = (name: string) => ({ about: name, act: 'rejects', stance: 'against' }) as const;
    const { say } = await openNewsroom({
      news: [
        { title: 'One', said: [{ words: 'I will sail.', by: person('Ihor Zelensky') }] },
        {
          title: 'Two',
          said: [{ words: 'He won’t.', by: person('Anna Berg'), ...about('Ihor Zelenskyy') }],
        },
        {
          title: 'Three',
          said: [{ words: 'He can’t.', by: person('Anna K. Berg'), ...about('Ihor Zelensky') }],
        },
      ],
    });
    const document = await say('/positions Ihor Zelenskyy');
    expect(document.fallback).toBe('Ihor Zelensky: 1 own quote, positions of 1 other');
    expect(textOf(document)).toContain('> He won’t. (Anna Berg rejects)');
    expect(textOf(document)).toContain('> He can’t. (Anna K. Berg rejects)');
  });

  it('gives the same when shared', async () => {
    const { say } = await openNewsroom();
    const document = await say(`/positions ${AUTHORITY}`);
    const again = await say(`/${document.shareCommandText}`);
    expect(again.fallback).toBe(document.fallback);
  });

  it('offers near names', async () => {
    const { say } = await openNewsroom();
    expect(lineOf(await say('/positions Aldersund'), AUTHORITY)).toBe(`/positions "${AUTHORITY}"`);
  });
});
