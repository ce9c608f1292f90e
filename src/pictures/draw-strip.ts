/**
 * A strip over time as SVG: a row for each holder, a mark for each statement at its date, its shape and colour the stance.
 *
 * Drawn as wide as a phone, so that it is read there as it is; it has its own light ground and colours as attributes, and classes by
 * which a style sheet may give it others. Stances differ in shape as well, for who doesn't see the colours.
 */
import { DateTime } from 'luxon';
import type { Strip, StripMark, StripRow } from '../model/picture.ts';
import { STANCE_WORDS, type Stance } from '../model/position.ts';
import { cutLabel, svgText } from './svg-text.ts';

/** Width of a small phone's screen in CSS pixels. */
const WIDTH = 360;
const PADDING = 16;
const LEFT = PADDING + 8;
const RIGHT = WIDTH - PADDING - 8;

const TITLE_SIZE = 16;
const TEXT_SIZE = 13;
/** Between a mark and the name above it. */
const DOUBT_SIZE = 10;
const TITLE_LINE = 21;
const ROW_HEIGHT = 46;
const LEGEND_LINE = 22;

/** Half the width of a mark. */
const MARK = 6;
/** Where dates are given, and half the height of the lines there. */
const TICKS = [LEFT, (LEFT + RIGHT) / 2, RIGHT];
const TICK = 10;

/** Noto Sans takes about 0.58 of its size for a letter, in bold 0.62; a little is kept free. */
const TITLE_CHARS = 32;
const NAME_CHARS = 42;
const MAX_TITLE_LINES = 3;

const INK = '#1f2933';
const MUTED = '#55606c';
const GRID = '#d9dee4';
const GROUND = '#ffffff';

interface Look {
  /** Points around the middle of a mark; null for a ring. */
  readonly shape: readonly (readonly [number, number])[] | null;
  readonly colour: string;
  readonly label: string;
}

/** In the order of the legend. */
const LOOKS: Readonly<Record<Stance, Look>> = {
  favor: {
    shape: [
      [0, -MARK],
      [MARK, MARK],
      [-MARK, MARK],
    ],
    colour: '#17733a',
    label: STANCE_WORDS.favor,
  },
  against: {
    shape: [
      [-MARK, -MARK],
      [MARK, -MARK],
      [0, MARK],
    ],
    colour: '#b3261e',
    label: STANCE_WORDS.against,
  },
  mixed: {
    shape: [
      [0, -MARK - 1],
      [MARK + 1, 0],
      [0, MARK + 1],
      [-MARK - 1, 0],
    ],
    colour: '#7d4e00',
    label: STANCE_WORDS.mixed,
  },
  none: { shape: null, colour: MUTED, label: 'no stance told' },
};

/**
 * Returns one `<svg>` element, 360 units wide.
 *
 * @param alt says the same in words, for who hears it.
 */
