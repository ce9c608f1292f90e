/**
 * Dates as feeds and pages write them to UTC milliseconds: RFC 822 with two- or four-digit years and named zones, W3C-DTF and
 * ISO 8601 with parts left out, and the order of `date`, asctime and JavaScript, on a clock of 24 or 12 hours. A date without a
 * zone is UTC; one that can't be read is null, never a guess: "02/01/2026" is January here and February there, and "28/01/2026" January
 * anywhere. Months may be German, French or Spanish; a number alone counts the seconds or milliseconds since 1970.
 */
import type { EpochMs } from '../../model/article.ts';

/** Longer text is not a date, even with its zone in full, as JavaScript writes it; keeps the patterns below off megabytes. */
const MAX_DATE_LENGTH = 100;

const MINUTE_MS = 60_000;

/** No outlet published before or will after: what is outside is a zero or a default of some program (0001-01-01, 9999-12-31). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** RFC 822 §5.1 (North American zones), and the European names seen in feeds. Hours from UTC. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AST: -4,
  ADT: -3,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  MEZ: 1,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  IST: 5.5,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
};

/** English, German, French and Spanish, as names and abbreviations begin without their accents. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrz|maerz)/,
  /^(?:apr|avr|abr)/,
  /^ma[iy]/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou|ago)/,
  /^sep/,
  /^(?:o[ck]t)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];

/** From 2001 to 2033. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;
const EPOCH_SECONDS_DIGITS = 10;

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?(?:\s*(?<half>[AaPp])\.?[Mm](?![A-Za-z])\.?)?`;
const ZONE = String.raw`(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?\s*[+-]\d{1,2}(?::?\d{2})?)`;

const PATTERNS: readonly RegExp[] = [
  // 2026-03-01T08:30:00Z, 2026-03-01 08:30, 2026-03, 2026
  new RegExp(
    String.raw`^(?<year>\d{4})(?:[-/](?<month>\d{1,2})(?:[-/](?<day>\d{1,2})(?:(?:[Tt]|\s+|,\s*)${TIME}\s*${ZONE}?)?)?)?$`,
  ),
  // 20260301T083000Z
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2}):?(?<minute>\d{2}):?(?<second>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/,
  // Sun, 01 Mar 2026 08:30:00 GMT; 1 March 26; Sun 01-Mar-2026 08:30 +0100
  new RegExp(
    String.raw`^(?:\p{L}+\.?,?\s+|,\s*)?(?<day>\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]+(?:de\s+)?(?<monthName>[A-Za-z]{3,10})\.?,?[\s-]+(?:de\s+)?(?<year>\d{4}|\d{2})(?:,?\s+(?:at\s+|-\s+)?${TIME}\s*${ZONE}?)?$`,
    'u',
  ),
  // Sun Mar 1 08:30:00 GMT 2026
  new RegExp(
    String.raw`^(?:[A-Za-z]+,?\s+)?(?<monthName>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})\s+${TIME}\s*${ZONE}?\s+(?<year>\d{4})$`,
  ),
  // March 1, 2026 8:30 PM; Sun Mar 01 2026 08:30:00 GMT+0100 (CET)
  new RegExp(
    String.raw`^(?:[A-Za-z]+,?\s+)?(?<monthName>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?${TIME}\s*${ZONE}?)?$`,
  ),
  // 28/11/2026 08:30, 11/28/2026 8:30 PM, 28.11.2026; Sat, 11/28/2026 - 08:30
  new RegExp(
    String.raw`^(?:\p{L}+\.?,?\s+)?(?<dayOrMonth>\d{1,2})(?<sign>[./-])(?<other>\d{1,2})\k<sign>(?<year>\d{4})(?:,?\s+(?:-\s+)?${TIME}\s*${ZONE}?)?$`,
    'u',
  ),
];

/** @returns UTC milliseconds, or null when the text is no date that can be read without guessing. */
export function readWrittenDate(text: string): EpochMs | null {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > MAX_DATE_LENGTH) return null;
  // RFC 822 allows a comment at the end: "(CET)".
  const bare = trimmed
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\([^)]*\)$/, '');
  if (EPOCH.test(bare)) return Number(bare) * (bare.length === EPOCH_SECONDS_DIGITS ? 1000 : 1);
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(bare)?.groups;
    if (groups !== undefined) return toEpochMs({ ...groups, ...dayAndMonth(groups) });
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Of two numbers before a year, which is which, where only one of them can be a month; 0 else. */
function dayAndMonth({ dayOrMonth, other = '' }: Groups): Groups {
  if (dayOrMonth === undefined) return {};
  if (Number(dayOrMonth) > 12) return { day: dayOrMonth, month: other };
  const isKnown = Number(other) > 12 || dayOrMonth.padStart(2, '0') === other.padStart(2, '0');
  return isKnown ? { day: other, month: dayOrMonth } : { day: '0' };
}

function toEpochMs(groups: Groups): EpochMs | null {
  const { year: yearDigits = '', monthName, fraction = '0', zone = '', half } = groups;
  const number = (name: string, missing: number): number => Number(groups[name] ?? missing);
  const year = fullYear(yearDigits);
  const month = monthName === undefined ? number('month', 1) : monthOf(monthName);
  const hour = hourOf(number('hour', 0), half);
  const [day, minute] = [number('day', 1), number('minute', 0)];
  // A leap second is the second before it: no calendar here knows :60.
  const second = Math.min(number('second', 0), 59);
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000);
  const isInRange =
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    hour <= 24 &&
    minute <= 59;
  if (!isInRange) return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  // 31 April would silently become 1 May; 24:00 is a lawful midnight.
  if (hour < 24 && new Date(local).getUTCDate() !== day) return null;
  return local - zoneOffsetMs(zone);
}

/** Two digits: RFC 2822 §4.3, 00-49 are 2000-2049. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.test(name.toLowerCase())) + 1;
}

/** 12:30 AM is half past midnight. 20:30 PM is what it says, 20:30 AM is nothing. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (/p/i.test(half)) return hour < 12 ? hour + 12 : hour;
  if (hour === 12) return 0;
  return hour < 12 ? hour : Number.NaN;
}

/** Unknown names count as UTC (RFC 2822 §4.3 says so). */
function zoneOffsetMs(zone: string): number {
  const numeric = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (numeric === null) return (ZONE_HOURS[zone.toUpperCase()] ?? 0) * 60 * MINUTE_MS;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return (numeric[1] === '-' ? -minutes : minutes) * MINUTE_MS;
}
