/**
 * Finds the body that someone belongs to where no office says it: "Anna Berg of the Harbour Council", "Berg, who leads
 * the union".
 */
import type { Span } from '../../../model/span.ts';
import { OFFICE_MODIFIERS } from '../../text/offices.ts';
import type { Entity, NamedMention } from './join-names.ts';

/** Longest words between the name and the body, in characters. */
const MAX_BETWEEN = 40;
const LEADS = `, who (?:has )?(?:leads|led|heads|headed|chairs|chaired|directs|commands|runs|represents|speaks for) `;
const BEFORE_BODY = new RegExp(
  `^(?:,? of|,? from| for| at| with|${LEADS.trimEnd()})(?: the)? $`,
  'u',
);
const BEFORE_NOUN = new RegExp(`^${LEADS}the (\\p{Ll}+)`, 'u');

/**
 * @param next the mention behind this one; undefined when it is the last.
 * @returns a body of the article, or the noun that stands for one; null when the words behind the name give none.
 */
export function findAffiliation(
  text: string,
  { mention }: NamedMention,
  next: NamedMention | undefined,
): Entity | string | null {
  const end = mention.end;
  if (next?.entity.kind === 'body' && next.mention.titleStart - end <= MAX_BETWEEN) {
    if (BEFORE_BODY.test(text.slice(end, next.mention.titleStart))) return next.entity;
  }
  return BEFORE_NOUN.exec(text.slice(end, end + 2 * MAX_BETWEEN))?.[1] ?? null;
}

/** "the Harbour Union (HU) leader Anna Berg". @param letters the mention in front of hers. */
export function isLettersBefore(
  text: string,
  { mention: { isAbbreviation, end }, entity }: NamedMention,
  { mention }: NamedMention,
): boolean {
  return (
    isAbbreviation && entity.kind === 'body' && /^\) $/u.test(text.slice(end, mention.titleStart))
  );
}

/**
 * @param inside the names in a source's words.
 * @param named the spokesperson's among them.
 * @returns for whom the source says that they speak, in front of the name: "Nordlys spokesman Ole Berg"; not "Health ministry spokesman".
 */
export function findSpokenFor(
  text: string,
  source: Span,
  inside: readonly NamedMention[],
  { mention: { start } }: NamedMention,
): Entity | null {
  if (!/spokes|press secretary/iu.test(text.slice(source.start, start))) return null;
  const others = inside.filter(
    ({ mention, entity }) =>
      mention.start < start && !OFFICE_MODIFIERS.has(entity.name.toLowerCase()),
  );
  const owner = others.find(({ mention }) => mention.isPossessive);
  return (owner ?? others[0])?.entity ?? null;
}