export function drawStrip(strip: Strip, alt: string): string {
  const title = wrapTitle(strip.title);
  const top = PADDING + title.length * TITLE_LINE + 8;
  const legend = placeLegend(strip.rows);
  const rowsTop = top + legend.height + 6;
  const bottom = rowsTop + strip.rows.length * ROW_HEIGHT;
  const more = strip.moreHolders === 0 ? 0 : TEXT_SIZE + 12;
  const height = bottom + 30 + more + PADDING;
  const parts = [
    `<rect class="strip-ground" width="${WIDTH}" height="${height}" fill="${GROUND}"/>`,
    ...title.map((line, at) =>
      write(line, {
        ...{ x: PADDING, y: PADDING + TITLE_SIZE + at * TITLE_LINE },
        ...{ size: TITLE_SIZE, isBold: true },
      }),
    ),
    ...legend.draw(top),
    drawDates(strip, bottom + 22),
    ...strip.rows.map((row, at) => drawRow(strip, row, rowsTop + at * ROW_HEIGHT)),
    strip.moreHolders === 0
      ? ''
      : write(`and ${strip.moreHolders} more, not drawn here`, {
          ...{ x: PADDING, y: bottom + 30 + more },
          isMuted: true,
        }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="strip" role="img" aria-label="${svgText(alt)}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Noto Sans, system-ui, sans-serif">${parts.join('')}</svg>`;
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isMuted?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

function write(text: string, place: TextPlace): string {
  const { x, y, size = TEXT_SIZE, isBold = false, isMuted = false, anchor = 'start' } = place;
  const [kind, colour] = isMuted ? ['strip-muted', MUTED] : ['strip-ink', INK];
  const weight = isBold ? ' font-weight="700"' : '';
  const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}"${weight}${end}>${svgText(text)}</text>`;
}

function wrapTitle(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= TITLE_CHARS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const cut = lines.slice(0, MAX_TITLE_LINES).map((line) => cutLabel(line, TITLE_CHARS));
  return lines.length <= MAX_TITLE_LINES
    ? cut
    : [...cut.slice(0, -1), cutLabel(`${cut.at(-1)} …`, TITLE_CHARS)];
}

/** Only what is there. */
function placeLegend(rows: readonly StripRow[]) {
  const marks = rows.flatMap((row) => row.marks);
  const found = new Set(marks.map(({ stance }) => stance));
  const entries = [
    ...(Object.keys(LOOKS) as Stance[])
      .filter((stance) => found.has(stance))
      .map((stance) => ({ label: LOOKS[stance].label, symbol: markOf(stance) })),
    ...(marks.some(({ isUncertain }) => isUncertain)
      ? [{ label: 'speaker uncertain', symbol: drawDoubt }]
      : []),
  ];
  const items: ((typeof entries)[number] & { readonly x: number; readonly line: number })[] = [];
  let [x, line] = [LEFT, 0];
  for (const entry of entries) {
    const width = entry.label.length * 7.2 + 30;
    if (x + width > WIDTH - PADDING && x > LEFT) [x, line] = [LEFT, line + 1];
    items.push({ ...entry, x, line });
    x += width;
  }
  return {
    height: (line + 1) * LEGEND_LINE,
    draw: (top: number) =>
      items.map(({ label, symbol, x: left, line: at }) => {
        const middle = top + at * LEGEND_LINE + LEGEND_LINE / 2;
        return (
          symbol(left, middle) + write(label, { x: left + 12, y: middle + 4.5, isMuted: true })
        );
      }),
  };
}

/** Dates below both ends and the middle. */
function drawDates({ fromMs, toMs, timeZone }: Strip, y: number): string {
  const formats = formatsFor(fromMs, toMs, timeZone);
  const places = [
    { x: PADDING, atMs: fromMs, anchor: 'start' },
    { x: (LEFT + RIGHT) / 2, atMs: (fromMs + toMs) / 2, anchor: 'middle' },
    { x: WIDTH - PADDING, atMs: toMs, anchor: 'end' },
  ] as const;
  return places
    .map(({ x, atMs, anchor }, at) => {
      const date = DateTime.fromMillis(atMs, { zone: timeZone, locale: 'en' });
      return write(date.toFormat(formats[at] ?? ''), { x, y, anchor, isMuted: true });
    })
    .join('');
}

/** Hours within two days; the year at the end, and at each date where they differ. */
function formatsFor(fromMs: number, toMs: number, timeZone: string): readonly string[] {
  if (toMs - fromMs < 2 * 86_400_000) return ['d LLL HH:mm', 'HH:mm', 'd LLL HH:mm'];
  const yearOf = (atMs: number) => DateTime.fromMillis(atMs, { zone: timeZone }).year;
  const isOneYear = yearOf(fromMs) === yearOf(toMs);
  return isOneYear ? ['d LLL', 'd LLL', 'd LLL yyyy'] : ['d LLL yyyy', 'LLL yyyy', 'd LLL yyyy'];
}

function drawRow({ fromMs, toMs }: Strip, { name, marks }: StripRow, top: number): string {
  const middle = top + 33;
  const xOf = ({ atMs }: StripMark) =>
    LEFT + ((atMs - fromMs) / Math.max(toMs - fromMs, 1)) * (RIGHT - LEFT);
  // What tells a stance lies above what tells none.
  const order = (mark: StripMark) => (mark.stance === 'none' ? 0 : 1);
  const drawn = marks
    .toSorted((a, b) => order(a) - order(b))
    .map(
      (mark) =>
        drawMark(mark.stance, xOf(mark), middle) +
        (mark.isUncertain ? drawDoubt(xOf(mark), middle - MARK - 5) : ''),
    );
  return [
    write(cutLabel(name, NAME_CHARS), { x: PADDING, y: top + 16 }),
    `<path class="strip-line" d="M${LEFT} ${middle}H${RIGHT}${TICKS.map((x) => `M${x} ${middle - TICK}v${2 * TICK}`).join('')}" stroke="${GRID}" fill="none"/>`,
    ...drawn,
  ].join('');
}

const markOf = (stance: Stance) => (x: number, y: number) => drawMark(stance, x, y);

/** Stands above the mark of words whose speaker is not sure. */
function drawDoubt(x: number, y: number): string {
  return write('?', { x, y: y + 3.5, size: DOUBT_SIZE, isBold: true, anchor: 'middle' });
}

function drawMark(stance: Stance, x: number, y: number): string {
  const { shape, colour } = LOOKS[stance];
  if (shape === null)
    return `<circle class="strip-${stance}" cx="${round(x)}" cy="${round(y)}" r="${MARK - 1}" fill="${GROUND}" stroke="${colour}" stroke-width="2"/>`;
  const points = shape.map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`).join(' ');
  return `<polygon class="strip-${stance}" points="${points}" fill="${colour}" stroke="${GROUND}"/>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
