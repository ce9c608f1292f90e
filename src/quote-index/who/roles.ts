/**
 * Roles: an office and the body spoken for, as one article gives them, and what two of them say about two quotes of one name.
 *
 * Offices change and people hold several, so two roles are one person's unless they can't be: an athlete's and any other, at
 * bodies that are not the same; one of the offices that nobody holds twice at a time, held at two places at a time; any office of
 * two states at a time; work in two other fields, for two bodies, at one time; a trade and any other work at one time, whoever is
 * worked for. "Former" offices say nothing against anyone. What has no field says nothing either.
 */
import { findKnown, isSameName } from '../../gazetteer/gazetteer.ts';
import type { EpochMs } from '../../model/article.ts';

export interface Role {
  /** Of its own office and body alone. */
  readonly key: string;
  /** Folded; empty when none was given. */
  readonly office: string;
  /** Folded: who is spoken for; empty when none was given. */
  readonly body: string;
  /** What kind of work the office is; null when that is unknown or over. */
  readonly field: string | null;
  /** The noun that the office is called by: "minister"; empty when there is none. */
  readonly head: string;
}

interface Times {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/** When somebody was quoted in a role. */
export interface RoleInTime extends Role, Times {}

/** By field. Offices between which people move all the time are one field. Words of several meanings are left out: captain, director. */
const FIELDS = `
  office: minister president premier chancellor senator governor mayor commissioner ambassador envoy councillor councilor
    councilman councilwoman lawmaker legislator congressman congresswoman mp secretary chairman chairwoman chairperson chair
    spokesman spokeswoman spokesperson leader executive ceo diplomat representative deputy candidate treasurer negotiator
  sport: striker goalkeeper midfielder defender winger footballer player coach cricketer batsman bowler sprinter swimmer cyclist
    jockey golfer boxer quarterback pitcher skier rower gymnast wrestler referee
  science: professor lecturer researcher scientist historian mathematician biologist chemist physicist scholar geologist
  law: judge lawyer barrister solicitor
  medicine: doctor nurse surgeon physician midwife
  arts: singer actor actress novelist poet painter musician composer sculptor dancer
  trade: fisherman farmer baker shopkeeper teacher driver plumber carpenter electrician butcher student bosun skipper
  press: reporter journalist columnist correspondent
  church: bishop archbishop priest pastor rabbi imam vicar
  uniform: constable sergeant detective colonel admiral lieutenant
`;

const FIELD_OF: ReadonlyMap<string, string> = new Map(
  [...FIELDS.matchAll(/(\w+):([^:]+)(?=\n {2}\w+:|$)/g)].flatMap(([, field = '', heads = '']) =>
    heads
      .trim()
      .split(/\s+/)
      .map((head): [string, string] => [head, field]),
  ),
);

/** Held by one, at one place at a time. */
const SOLE: ReadonlySet<string> = new Set(['mayor', 'governor']);
/** Held in one state at a time: two places are two states'. */
const STATE_OFFICES: ReadonlySet<string> = new Set(['minister', 'premier']);
/** Of these an article may give the state that they are sent to. */
const SENT: ReadonlySet<string> = new Set([
  'ambassador',
  'envoy',
  'diplomat',
  'representative',
  'negotiator',
]);
/** A minister may be given by one of these, and by the state elsewhere. */
const BODY_OF_STATE =
  /\b(?:ministry|department|office|cabinet|government|parliament|council|commission|committee|party|labour|labor|greens?|tories|conservatives?|liberals?|democrats?|republicans?|union|league|alliance|coalition|movement|front|church)\b/;

const PAST = /^(?:former|ex|then|late|retired|onetime|past)\b/;
const LINK = /\b(?:of|for|at|in|to|with|from|on)\b/;

/** A change of office within a day is no change: two roles so near are held at one time. */
const DAY_MS = 86_400_000;

/** "former mayor": who held it speaks for nobody by it. @param office folded. */
export const isPastOffice = (office: string): boolean => PAST.test(office);

/** @param office folded, as `body`; empty for none. */
export function readRole(office: string, body: string): Role {
  const words = (office.split(LINK)[0] ?? '').trim().split(' ');
  const head = words.findLast((word) => FIELD_OF.has(word)) ?? words.at(-1) ?? '';
  const field = isPastOffice(office) ? null : (FIELD_OF.get(head) ?? null);
  return { key: `${office}|${body}`, office, body, field, head };
}

/** What roles of one person share for certain: those with a key in common are never held against each other. */
export function kinKeys({ field, head, body }: Role): readonly string[] {
  const place = placeHeldAt(head, body);
  const work = place === null ? field : `${place} ${body}`;
  return [...(field === null ? [] : [`work ${work}`]), ...(body === '' ? [] : [`body ${body}`])];
}

/** True when one person can't have both roles. */
export function contradict(a: RoleInTime, b: RoleInTime): boolean {
  if (a.field === null || b.field === null || isSameBody(a.body, b.body)) return false;
  const haveBodies = a.body !== '' && b.body !== '';
  if (a.field === b.field) {
    const place = placeHeldAt(a.head, a.body);
    return place !== null && place === placeHeldAt(b.head, b.body) && isAtOnce(a, b);
  }
  if (a.field === 'sport' || b.field === 'sport') return true;
  const isTrade = a.field === 'trade' || b.field === 'trade';
  return (haveBodies || isTrade) && isAtOnce(a, b);
}

/** @returns what can be held for one of its kind at a time alone: "mayor of", "a state’s"; null where several can be. */
function placeHeldAt(head: string, body: string): string | null {
  if (body === '') return null;
  if (SOLE.has(head)) return `${head} of`;
  const known = findKnown(body);
  const isState = known === null ? STATE_OFFICES.has(head) : known.type === 'state';
  return isState && !SENT.has(head) && !BODY_OF_STATE.test(body) ? 'office of' : null;
}

/** True when the two name the same body, or the same office where no body says otherwise. */
export function concur(a: Role, b: Role): boolean {
  if (a.body !== '' && b.body !== '') return isSameBody(a.body, b.body);
  return a.head !== '' && a.head === b.head;
}

/** "Oster" and "Oster council" are no two bodies, nor are "EU" and "European Union". */
export function isSameBody(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || isSameName(a, b);
}

/** True when the times of two roles touch: all that `contradict` asks of them. */
export function isAtOnce(a: Times, b: Times): boolean {
  return a.fromMs <= b.toMs + DAY_MS && b.fromMs <= a.toMs + DAY_MS;
}
