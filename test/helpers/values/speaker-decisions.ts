import type { SpeakerDecision, SpeakerSelector } from '../../../src/model/speaker-decision.ts';

/** A name, or a name and what tells it from others. */
type Given = string | readonly [string, string | null];

export const merge = (of: Given, and: Given): SpeakerDecision => ({
  ...MADE,
  kind: 'merge',
  of: select(of),
  and: select(and),
});

export const alias = (of: Given, name: string): SpeakerDecision => ({
  ...MADE,
  kind: 'alias',
  of: select(of),
  and: select(name),
});

export const split = (name: string, trait: string | null = null): SpeakerDecision => ({
  ...MADE,
  kind: 'split',
  of: { name, trait },
});

const MADE = { id: 1, decidedAtMs: 0, decidedBy: 'slack U1' };

function select(given: Given): SpeakerSelector {
  const [name, trait = null] = typeof given === 'string' ? [given] : given;
  return { name, trait };
}
