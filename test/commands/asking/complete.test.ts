import { expect, it } from 'vitest';
import {
  completeNames,
  completeOutlets,
  fitChoices,
  matching,
} from '../../../commands/asking/complete.ts';
import { openNewsroom } from '../../helpers/newsroom.ts';

it('completes names with office and number of quotes, and outlets', async () => {
  const { services } = await openNewsroom();
  expect(completeNames(services.index, 'harr', () => true)).toEqual([
    { label: 'Tomas Harrowby, leader of the union (6 printings)', value: 'Tomas Harrowby' },
  ]);
  expect(completeNames(services.index, 'leader of the un', () => true)).toEqual([
    { label: 'Tomas Harrowby, leader of the union (6 printings)', value: 'Tomas Harrowby' },
  ]);
  expect(completeNames(services.index, 'leader of the un', () => false)).toEqual([]);
  expect(completeOutlets(services.index, 'POST')).toEqual([
    { label: 'Harbour Post', value: 'Harbour Post' },
  ]);
});

it('gives at most 25, none whose value would have to be cut, labels cut at 100', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ label: 'x'.repeat(120), value: `v${at}` }));
  const fit = fitChoices([{ label: 'long', value: 'y'.repeat(101) }, ...many]);
  expect(fit).toHaveLength(25);
  expect(fit[0]?.value).toBe('v0');
  expect(fit[0]?.label).toHaveLength(100);
});

it('compares letters alone', () => {
  const choices = [{ label: 'Dvořák’s Wire', value: 'd' }];
  expect(matching(choices, 'dvorak')).toEqual(choices);
  expect(matching(choices, 'post')).toEqual([]);
});
