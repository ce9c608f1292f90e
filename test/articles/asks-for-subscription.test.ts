import { expect, it } from 'vitest';
import { asksForSubscription } from '../../src/articles/asks-for-subscription.ts';
import { readPageTree, textOf } from '../../src/articles/read-page-tree.ts';

it.each([
  ['Subscribe now to continue reading.', true],
  ['To continue reading, open an account with us.', true],
  ['This article is for subscribers only.', true],
  ['This story is available to our paying members.', true],
  ['A subscriber-only story', true],
  ['Unlock this article for 1 crown a week.', true],
  ['You have reached your limit of free articles.', true],
  ['Jetzt weiterlesen mit Lantern plus', true],
  ['Article réservé aux abonnés', true],
  ['Subscribe to our newsletter.', false],
  ['Already a subscriber? Log in', false],
  ['Readers subscribe to it because they like it.', false],
  ['The story is for children. Members of the council read it.', false],
])('“%s” asks for a subscription: %s', (notice, expected) => {
  const page = readPageTree(`<p>The kiln is open.</p><div class="box"><p>${notice}</p></div>`);
  expect(asksForSubscription(textOf(page))).toBe(expected);
});
