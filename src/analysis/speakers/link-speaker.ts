/** Writes down the way from a source's own words to its speaker: each mention that told something on it. */
import type { SpeakerStep } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import type { Entity, NamedMention } from './join-names.ts';
import type { Trace } from './traces.ts';

/** @returns the step to someone mentioned there. */
export function stepAt({ role, words }: Trace): SpeakerStep {
  const clue = role === 'speaker' || role === 'subject' ? role : 'mention';
  return { clue, span: words };
}

/** @returns the step to a mention with its title: "Harbour Minister Anna Berg"; null without one. */
export function officeStep(named: NamedMention | undefined): SpeakerStep | null {
  return named ? { clue: 'office', span: withTitle(named) } : null;
}

/**
 * @param steps how the source's words led to the entity; none where they name it.
 * @returns these, then where the article gives the fullest name and the office, unless the source or an earlier step has them.
 */
export function linkSpeaker(
  entity: Entity,
  source: Span,
  steps: readonly SpeakerStep[],
): readonly SpeakerStep[] {
  const chain = [...steps];
  const isSeen = ({ start, end }: Span): boolean =>
    [source, ...chain.map(({ span }) => span)].some((seen) => seen.start < end && seen.end > start);
  const full = entity.mentions.filter(({ mention }) => mention.words.join(' ') === entity.name);
  const [first] = full;
  if (first && !full.some(({ mention }) => isSeen(mention)))
    chain.push({ clue: 'name', span: withTitle(first) });
  const office = entity.mentions.find(({ mention }) => mention === entity.officeFrom);
  if (office && !isSeen(withTitle(office))) chain.push({ clue: 'office', span: withTitle(office) });
  return chain;
}

function withTitle({ mention }: NamedMention): Span {
  return { start: mention.titleStart, end: mention.titleEnd };
}
