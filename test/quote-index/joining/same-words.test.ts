import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteId } from '../../../src/model/quote.ts';
import {
  keysOf,
  readWording,
  standsIn,
  traceWords,
  type Wording,
} from '../../../src/quote-index/joining/same-words.ts';

function wording(...contents: readonly [string, ...string[]]): Wording {
  const read = readWording({ contents });
  if (read === null) throw new Error(`too few or too common: ${contents.join(' ')}`);
  return read;
}

const WHOLE = wording('We will not pay for a bridge that leads nowhere, not this year.');

describe('readWording', () => {
  it.each([
    ['few words', 'No comment.'],
    ['four words', 'A bridge leads nowhere.'],
    ['words of every day', 'We will see what there is to be said about that.'],
    ['nothing', '…'],
  ])('does not join %s', (_case, words) => {
    expect(readWording({ contents: [words] })).toBeNull();
  });

  it('does not see marks, case, accents, and where "she said" stands', () => {
    const { text } = wording('“We will not pay for a café', 'that leads nowhere.”');
    expect(text).toBe(wording('WE WILL NOT PAY, for a cafe that leads nowhere!').text);
  });
});

it.each([
  [
    'The bridge costs £9 million and not a penny less.',
    'The bridge costs $9 million and not a penny less.',
  ],
  [
    'The catch of the fleet fell by 5% in May alone.',
    'The catch of the fleet fell by 5 in May alone.',
  ],
  [
    'It was -5 on the quay when the fleet left in May.',
    'It was 5 on the quay when the fleet left in May.',
  ],
])('is another one where a mark makes another number of it: %s', (one, other) => {
  expect(wording(one).text).not.toBe(wording(other).text);
  expect(standsIn(wording(one), wording(`${other} We waited for the ice to go.`))).toBe(false);
  expect(standsIn(wording(one), wording(`${one} We waited for the ice to go.`))).toBe(true);
  expect(traceWords({ contents: [one] })?.hash).not.toBe(traceWords({ contents: [other] })?.hash);
});

describe('few words at a place of copies', () => {
  const at = (passage: string, words: string) =>
    readWording({ contents: [words], passage: passage as QuoteId });
  const common = 'We will see what there is to be said about that.';

  it('are the same as those at the same place alone', () => {
    expect(at('one', 'No comment.')?.text).toBe(at('one', '“No comment”')?.text);
    expect(at('one', 'No comment.')?.text).not.toBe(at('two', 'No comment.')?.text);
    expect(at('one', 'Not yet.')?.text).not.toBe(at('one', 'No comment.')?.text);
  });

  it('stand in no longer ones', () => {
    const longer = wording(`${common} But the bridge will be built in Oster.`);
    for (const words of ['No comment.', common]) {
      const few = at('one', words);
      if (few === null) throw new Error('known by its place');
      expect([standsIn(few, longer), standsIn(longer, few)]).toEqual([false, false]);
    }
  });

  it('change nothing for words that are known by themselves', () => {
    const words = 'We will not pay for a bridge that leads nowhere, not this year.';
    expect(at('one', words)).toEqual(WHOLE);
  });
});

describe('standsIn', () => {
  it.each<[string, readonly [string, ...string[]], boolean]>([
    ['the same words', ['we will not pay for a bridge that leads nowhere – not this year'], true],
    ['a part', ['a bridge that leads nowhere'], true],
    ['two parts in order', ['will not pay for a bridge', 'not this year'], true],
    ['two parts turned round', ['not this year', 'will not pay for a bridge'], false],
    ['an ellipsis', ['We will not pay for a bridge … not this year.'], true],
    ['typed dots', ['We will not pay for a bridge . . . not this year.'], true],
    ['words put in brackets', ['[The council] will not pay for a bridge that leads nowhere'], true],
    ['another word', ['We will never pay for a bridge that leads nowhere'], false],
    ['a word less in the middle', ['We will pay for a bridge that leads nowhere'], false],
    ['a word cut in two', ['pay for a bridge that leads now'], false],
    ['pieces too short to know', ['We will not', 'for a bridge', 'leads nowhere'], false],
    [
      'more than the whole',
      ['We will not pay for a bridge that leads nowhere, not this year or next'],
      false,
    ],
  ])('%s', (_case, contents, isPart) => {
    expect(standsIn(wording(...contents), WHOLE)).toBe(isPart);
  });

  it('never bridges what an outlet left out', () => {
    const cut = wording('We will … pay for every bridge that the harbour needs');
    expect(standsIn(wording('We will pay for every bridge'), cut)).toBe(false);
    expect(standsIn(wording('pay for every bridge that the harbour needs'), cut)).toBe(true);
  });
});

