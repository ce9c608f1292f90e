import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../../../src/platforms/slack/workspaces/seal-token.ts';

const KEY = 'a key of more than thirty-two characters';
const sealer = createSealer(KEY);

it('opens what it sealed, whatever that is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (secret, workspaceId) => {
      const whole = Buffer.from(secret).toString();
      expect(sealer.open(sealer.seal(whole, workspaceId), workspaceId)).toBe(whole);
    }),
  );
});

it('shows nothing of what it sealed, and never seals it the same twice', () => {
  const [first, second] = [sealer.seal('xoxb-1', 'T1'), sealer.seal('xoxb-1', 'T1')];
  expect(first).not.toBe(second);
  expect(Buffer.from(first.slice(3), 'base64url').toString('latin1')).not.toContain('xoxb');
});

describe('opens nothing', () => {
  it.each([
    ['with another key', (sealed: string) => createSealer(`${KEY}!`).open(sealed, 'T1')],
    ['for another workspace', (sealed: string) => sealer.open(sealed, 'T2')],
    ['of another way of sealing', (sealed: string) => sealer.open(`v2.${sealed.slice(3)}`, 'T1')],
    ['that is cut', (sealed: string) => sealer.open(sealed.slice(0, -4), 'T1')],
    ['that is too short to be one', () => sealer.open('v1.AAAA', 'T1')],
    ['that is empty', () => sealer.open('', 'T1')],
  ])('%s', (_, open) => {
    expect(open(sealer.seal('xoxb-1', 'T1'))).toBeNull();
  });

  it('in which one bit was changed', () => {
    const bytes = Buffer.from(sealer.seal('xoxb-1', 'T1').slice(3), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(sealer.open(`v1.${changed.toString('base64url')}`, 'T1')).toBeNull();
      }),
    );
  });
});
