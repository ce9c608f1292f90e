/**
 * Finds the person that a title without a name means: "the minister", "Ostwick’s mayor".
 *
 * First who was given that office, the latest before; then, where the office is given only once in the article, that one.
 * Where nobody has it, the one whom the sentence before is about, if that person has no office: less sure, and so marked.
 */
import type { Token } from '../text/document.ts';
import { type Description, matchesOffice } from './describe-source.ts';
import type { Entity } from './join-names.ts';
import type { Trace } from './traces.ts';

export interface Holder {
  readonly entity: Entity;
  /** As `Resolution.margin`. */
  readonly margin: number;
  /** The office that is meant, as the article gives it; null where nobody was given it. */
  readonly office: string | null;
  /** The mention that is meant where no office tells. */
  readonly from: Trace | null;
}

/** Traces looked at for someone who was given the office. */
const MAX_TRACES = 80;
const KNOWN_MARGIN = 0.8;
const GUESSED_MARGIN = 0.6;

/**
 * @param at sentence and paragraph of the source.
 * @param before traces in front of it, in text order.
 * @param entities all of the article.
 * @returns null when nobody can be told.
 */
export function findHolder(
  { description, tokens }: { description: Description; tokens: readonly Token[] },
  at: { readonly sentence: number; readonly paragraph: number },
  before: readonly Trace[],
  entities: readonly Entity[],
): Holder | null {
  const isMeant = (office: string): boolean => matchesOffice(office, description, tokens);
  const holds = (entity: Entity): boolean =>
    isPerson(entity, description) && entity.offices.some(isMeant);
  const known = (entity: Entity): Holder => ({
    entity,
    margin: KNOWN_MARGIN,
    office: entity.offices.find(isMeant) ?? null,
    from: null,
  });
  const recent = before.slice(-MAX_TRACES).findLast((trace) => holds(trace.entity));
  if (recent) return known(recent.entity);
  const holders = entities.filter(holds);
  const [only] = holders;
  if (only && holders.length === 1) return known(only);
  return description.isSpokes || holders.length > 1 ? null : guess(description, at, before);
}

/** "Berg criticised the plan. “It is too dear,” the opposition leader said." */
function guess(
  description: Description,
  at: { readonly sentence: number; readonly paragraph: number },
  before: readonly Trace[],
): Holder | null {
  const near = before.filter(
    (trace) =>
      at.sentence - trace.sentence <= 1 &&
      (trace.paragraph === at.paragraph || trace.role === 'speaker') &&
      isPerson(trace.entity, description),
  );
  const people = new Set(near.map(({ entity }) => entity));
  const [only] = people;
  const subject = near.findLast(({ role }) => role === 'subject' || role === 'speaker')?.entity;
  const chosen = people.size === 1 ? only : subject;
  const from = near.findLast(({ entity }) => entity === chosen);
  return chosen && from && chosen.offices.length === 0
    ? { entity: chosen, margin: GUESSED_MARGIN, office: null, from }
    : null;
}

function isPerson(entity: Entity, description: Description): boolean {
  const fits =
    description.gender === null || entity.gender === null || entity.gender === description.gender;
  const isPersonal =
    entity.kind === 'person' || (entity.kind === 'unknown' && entity.name.includes(' '));
  return isPersonal && fits;
}