const word = fc.constantFrom('bridge', 'harbour', 'ferry', 'council', 'never', 'the', '…');
const words = fc.array(word, { minLength: 8, maxLength: 24 });

/** Looks at many wordings and what stands in them. */
function forAllParts(check: (part: Wording, whole: Wording) => void): void {
  fc.assert(
    fc.property(words, fc.nat(20), fc.nat(20), (all, from, length) => {
      const whole = readWording({ contents: [all.join(' ')] });
      const part = readWording({ contents: [all.slice(from, from + length).join(' ')] });
      fc.pre(whole !== null && part !== null && standsIn(part, whole));
      if (whole !== null && part !== null) check(part, whole);
    }),
    { numRuns: 500 },
  );
}

describe('keysOf', () => {
  it('has all keys of a piece wherever that piece stands', () =>
    forAllParts((part, whole) => {
      const keys = new Set(keysOf(whole, 1).all);
      expect(keysOf(part, 1).ofPiece.filter((key) => !keys.has(key))).toEqual([]);
      expect(part.fullness <= whole.fullness).toBe(true);
    }));

  it('has other keys for another seed', () => {
    const keys = new Set(keysOf(WHOLE, 1).all);
    expect(keysOf(WHOLE, 2).all.filter((key) => keys.has(key))).toEqual([]);
  });
});

describe('traceWords', () => {
  it('has all bits of what stands in it, which is less full', () =>
    forAllParts((part, whole) => {
      const [own, all] = [traceOf(part), traceOf(whole)];
      expect([own.low & ~all.low, own.high & ~all.high]).toEqual([0, 0]);
      expect(own.fullness < all.fullness || part.text === whole.text).toBe(true);
    }));

  it('has others for other words', () => {
    const other = traceOf(wording('The harbour master counts every herring before winter comes.'));
    const whole = traceOf(WHOLE);
    expect([other.low & whole.low, other.high & whole.high]).not.toEqual([whole.low, whole.high]);
  });

  const printed = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom(
        'Bridge,',
        'HARBOUR',
        'ferry’s',
        'the',
        'now',
        // Of one hash.
        'costarring',
        'liquid',
        'Não',
        'мост',
        '橋',
        '[sic]',
        '…',
        '. .',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 9 }) },
  );
  const content = fc.array(printed, { maxLength: 12 }).map((each) => each.join(' '));
  const passage = fc.constantFrom(undefined, 'one', 'two');
  const said = fc.record({ contents: fc.array(content, { minLength: 1, maxLength: 3 }), passage });
  const toWords = ({
    contents,
    passage: place,
  }: {
    contents: string[];
    passage: string | undefined;
  }) =>
    ({
      contents,
      ...(place === undefined ? {} : { passage: place }),
    }) as unknown as Parameters<typeof readWording>[0];

  it('tells as much of any words as reading them does', () => {
    fc.assert(
      fc.property(said, (given) => {
        const words = toWords(given);
        const read = readWording(words);
        expect(traceWords(words)?.fullness ?? null).toBe(read?.fullness ?? null);
      }),
      { numRuns: 2000 },
    );
    const ofOneHash = { contents: ['A costarring of a liquid by the bridge'] } as const;
    expect(traceWords(ofOneHash)?.fullness).toBe(8);
  });

  it('is the same for the same words, however they are printed', () => {
    const some = ['We will not pay for a bridge', 'that leads nowhere'] as const;
    const once = traceWords({ contents: [...some] });
    expect(traceWords({ contents: [`“${some.join(', ').toUpperCase()}!”`] })).toEqual(once);
    expect(traceWords({ contents: [`[The council:] ${some[0]}`, some[1]] })).toEqual(once);
  });
});

function traceOf({ pieces }: Wording) {
  const trace = traceWords({ contents: [pieces.join(' … ')] });
  if (trace === null) throw new Error(`too few or too common: ${pieces.join(' ')}`);
  return trace;
}
