import { expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import { rolesIn } from '../../../src/quote-index/names/roles-in-article.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';
import { person, quote } from '../../helpers/values/quote.ts';

it('takes the first office and body that an article gives to each', () => {
  const berg = [{}, { office: 'mayor of Oster' }, { office: 'engineer', speaksFor: 'Oster' }];
  const quotes = [
    ...berg.map((role) => quote({ speaker: person('Anna Berg', role) })),
    quote({ speaker: person('Kari Moen') }),
    quote({ speaker: null }),
  ];
  const roles = rolesIn(quotes, foldText);
  expect([...roles.keys()]).toEqual(['anna berg', 'kari moen']);
  expect(roles.get('anna berg')).toEqual(readRole('mayor of oster', 'oster'));
  expect(roles.get('kari moen')).toEqual(readRole('', ''));
});
