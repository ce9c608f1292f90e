/** Told leads: whom a quote stands behind, kept by number once it was asked for. */
import { type Column, createIntegers, setValue, valueAt } from '../arrays/column.ts';
import { CHUNK_BITS, CHUNK_WORDS, markIn, unmarkIn } from '../arrays/number-sets.ts';
import { hasNoLike, type Joining, leadOf } from './joined-quotes.ts';
import { hasOutletsOwn } from './same-words.ts';
import { leaveRuns } from './told-runs.ts';

export interface ToldLeads {
  /** By number of a quote, that of its lead and 1; 0 where it isn't told. */
  readonly leads: Column;
  /** By chunk, the quotes that were told to be alone. */
  readonly alone: Uint32Array[];
  /** By chunk, those that were told to lead others. */
  readonly leading: Uint32Array[];
  /** By chunk, those that were told to stand behind another that has each of their words. */
  readonly covered: Uint32Array[];
}

export function createToldLeads(): ToldLeads {
  return { leads: createIntegers(), alone: [], leading: [], covered: [] };
}

/** It is told anew when it is asked for. Called for each number that a quote is given. */
export function forgetLead({ leads, alone, leading, covered }: ToldLeads, number: number): void {
  setValue(leads, number, 0);
  const chunk = number >>> CHUNK_BITS;
  for (const chunks of [alone, leading, covered]) {
    while (chunks.length <= chunk) chunks.push(new Uint32Array(CHUNK_WORDS));
    const bits = chunks[chunk];
    if (bits !== undefined) unmarkIn(bits, number & 0xffff);
  }
}

/** @returns the number of the quote that this one stands behind: its own where it leads, or is alone. */
export function leadNumberOf(told: ToldLeads, number: number, joining: Joining): number {
  const { leads } = told;
  const known = valueAt(leads, number);
  if (known > 0) return known - 1;
  const lead = leadOf(number, joining);
  leaveRuns(joining.wordings.runs);
  setValue(leads, number, lead + 1);
  const bits = placesOf(told, { number, lead }, joining)?.[number >>> CHUNK_BITS];
  if (bits !== undefined) markIn(bits, number & 0xffff);
  return lead;
}

/** @returns where a number is marked; null for one with words that its lead may not have. */
function placesOf(
  { alone, leading, covered }: ToldLeads,
  { number, lead }: { readonly number: number; readonly lead: number },
  joining: Joining,
): readonly Uint32Array[] | null {
  if (lead === number) return hasNoLike(number, joining) ? alone : leading;
  const { contents } = joining.wordings.items.wordsOf(number);
  return contents.some(hasOutletsOwn) ? null : covered;
}
