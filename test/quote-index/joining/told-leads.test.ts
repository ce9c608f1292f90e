import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import {
  addQuote,
  createSearchedQuotes,
  removeQuote,
} from '../../../src/quote-index/answers/answer-query.ts';
import { leadNumberOf } from '../../../src/quote-index/joining/told-leads.ts';
import { quote } from '../../helpers/values/quote.ts';

const FULL = 'We will not pay for a bridge that leads nowhere, not this year.';
const CUT = 'a bridge that leads nowhere';

it('tells again whom a quote stands behind when another comes or goes', () => {
  const searched = createSearchedQuotes();
  const add = (words: string) => {
    const said = quote({ contents: [words], articleId: words as ArticleId, speaker: null });
    return addQuote(searched, { quote: said, place: 0 }, null);
  };
  const cut = add(CUT);
  const lead = () => leadNumberOf(searched.leads, cut, searched.joining);
  expect(lead()).toBe(cut);
  const full = add(FULL);
  expect([lead(), lead()]).toEqual([full, full]);
  removeQuote(searched, full);
  expect(lead()).toBe(cut);
});
