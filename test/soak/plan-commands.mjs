/** What the soak of commands asks, when, and when sockets drop: all of it told by the seed. Times are milliseconds from its start. */
import { randomOf } from './plan-publishers.mjs';
import { BODY_NAMES, PEOPLE, QUOTED_WORDS } from './write-news.mjs';

export const SURFACES = ['slack', 'discord', 'console'];
const WITH_COMPLETION = ['discord', 'console'];

/** Beside them, over all: for each command so many completions. */
const COMPLETIONS_A_COMMAND = 0.2;
const DROPS_A_MINUTE = 20;

/** Shares of all commands, in hundredths. A press turns a page or shares, on an answer that came before. */
const KINDS = [
  { kind: 'quote', share: 35 },
  { kind: 'quote-words', share: 20 },
  { kind: 'positions', share: 15 },
  { kind: 'help', share: 5 },
  { kind: 'status', share: 5 },
  { kind: 'press', share: 18 },
  { kind: 'share', share: 2 },
];

/**
 * Commands come as from people who know nothing of each other: at any time, whether or not earlier ones were answered (a Poisson
 * process of `perSecond`). Drops of one surface are a regular distance apart, give or take a sixth.
 *
 * @returns { asks, drops }, each by time.
 */
export function planCommands({ seed, seconds, perSecond }) {
  const random = randomOf(seed);
  const commands = timesOf(perSecond * seconds, seconds, random).map((atMs, number) => ({
    atMs,
    surface: SURFACES[number % SURFACES.length],
    ...planCommand(random),
  }));
  const completions = timesOf(COMPLETIONS_A_COMMAND * perSecond * seconds, seconds, random).map(
    (atMs, number) => ({
      atMs,
      surface: WITH_COMPLETION[number % WITH_COMPLETION.length],
      kind: 'completion',
      ...planCompletion(random),
    }),
  );
  const asks = [...commands, ...completions].sort((a, b) => a.atMs - b.atMs);
  const dropCount = Math.max(1, Math.round((DROPS_A_MINUTE * seconds) / 60));
  const gapMs = (seconds * 1000) / dropCount;
  const drops = SURFACES.flatMap((surface, row) =>
    Array.from({ length: dropCount }, (_, number) => ({
      surface,
      // Never in the last second: what drops is to come back.
      atMs: Math.min(
        gapMs * (number + (row + 1) / 4 + (random() - 0.5) / 3),
        seconds * 1000 - 1500,
      ),
    })),
  ).sort((a, b) => a.atMs - b.atMs);
  return { asks, drops };
}

function timesOf(count, seconds, random) {
  return Array.from({ length: count }, () => random() * seconds * 1000).sort((a, b) => a - b);
}

function planCommand(random) {
  let left = random() * 100;
  const { kind } = KINDS.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  const { name, surname } = pick(PEOPLE, random);
  const speaker = random() < 0.5 ? name : surname;
  switch (kind) {
    case 'quote':
      return command(kind, 'quote', speaker, { speaker });
    case 'quote-words': {
      const words = pick(QUOTED_WORDS, random);
      return command(kind, 'quote', `"${name}" ${words}`, { speaker: name, words });
    }
    case 'positions': {
      const body = pick(BODY_NAMES, random);
      return command(kind, 'positions', body, { name: body });
    }
    case 'help':
      return command(kind, 'help', '', {});
    case 'status':
      // Discord wants a subcommand named; typed text need not name one.
      return { ...command(kind, 'status', '', {}), subcommand: 'show' };
    default:
      // Where nothing can be pressed yet, the command is asked instead.
      return { ...command(kind, 'quote', speaker, { speaker }), pick: random() };
  }
}

const command = (kind, name, text, options) => ({ kind, name, text, options });

function planCompletion(random) {
  const { name } = pick(PEOPLE, random);
  const typed = name.slice(0, 1 + Math.floor(random() * 5));
  return { name: 'quote', text: typed, options: { speaker: typed } };
}

const pick = (list, random) => list[Math.floor(random() * list.length)];
