import { describe, expect, it } from 'vitest';
import { isLocked, setsLock, tellsOfLock } from '../../src/articles/is-locked.ts';

describe('a setting', () => {
  it.each<[string, unknown]>([
    ['isPremium', true],
    ['premium', 1],
    ['locked', 'yes'],
    ['members_only', '1'],
    ['requiresSubscription', true],
    ['paywall', { enabled: true }],
    ['isAccessibleForFree', 'False'],
    ['isFree', false],
    ['access', false],
    ['visibility', 'paid'],
    ['audience', 'only_paid'],
    ['contentTier', 'metered'],
    ['content_code', 'premium'],
    ['contentAccess', { type: 'SUBSCRIBERS' }],
    ['labels', ['news', 'premium']],
    ['article:access', 'registered'],
  ])('tells of a lock: %s, %o', (key, value) => {
    expect(tellsOfLock(key, value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['isPremium', false],
    ['isAccessibleForFree', true],
    ['access', 'free'],
    ['accessToken', 'paid'],
    ['visibility', 'public'],
    ['premiumUrl', '/plus'],
    ['tags', ['members of the council', 'paid leave']],
    ['paywall', null],
    ['body', 'Only members paid.'],
  ])('tells of none: %s, %o', (key, value) => {
    expect(tellsOfLock(key, value)).toBe(false);
  });
});

it.each([
  [`layer.push({'pageAccess': 'premium'})`, true],
  ['push("{\\"isLocked\\":true}")', true],
  ['page.locked = !0', true],
  ['page.locked = false; page.access = "free"', false],
])('%s sets a lock: %s', (script, is) => {
  expect(setsLock(script)).toBe(is);
});

describe('a page', () => {
  it.each([
    ['asks for it', '', 'Take out a digital plan to see the rest.'],
    ['asks for it in German', '', 'Jetzt Abonnement abschließen'],
    ['has a price', '', 'Two months for $4, then $9 a month'],
    ['says so in a meta tag', '<meta content="metered" name="article:content_tier">', ''],
    ['has a box for it', '<div class="c-paywall"></div>', ''],
    ['says so of its article', '<article data-premium="true"></article>', ''],
    ['runs a paywall', '<script src="https://cdn.tinypass.com/a.js"></script>', ''],
  ])('is locked that %s', (_, html, shown) => {
    expect(isLocked(html, shown)).toBe(true);
  });

  it.each([
    ['is empty', '<div id="app"></div>', ''],
    ['has a standfirst', '<meta name="description" content="Paid">', 'Closed for a week.'],
    ['says that it is free', '<article data-premium="false"></article>', ''],
    ['sets names in a program', '<script>a = \'<div class="paywall">\'</script>', ''],
  ])('is open that %s', (_, html, shown) => {
    expect(isLocked(html, shown)).toBe(false);
  });
});
