import { expect, it } from 'vitest';
import { isInscription } from '../../../../src/analysis/tagger/statements/is-inscription.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a sentence, its cue, its source, and whether the quotation is a name or stands on a thing. */
it.each([
  ['The street is known as “the Drain of Oster”.', 'known', null, true],
  ['The show was named “The Hour of the Tide”.', 'named', null, true],
  ['He held a banner that read “No new wall”.', 'read', 'that', true],
  ['He held a banner — which read “No new wall”.', 'read', 'which', true],
  ['He held a banner reading “No new wall”.', 'reading', 'banner', true],
  ['Berg sent a letter that read “No new wall”.', 'read', 'that', false],
  ['Crews with signs said “No new wall”.', 'said', 'signs', false],
  ['The wall is called “a danger to us all”.', 'called', null, false],
  ['The clerk named “a danger to us all”.', 'named', 'clerk', false],
  ['The street is known as the Drain.', 'known', null, false],
])('%s', (prose, cue, source, isOn) => {
  const facts = wordFactsOf(prose);
  const quotation = facts.items.findIndex((item) => item.quotation);
  const reading = readingOf({
    head: itemAt(facts, cue),
    source: source === null ? [] : [itemAt(facts, source)],
    content: [quotation < 0 ? facts.items.length - 1 : quotation],
  });
  expect(isInscription(facts, reading)).toBe(isOn);
});
