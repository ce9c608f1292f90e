import { expect, it } from 'vitest';
import { isOtherOffice } from '../../../../src/analysis/speakers/names/is-other-office.ts';

it.each([
  ['the Democratic front-runner', 'Republican front-runner', true],
  ['the GOP nominee', 'Republican nominee', false],
  ['the Vestmark mayor', 'Ostwick Mayor', true],
  ['the mayor of Vestmark', 'mayor of Ostwick', true],
  ['the mayor of Ostwick', 'Ostwick Mayor', false],
  ['the Ostwick mayor', 'Mayor', false],
  ['The mayor', 'mayor of Ostwick', false],
  ['the Republican mayor', 'mayor of Ostwick', false],
  ['the Foreign Minister', 'Norwegian Foreign Minister', false],
  ['the New Jersey governor', 'Gov.', false],
])('%s is no %s: %s', (meant, given, isOther) => {
  expect(isOtherOffice(meant.split(' '), given.split(' '))).toBe(isOther);
});
