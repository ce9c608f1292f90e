import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citeCommand } from '../../../commands/cite.ts';
import {
  citeLine,
  offerQuotes,
  quotesIn,
  storyLine,
} from '../../../commands/replying/offer-quotes.ts';
import { parseCommandText } from '../../../commands/typing/parse-command-text.ts';
import type { QuoteId } from '../../../src/model/quote.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { openNewsroom } from '../../helpers/newsroom.ts';
import { quoteCard } from '../../helpers/values/quote-card.ts';
import { storyCard } from '../../helpers/values/story-card.ts';

const shown = (change: Parameters<typeof quoteCard>[0]): ReplyBlock => ({
  kind: 'quote',
  quote: quoteCard(change),
});

it('offers each quote once, by whom, in its words, with the outlet below', () => {
  const one = shown({ id: 'a'.repeat(12) as QuoteId });
  const [block] = offerQuotes([one, { kind: 'note', text: 'x' }, one]);
  expect(block).toMatchObject({ kind: 'choices', choices: [{ commandText: 'cite aaaaaaaaaaaa' }] });
});

it('offers nothing where no quote is shown', () => {
  expect(offerQuotes([{ kind: 'paragraph', text: 'Nobody.' }])).toEqual([]);
});

it('is what tells which quotes an answer shows, where the answer is gone', () => {
  const one = shown({ id: 'a'.repeat(12) as QuoteId });
  const other = shown({ id: 'b'.repeat(12) as QuoteId });
  const story: ReplyBlock = { kind: 'story', story: storyCard({ quotes: [quoteCard()] }) };
  const blocks = [one, other, story];
  expect(quotesIn(offerQuotes(blocks))).toEqual(quotesIn(blocks));
  expect(quotesIn([...blocks, ...offerQuotes(blocks)])).toHaveLength(3);
  const choice = { label: 'Other', commandText: 'quote aaaaaaaaaaaa' };
  expect(quotesIn([{ kind: 'choices', prompt: '', choices: [choice] }])).toEqual([]);
});

it('is told by the buttons below the card of one quote, and not by those below another answer', async () => {
  const { say, services } = await openNewsroom();
  const [quote] = services.index.find({ offset: 0, limit: 1 }).quotes;
  if (quote === undefined) throw new Error('no quote');
  const below = async (line: string) =>
    quotesIn((await say(line)).blocks.filter(({ kind }) => kind === 'buttons'));
  expect(await below(`/${citeLine(quote.id)}`)).toEqual([quote.id]);
  expect(await below(`/${storyLine(quote.id)}`)).toEqual([]);
});

it('never cuts a character in two, and tells that it cut', () => {
  const [block] = offerQuotes([shown({ contents: ['𝄞'.repeat(200)] })]);
  const label = block?.kind === 'choices' ? block.choices[0]?.label : '';
  expect(label).toMatch(/𝄞…$/u);
  expect(label?.length).toBeLessThanOrEqual(75);
});

it('cuts no word, for half of “cannot” is “can”', () => {
  const words = 'We have all looked at it for long enough by now, and so we cannot pay it';
  const [block] = offerQuotes([shown({ speaker: 'Anna Berg', contents: [words] })]);
  const label = block?.kind === 'choices' ? block.choices[0]?.label : '';
  expect(label).toBe('Anna Berg: “We have all looked at it for long enough by now, and so we…');
});

it('writes a line that is read back as the same quote, whatever its id', () => {
  const index = createQuoteIndex();
  const id = fc.string({
    unit: fc.constantFrom(...'ABYZabyz0189-_'),
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(id, (each) => {
      const line = citeLine(each as QuoteId);
      expect(line.length).toBeLessThan(90);
      const call = parseCommandText(citeCommand, { text: line.slice('cite '.length) }, index);
      expect(call).toMatchObject({ kind: 'call', options: { quote: each } });
    }),
  );
});
