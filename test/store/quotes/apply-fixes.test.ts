import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import type { SpeakerFix } from '../../../src/model/report.ts';
import { applyFixes } from '../../../src/store/quotes/apply-fixes.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const LUND = person('Ivo Lund');
const ids = ['q1', 'q2'] as unknown as readonly [QuoteId, QuoteId];

const said = (id: QuoteId, words: string) =>
  quote({ id, contents: [words], speaker: person('Anna Berg'), confidence: 0.5 });

const fixOf = ({ id, contents, articleId }: Quote, change: Partial<SpeakerFix> = {}) => ({
  articleId,
  quoteId: id,
  words: foldText(contents.join(' ')),
  speaker: LUND,
  named: 'Anna Berg' as string | null | undefined,
  ...change,
});

const BRIDGE = said(ids[0], 'We will not pay for a bridge that leads nowhere.');
const OTHER = said(ids[1], 'The boats stay in the harbour tonight.');

describe('applyFixes', () => {
  it('gives a quote the speaker that the newsroom knows, beyond doubt, and changes nothing else', () => {
    expect(applyFixes([BRIDGE, OTHER], [fixOf(BRIDGE)])).toEqual([
      { ...BRIDGE, speaker: LUND, confidence: 1, isCorrected: true },
      OTHER,
    ]);
  });

  it('gives nobody where nobody can tell', () => {
    expect(applyFixes([BRIDGE], [fixOf(BRIDGE, { speaker: null })])[0]?.speaker).toBeNull();
  });

  it('lets the later fix of a quote win', () => {
    const fixes = [fixOf(BRIDGE), fixOf(BRIDGE, { speaker: null })];
    expect(applyFixes([BRIDGE], fixes)[0]?.speaker).toBeNull();
  });

  const cut = (words: string) => said('new' as QuoteId, words);
  it.each([
    ['longer', 'We will not pay for a bridge that leads nowhere, not now.', true],
    ['shorter', 'We will not pay for a bridge', true],
    ['with other marks', '“We will not pay for a bridge that leads nowhere”', true],
    ['too short to be sure', 'We will not pay', false],
    ['another', 'We will pay for a bridge that leads nowhere.', false],
    ['within a word', 'We will not pay for a bridge that leads nowhereabouts.', false],
  ])('knows words that are cut otherwise: %s', (_what, words, isKnown) => {
    const [fixed] = applyFixes([cut(words)], [fixOf(BRIDGE)]);
    expect(fixed?.speaker?.name).toBe(isKnown ? 'Ivo Lund' : 'Anna Berg');
  });

  const LONGER = 'She told me “we will not pay for a bridge that leads nowhere”, and laughed.';
  const NEARLY = 'We will not pay for a bridge that leads nowhere, no.';
  it.each([
    ['Anna Berg', 'Anna Berg', LONGER, 'is given to them'],
    ['Anna Berg', 'Berg', LONGER, 'is given to them'],
    ['Berg', 'Anna Berg', LONGER, 'is given to them'],
    ['Anna Berg', null, LONGER, 'is given to them'],
    [null, null, LONGER, 'is given to them'],
    ['Anna Berg', 'Kari Moen', LONGER, 'is not'],
    ['Anna Berg', 'Kari Berg', LONGER, 'is not'],
    [null, 'Kari Moen', LONGER, 'is not'],
    [undefined, 'Kari Moen', LONGER, 'is not'],
    [undefined, 'Kari Moen', NEARLY, 'is given to them'],
  ])('of words that the analysis gave to %s and, cut otherwise, gives to %s: “%s” %s', (...row) => {
    const [named, by, words, outcome] = row;
    const given = { ...cut(words), speaker: by === null ? null : person(by) };
    const [fixed] = applyFixes([given], [fixOf(BRIDGE, { named })]);
    expect(fixed?.isCorrected === true).toBe(outcome === 'is given to them');
  });

  it('lets the later of two fixes win for words that are cut otherwise, too', () => {
    const fixes = [fixOf(BRIDGE), fixOf(BRIDGE, { speaker: person('Ruth Aldane') })];
    const [fixed] = applyFixes([cut(LONGER)], fixes);
    expect(fixed?.speaker?.name).toBe('Ruth Aldane');
  });

  it('looks for other cuts only where the quote itself is gone', () => {
    const longer = cut('We will not pay for a bridge that leads nowhere, she heard.');
    const [, other] = applyFixes([BRIDGE, longer], [fixOf(BRIDGE)]);
    expect(other).toEqual(longer);
  });

  it('never changes a letter of what was said, nor where it stands', () => {
    const words = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), fc.array(words, { maxLength: 5 }), (a, b) => {
        const quotes = a.map((each, at) => said(`q${at}` as QuoteId, each));
        const fixes = b.map((each, at) => fixOf(said(`q${at * 2}` as QuoteId, each)));
        const bare = ({ speaker: _, confidence: __, isCorrected: ___, ...rest }: Quote) => rest;
        expect(applyFixes(quotes, fixes).map(bare)).toEqual(quotes.map(bare));
      }),
    );
  });
});
