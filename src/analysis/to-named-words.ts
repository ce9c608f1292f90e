import type { NamedMention } from './speakers/names/join-names.ts';
import type { NamedWords } from './summary/names.ts';

/** Returns a name as the choice of a summary needs it. */
export function toNamedWords({ mention, entity }: NamedMention): NamedWords {
  const { start, end, titleStart, titleEnd, isQuoted, honorific, office } = mention;
  return {
    start,
    end,
    name: entity.name,
    kind: entity.kind,
    gender: entity.gender,
    hasTitle: titleStart < start && (honorific ?? office) !== null,
    outer: { start: titleStart, end: titleEnd },
    isQuoted,
  };
}
