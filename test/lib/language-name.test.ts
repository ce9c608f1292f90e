import { expect, it } from 'vitest';
import { languageName } from '../../src/lib/language-name.ts';

it.each([
  ['de', 'German'],
  ['nb', 'Norwegian Bokmål'],
  ['zh', 'Chinese'],
  ['qqq', 'another language'],
  ['', 'another language'],
  ['not a code', 'another language'],
])('calls %j %s', (code, name) => expect(languageName(code)).toBe(name));
