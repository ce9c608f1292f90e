/** Told leads: whom a quote stands behind, kept by number once it was asked for. */
import { type Column, createIntegers, setValue, valueAt } from './column.ts';
import { hasNoLike, type Joining, leadOf } from './joined-quotes.ts';
import { CHUNK_BITS, CHUNK_WORDS, markIn, unmarkIn } from './number-sets.ts';

import { leaveRuns } from './wordings.ts';

export interface ToldLeads {
  /** By number of a quote, that of its lead and 1; 0 where it isn't told. */
  readonly leads: Column;
  /** By chunk, the quotes that were told to be alone. */
  readonly alone: Uint32Array[];
}

export function createToldLeads(): ToldLeads {
  return { leads: createIntegers(), alone: [] };
}

/** It is told anew when it is asked for. Called for each number that a quote is given. */
export function forgetLead({ leads, alone }: ToldLeads, number: number): void {
  setValue(leads, number, 0);
  const chunk = number >>> CHUNK_BITS;
  while (alone.length <= chunk) alone.push(new Uint32Array(CHUNK_WORDS));
  const bits = alone[chunk];
  if (bits !== undefined) unmarkIn(bits, number & 0xffff);
}

/** @returns the number of the quote that this one stands behind: its own where it leads, or is alone. */
export function leadNumberOf(
  { leads, alone }: ToldLeads,
  number: number,
  joining: Joining,
): number {
  const told = valueAt(leads, number);
  if (told > 0) return told - 1;
  const lead = leadOf(number, joining);
  leaveRuns(joining.wordings);
  setValue(leads, number, lead + 1);
  const bits = alone[number >>> CHUNK_BITS];
  if (bits !== undefined && hasNoLike(number, joining)) markIn(bits, number & 0xffff);
  return lead;
}
