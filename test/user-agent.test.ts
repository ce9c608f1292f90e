import { expect, it } from 'vitest';
import { userAgentOf } from '../src/user-agent.ts';
import { VERSION } from '../src/version.ts';

it.each([
  [{ publicUrl: 'https://verbatim.example/' }, `Verbatim/${VERSION} (+https://verbatim.example)`],
  [{}, `Verbatim/${VERSION}`],
])('with %j outlets see %s', (settings, userAgent) => {
  expect(userAgentOf(settings)).toBe(userAgent);
});
