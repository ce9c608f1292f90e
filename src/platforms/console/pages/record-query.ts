/** Which quotes a page of the record counts: what its address asks for, and the addresses of other views. */
import type { SpeakerKind } from '../../../model/speaker.ts';
import type { RecordQuery, RecordTable } from '../ports/record-ports.ts';
import { readPart } from './render-parts.ts';

/** Periods to choose from, in days; null for all that is held. */
export const PERIODS: readonly (number | null)[] = [7, 30, 90, null];

/** What is shown where nothing is chosen. */
export const USUAL_DAYS = 30;

export const KINDS: readonly SpeakerKind[] = ['person', 'body', 'unnamed'];

/** Longer than any name: outlets are called as their feeds are, and the titles of some are a paragraph. */
export const MAX_NAME_LENGTH = 500;

export interface VoicesQuery extends RecordQuery {
  /** From 1. */
  readonly page: number;
}

/** All that is held of somebody, of a topic or of an outlet. */
export function queryOf(
  part: Partial<Pick<RecordQuery, 'speaker' | 'topic' | 'outlet'>>,
): RecordQuery {
  return { speaker: null, topic: null, outlet: null, kind: null, days: null, ...part };
}

/** What can't be read is left out. @param usualDays the period where none is given. */
export function readRecordQuery(
  parameters: URLSearchParams,
  usualDays: number | null,
): VoicesQuery {
  const days = parameters.get('days');
  const name = (key: string) => parameters.get(key)?.trim().slice(0, MAX_NAME_LENGTH) || null;
  return {
    speaker: name('speaker'),
    topic: name('topic'),
    outlet: name('outlet'),
    kind: KINDS.find((kind) => kind === parameters.get('kind')) ?? null,
    days: days === 'all' ? null : (PERIODS.find((each) => String(each) === days) ?? usualDays),
    page: readPart(parameters.get('page') ?? undefined),
  };
}

/** What is left out of an address is as usual: the first page. */
export function recordHref(
  path: '/voices' | '/outlets',
  query: RecordQuery,
  page: number = 1,
): string {
  const parameters = toParameters(query);
  if (query.days !== USUAL_DAYS) parameters.set('days', String(query.days ?? 'all'));
  if (page > 1) parameters.set('page', String(page));
  return withSearch(path, parameters);
}

/** Where the same is given out as CSV. */
export function csvHref(table: RecordTable, query: RecordQuery): string {
  const parameters = toParameters(query);
  if (query.days !== null) parameters.set('days', String(query.days));
  return withSearch(`/csv/${table}`, parameters);
}

function toParameters({ speaker, topic, outlet, kind }: RecordQuery): URLSearchParams {
  const given = Object.entries({ speaker, topic, outlet, kind });
  return new URLSearchParams(
    given.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

function withSearch(path: string, parameters: URLSearchParams): string {
  const search = parameters.toString();
  return search === '' ? path : `${path}?${search}`;
}
