import { expect, it } from 'vitest';
import {
  renderDay,
  renderTime,
  renderWholeDay,
} from '../../../../src/platforms/console/html/render-time.ts';

it('says the time in UTC, readable by people and programs', async () => {
  expect(String(await renderTime(Date.UTC(2026, 2, 3, 8, 30)))).toBe(
    '<time datetime="2026-03-03T08:30:00.000Z">3 Mar 2026, 08:30 UTC</time>',
  );
});

it('says a day alone where the hour tells nothing', async () => {
  expect(String(await renderDay(Date.UTC(2026, 2, 3, 8, 30)))).toBe(
    '<time datetime="2026-03-03T08:30:00.000Z" data-day>3 Mar 2026</time>',
  );
});

it('says a whole day as one, which is the same everywhere', async () => {
  expect(String(await renderWholeDay(Date.UTC(2026, 2, 3)))).toBe(
    '<time datetime="2026-03-03">3 Mar 2026</time>',
  );
});
