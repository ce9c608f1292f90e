import { expect, it } from 'vitest';
import { findBodySpokenFor } from '../../../src/analysis/speakers/find-body-spoken-for.ts';

it.each([
  ['NATO Secretary-General', 'NATO'],
  ['Norwegian Foreign Minister', 'Norway'],
  ['executive director of the Harbour Council', 'Harbour Council'],
  ['Russian Deputy Foreign Minister', 'Russia'],
  ['Norwegian prime minister', 'Norway'],
  ['Norwegian singer', null],
  ['Dutch engineer', null],
  ['Norwegian Rowing Federation president', 'Norwegian Rowing Federation'],
  ['Harbour Council chairwoman', 'Harbour Council'],
  ['leader of the Oster Seamen’s Union', 'Oster Seamen’s Union'],
  ['secretary of state', null],
  ['mayor', null],
  ['former director of the Harbour Council', null],
])('%s -> %s', (office, body) => expect(findBodySpokenFor(office)).toBe(body));
