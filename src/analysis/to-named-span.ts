import type { NamedSpan } from './positions/named-span.ts';
import type { NamedMention } from './speakers/names/join-names.ts';

/** Returns names as the search for positions needs them. */
export function toNamedSpan({ mention: { start, end }, entity }: NamedMention): NamedSpan {
  const { name, kind, offices, gender } = entity;
  return { start, end, name, kind, offices, gender };
}
