import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { person, quote } from '../helpers/quote.ts';

const minister = { office: 'minister of Vestmark', speaksFor: 'Vestmark' };
const SPEAKERS = [
  person('Anna Berg', minister),
  person('Anna Berg', minister),
  person('A. Berg'),
  person('Anna Berg', { office: 'striker' }),
];

const index = createQuoteIndex();
SPEAKERS.forEach((speaker, at) => {
  const articleId = `a${at}` as ArticleId;
  const positions = [{ topic: 'Oster', act: 'says' as const, stance: 'none' as const }];
  index.putArticle(articleId, [quote({ articleId, speaker, positions })]);
});

it('tells the forms of a name, its roles, and who else has it', () => {
  expect(index.describeName('anna berg minister of vestmark')).toMatchObject({
    entry: { name: 'Anna Berg', quoteCount: 2 },
    forms: [{ name: 'Anna Berg', quoteCount: 2 }],
    roles: [{ name: 'Anna Berg', ...minister, quoteCount: 2 }],
    namesakes: [{ handle: 'Anna Berg, striker' }],
    selector: { name: 'Anna Berg', trait: 'minister of Vestmark' },
  });
});

it('tells when a role was given, about what they speak, and who quotes them', () => {
  const dated = createQuoteIndex();
  const put = (at: number, outlet: string, topics: readonly string[]) => {
    const articleId = `d${at}` as ArticleId;
    const speaker = person('Anna Berg', minister);
    const positions = topics.map((topic) => ({ topic, act: 'says', stance: 'none' }) as const);
    dated.putArticle(articleId, [
      quote({ articleId, speaker, positions, outlet, publishedAtMs: at }),
    ]);
  };
  put(30, 'Harbour Post', ['Oster', 'the ferry', 'Oster']);
  put(10, 'Evening Mail', ['Oster']);
  put(20, 'Harbour Post', []);
  expect(dated.describeName('anna berg')).toMatchObject({
    roles: [{ ...minister, fromMs: 10, toMs: 30 }],
    topics: [
      { name: 'Oster', quoteCount: 2 },
      { name: 'the ferry', quoteCount: 1 },
    ],
    outlets: [
      { name: 'Harbour Post', quoteCount: 2 },
      { name: 'Evening Mail', quoteCount: 1 },
    ],
  });
});

it('tells the name of one who is not quoted', () => {
  expect(index.describeName('oster')).toMatchObject({
    forms: [{ name: 'oster', quoteCount: 0 }],
    roles: [],
    namesakes: [],
    selector: { name: 'Oster', trait: null },
  });
});

it('knows nothing of nobody', () => {
  expect(index.describeName('nobody')).toBeNull();
});
