/** Where words stand in a line and not on a card, the line says that their speaker is not sure enough. */
import { expect, it } from 'vitest';
import { previewLink } from '../../commands/gateway/preview-link.ts';
import { offerQuotes } from '../../commands/replying/offer-quotes.ts';
import { reportTitle, sayQuote } from '../../commands/reports/describe-report.ts';
import { tellCorrections } from '../../src/digests/tell-correction.ts';
import { tellWatch } from '../../src/digests/tell-watch.ts';
import { UNCERTAIN_BELOW } from '../../src/model/attribution.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Report } from '../../src/model/report.ts';
import { listElsewhere } from '../../src/quote-index/elsewhere.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import { openNewsroom, textOf } from '../helpers/newsroom.ts';
import { testLinks } from '../helpers/values/links.ts';
import { quote } from '../helpers/values/quote.ts';

const WATCH = {
  id: '3fa94c10',
  name: 'Anna Berg',
  words: [],
} as unknown as Parameters<typeof tellWatch>[0];
const NOWHERE = { alsoIn: () => [], elsewhere: () => listElsewhere([]) };

const reportOf = (reported: Quote) =>
  ({ id: 12, quote: reported, userName: 'Edda', suggested: null, reason: 'no' }) as Report;

const LINES: readonly (readonly [string, (said: Quote) => string])[] = [
  [
    'the notification of a watch',
    (said) => tellWatch(WATCH, [said], { links: testLinks, index: NOWHERE }).fallback,
  ],
  [
    'a correction, of what was told before',
    (before) =>
      textOf(
        tellCorrections([{ before, after: null, by: 'outlet', isBack: false } as never], testLinks),
      ),
  ],
  [
    'a choice of quotes',
    (said) => JSON.stringify(offerQuotes([{ kind: 'quote', quote: toQuoteCard(said, testLinks) }])),
  ],
  ['a report in a list', (said) => reportTitle(reportOf(said))],
  ['a question about a report', sayQuote],
];

it.each(LINES)('%s', (_where, lineOf) => {
  expect(lineOf(quote({ confidence: UNCERTAIN_BELOW - 0.01 }))).toContain('speaker uncertain');
  expect(lineOf(quote({ confidence: UNCERTAIN_BELOW }))).not.toContain('uncertain');
  expect(lineOf(quote({ confidence: 0.1, speaker: null }))).not.toContain('uncertain');
});

it('the notification of a link’s preview, which keeps the cue of reported words', async () => {
  const { services } = await openNewsroom();
  const said = quote({
    ...{ kind: 'indirect', cue: 'denied', contents: ['the bridge is too dear'] },
    confidence: 0.4,
  });
  const store = { ...services.store, getQuote: async () => said };
  const shown = await previewLink(String(testLinks.toQuote(said.id)), { ...services, store });
  expect(shown?.fallback).toBe('Anna Berg (speaker uncertain): denied: the bridge is too dear');
});
