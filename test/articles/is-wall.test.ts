import { describe, expect, it } from 'vitest';
import { isConsentWall, leadsToWall } from '../../src/articles/is-wall.ts';

const ASKED = 'https://www.lantern.example/news/kiln';

it.each([
  ['https://consent.harbour-group.example/collect?session=1', true],
  ['https://login.lantern.example/start', true],
  ['https://www.lantern.example/login?next=/news/kiln', true],
  ['https://www.lantern.example/consent/', true],
  [ASKED, false],
  ['https://amp.lantern.example/news/kiln', false],
  ['https://www.lantern.example/news/kiln-opens', false],
  ['https://www.lantern.example/news/consent-is-needed-for-the-kiln', false],
  ['no address', false],
])('%s is a wall: %s', (to, expected) => {
  expect(leadsToWall(ASKED, to)).toBe(expected);
});

it('is none where it was asked for', () => {
  const asked = 'https://login.lantern.example/kiln';
  expect(leadsToWall(asked, `${asked}/2`)).toBe(false);
});

describe('a text', () => {
  it.each([
    [
      'We use cookies to keep our site safe.\n\nYour privacy is yours: choose what our partners may know of you.',
      true,
    ],
    ['We value your privacy\n\nWe and our partners store cookies on your device.', true],
    ['We use cookies to keep our site safe.\n\nThe kiln cooled for three days.', false],
    ['The council wants a law on cookies. It asks for consent.', false],
    ['“We want your cookies and your privacy,” said Una Brask.', false],
    ['We keep your personal data.', false],
    ['', false],
  ])('“%s” asks for consent and nothing else: %s', (text, expected) => {
    expect(isConsentWall(text)).toBe(expected);
  });

  it('of many words is an article', () => {
    expect(isConsentWall('We use cookies on your device. '.repeat(60).trim())).toBe(false);
  });
});
