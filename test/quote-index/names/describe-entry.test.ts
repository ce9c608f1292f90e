import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Speaker } from '../../../src/model/speaker.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { person, quote } from '../../helpers/values/quote.ts';

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

it('tells when a role was given, and by which form of the name most', () => {
  const dated = createQuoteIndex();
  const put = (at: number, speaker: Speaker) => {
    const articleId = `d${at}` as ArticleId;
    dated.putArticle(articleId, [quote({ articleId, speaker, publishedAtMs: at })]);
  };
  put(30, person('Anna Berg', minister));
  put(10, person('Anna Berg', minister));
  put(20, person('ANNA BERG', { ...minister, office: 'Minister of Vestmark' }));
  expect(dated.describeName('anna berg')).toMatchObject({
    forms: [
      { name: 'Anna Berg', quoteCount: 2 },
      { name: 'ANNA BERG', quoteCount: 1 },
    ],
    roles: [{ ...minister, quoteCount: 3, fromMs: 10, toMs: 30 }],
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

it('tells roles of equally many quotes in one order, whichever came first', () => {
  const spoken = [
    person('Anna Berg'),
    person('Anna Berg', { office: 'mayor', speaksFor: 'Oster' }),
  ];
  const rolesOf = (speakers: readonly Speaker[]) => {
    const told = createQuoteIndex();
    speakers.forEach((speaker, at) => {
      const articleId = `r${at}` as ArticleId;
      told.putArticle(articleId, [quote({ articleId, speaker })]);
    });
    return told.describeName('anna berg')?.roles.map(({ office }) => office);
  };
  expect(rolesOf(spoken)).toEqual(['mayor', null]);
  expect(rolesOf(spoken.toReversed())).toEqual(['mayor', null]);
});
