import { expect, it } from 'vitest';
import { formatQuietHours, readQuietHours } from '../../../commands/typing/read-quiet-hours.ts';

it.each([
  ['22:00-07:00', '22:00 to 07:00 (Europe/Oslo)'],
  ['22-7', '22:00 to 07:00 (Europe/Oslo)'],
  ['10pm to 6.30am', '22:00 to 06:30 (Europe/Oslo)'],
  ['12:15–13', '12:15 to 13:00 (Europe/Oslo)'],
  ['0 until 23:59', '00:00 to 23:59 (Europe/Oslo)'],
])('reads %s', (typed, shown) => {
  expect(formatQuietHours(readQuietHours(typed, 'Europe/Oslo'))).toBe(shown);
});

it.each(['', 'night', '22:00', '22-7-8', '25-7', '22-22'])(
  'refuses “%s”, and says what is allowed',
  (typed) => {
    expect(() => readQuietHours(typed, 'Europe/Oslo')).toThrow(
      expect.objectContaining({
        finding: `“${typed}” are no quiet hours. Write them like quiet:22:00-07:00.`,
        option: 'quiet',
      }),
    );
  },
);
