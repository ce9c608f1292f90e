/** What the decisions of admins come to, taken in the order in which they were made: the later one wins. */
import { foldText } from '../../lib/text/fold-text.ts';
import type { SpeakerDecision, SpeakerSelector } from '../../model/speaker-decision.ts';

/** A selector with both parts folded; `trait` is empty for all of the name. */
export interface FoldedSelector {
  readonly nameKey: string;
  readonly trait: string;
}

export interface DecidedSpeakers {
  /** Names that no rule joins with others. */
  readonly alone: ReadonlySet<string>;
  /** Offices or bodies that are another person's than the rest of the name, by name. */
  readonly traits: ReadonlyMap<string, readonly string[]>;
  /** Each is one person or body. */
  readonly merged: readonly (readonly FoldedSelector[])[];
  /** Names given to someone: they are among `merged` as well, for articles that have them. */
  readonly aliases: readonly Alias[];
}

/** A name that an admin gave to someone. */
export interface Alias {
  readonly of: FoldedSelector;
  /** Folded. */
  readonly nameKey: string;
  /** As it was given. */
  readonly name: string;
  /** The decision's id. */
  readonly id: number;
}

/** @param decisions in the order of their ids. */
export function readDecisions(decisions: readonly SpeakerDecision[]): DecidedSpeakers {
  const alone = new Set<string>();
  const traits = new Map<string, readonly string[]>();
  let merged: readonly (readonly FoldedSelector[])[] = [];
  let aliases: readonly Alias[] = [];
  for (const decision of decisions) {
    const of = fold(decision.of);
    if (decision.kind !== 'split') {
      const and = fold(decision.and);
      merged = merge(merged, of, and);
      if (decision.kind === 'alias')
        aliases = [
          ...aliases,
          { of, nameKey: and.nameKey, name: decision.and.name, id: decision.id },
        ];
      continue;
    }
    merged = merged.map((group) => group.filter((each) => !isPartOf(each, of)));
    aliases = aliases.filter(({ nameKey }) => of.trait !== '' || nameKey !== of.nameKey);
    if (of.trait === '') alone.add(of.nameKey);
    else traits.set(of.nameKey, [...(traits.get(of.nameKey) ?? []), of.trait]);
  }
  return { alone, traits, merged: merged.filter((group) => group.length > 1), aliases };
}

/** True when an office or body is the one that a trait names, in so many words or more: "striker", "striker of Gullhaven FC". */
export function hasTrait(
  { office, body }: { readonly office: string; readonly body: string },
  trait: string,
): boolean {
  return [office, body].some((text) => ` ${text} `.includes(` ${trait} `));
}

function fold({ name, trait }: SpeakerSelector): FoldedSelector {
  return { nameKey: foldText(name), trait: foldText(trait ?? '') };
}

function merge(
  groups: readonly (readonly FoldedSelector[])[],
  a: FoldedSelector,
  b: FoldedSelector,
): readonly (readonly FoldedSelector[])[] {
  const touched = groups.filter((group) =>
    group.some((each) => isSame(each, a) || isSame(each, b)),
  );
  const others = groups.filter((group) => !touched.includes(group));
  const rest = touched.flat().filter((each) => !isSame(each, a) && !isSame(each, b));
  return [...others, [...rest, a, b]];
}

const isSame = (a: FoldedSelector, b: FoldedSelector) =>
  a.nameKey === b.nameKey && a.trait === b.trait;

const isPartOf = (each: FoldedSelector, { nameKey, trait }: FoldedSelector) =>
  each.nameKey === nameKey && (trait === '' || hasTrait({ office: each.trait, body: '' }, trait));
