import { expect, it } from 'vitest';
import { explainGone, findQuote } from '../../../commands/asking/find-quote.ts';
import { openNewsroom, textOf } from '../../helpers/newsroom.ts';

it.each([
  ['crLhnVNPiY-4', true],
  [' crLhnVNPiY-4 ', true],
  ['https://console.example/q/crLhnVNPiY-4', true],
  ['http://127.0.0.1:3000/q/crLhnVNPiY-4?x=1#passage', true],
  ['crLhnVNPiY-', false],
  ['xcrLhnVNPiY-4', false],
  ['/a/crLhnVNPiY-4', false],
  ['', false],
])('reads %o', async (typed, isFound) => {
  const { services } = await openNewsroom();
  expect((await findQuote(typed, services)) !== null).toBe(isFound);
});

it('says of a quote that is gone where its article can be read', () => {
  const text = textOf(explainGone('crLhnVNPiY-4'));
  expect(text).toContain('/article with the address of the article');
});

it.each(['the bridge', 'https://coastal-courier.example/a'])(
  'blames no outlet for “%s”',
  (typed) => {
    const text = textOf(explainGone(typed));
    expect(text).toContain(`“${typed}” is no id of a quote`);
    expect(text).not.toContain('outlet');
  },
);
