import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../src/lib/text/word-forms.ts';

describe('formsOf', () => {
  it.each([
    ['strike', ['strikes', 'striking']],
    ['strikes', ['strike', 'striking']],
    ['lorries', ['lorry']],
    ['lorry', ['lorries']],
    ['closed', ['close', 'closes', 'closing']],
    ['warning', ['warn', 'warned', 'warns']],
    ['classes', ['class']],
    ['stop', ['stops', 'stopped', 'stopping']],
    ['stopped', ['stop', 'stops']],
    ['farmer', ['farmers', 'farm']],
  ])('of “%s” has %j', (word, forms) => {
    expect(formsOf(word)).toEqual(expect.arrayContaining(forms));
    expect(formsOf(word)).not.toContain(word);
  });

  it.each([
    ['is', []],
    ['as', []],
    ['', []],
  ])('of “%s” is empty', (word, forms) => {
    expect(formsOf(word)).toEqual(forms);
  });
});
