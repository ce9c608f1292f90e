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
  'Making sure you’re not a bot!',
  'Client Challenge',
  'Harbour Security Checkpoint',
  'Performing security verification',
  'Sorry, you have been blocked',
  'One more step',
  'Please verify you are a human',
  'Redirecting…',
  'We’ll be back soon!',
  'This site is currently undergoing maintenance',
  'Hmm, we can’t find that page',
  '404: This page could not be found',
  '451: Unavailable due to legal reasons',
  'Service Unavailable',
  'Under maintenance',
  'Seite nicht gefunden',
  'Log in to your account',
  'Sign in',
  'Please log in to continue reading',
  'Before you continue to Lantern',
  'We value your privacy',
  'Cookie settings',
  'Lantern is part of the Harbour family of brands',
  'Please enable JavaScript',
  'Please turn off your ad blocker',
  'Not available in your region',
  'This content is not available in your country.',
  'Unavailable due to legal reasons',
])('takes “%s” for an error', (title) => {
  expect(isErrorPage(title, 'The server could not find what you asked for.')).toBe(true);
});

it.each([
  'Access denied to 400 pupils in Skarholm',
  '500 bowls sold at the market of Gullhaven, the most in any year since the kiln was built',
  'Body of missing skipper not found',
  'Client challenges the council’s bill for the kiln',
  'Redirecting the river will cost nine million crowns',
  'You have been blocked for years, says the mayor to the council',
  'Making sure you’re not a bore at dinner',
  'Airport security checkpoint shut after alarm',
  'Man shot at security checkpoint',
  'One more step to a new kiln',
  'Just a moment in the life of a kiln',
  'Maintenance closes the ferry',
  '500 jobs go at the clay works',
  'Sorry, says the mayor of Gullhaven',
  'Sign in the harbour warns of the crane',
  'Before you continue to read, look at the kiln',
  'Your privacy is for sale in Gullhaven',
  'Cookie settings anger the council',
  'The kiln is part of the Brask family of Skarholm, and stays so',
  'JavaScript is required reading for pupils',
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
