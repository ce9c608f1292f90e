import { expect, it } from 'vitest';
import { isErrorPage } from '../../src/articles/is-error-page.ts';

it.each([
  '404',
  'Error 404: Not Found',
  '502 Bad Gateway',
  'Page not found',
  'The page you requested could not be found',
  'Oops! That page can’t be found.',
  'Sorry, something is broken',
  'Access denied',
  'Just a moment...',
  'Attention Required!',
  'Are you a robot?',
  'Pardon Our Interruption',
  'Service Unavailable',
  'Under maintenance',
  'Seite nicht gefunden',
])('takes “%s” for an error', (title) => {
  expect(isErrorPage(title, 'The server could not find what you asked for.')).toBe(true);
});

it.each([
  'Access denied to 400 pupils in Skarholm',
  '500 bowls sold at the market of Gullhaven, the most in any year since the kiln was built',
  'Body of missing skipper not found',
  'Just a moment in the life of a kiln',
  'Maintenance closes the ferry',
  '500 jobs go at the clay works',
  'Sorry, says the mayor of Gullhaven',
  'Error at the lock floods a cellar',
  '',
])('takes “%s” for an article', (title) => {
  expect(isErrorPage(title, 'The kiln cooled for three days.')).toBe(false);
});

it('takes no page with much text for an error', () => {
  expect(isErrorPage('Not found', 'The kiln cooled for three days. '.repeat(60))).toBe(false);
});

it('takes no endless headline for an error, without looking at all of it', () => {
  expect(isErrorPage(':'.repeat(3_000_000), '')).toBe(false);
});
