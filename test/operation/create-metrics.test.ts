import { describe, expect, it } from 'vitest';
import {
  createMetrics,
  type Figures,
  type MetricsOptions,
} from '../../src/operation/create-metrics.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { findValue, readSamples } from '../helpers/program/read-samples.ts';

const FIGURES: Figures = {
  feeds: { well: 3, failing: 2, gone: 1, paused: 4 },
  overdueFeeds: 4,
  messages: { open: 5, retrying: 6, dead: 7 },
  index: { quotes: 80, articles: 9, olderQuotes: 7 },
  disk: { storeBytes: 1000, freeBytes: 2000 },
  platforms: [
    { name: 'slack', isConnected: false },
    { name: 'console', isConnected: true },
  ],
};

function set(change: Partial<MetricsOptions> = {}) {
  const clock = new FakeClock();
  const metrics = createMetrics({
    clock,
    version: '1.2.3',
    commands: ['quote', 'status'],
    readFigures: async () => FIGURES,
    ...change,
  });
  return { clock, metrics, read: async () => readSamples(await metrics.write()) };
}

describe('what is counted', () => {
  it('is there with 0 before anything happened, so that a first failure is seen', async () => {
    const samples = await set().read();
    expect(findValue(samples, 'verbatim_polls_total', { outcome: 'failed' })).toBe(0);
    expect(
      findValue(samples, 'verbatim_deliveries_total', { platform: 'slack', outcome: 'given_up' }),
    ).toBe(0);
    expect(
      findValue(samples, 'verbatim_commands_total', {
        command: 'quote',
        platform: 'discord',
        outcome: 'failed',
      }),
    ).toBe(0);
  });

  it('is polls, articles, quotes, analyses, deliveries and commands, with times in seconds', async () => {
    const { metrics, read } = set();
    metrics.polled({ outcome: 'read', tookMs: 1500 });
    metrics.articleRead('added', 7);
    metrics.articleRead('unreadable', 0);
    metrics.analyzed(4);
    metrics.deliveryTried('slack', 'postponed');
    metrics.commandRun({ name: 'quote', platform: 'console' }, 'answered', 30);
    const samples = await read();
    const value = (name: string, labels = {}) => findValue(samples, name, labels);
    expect(value('verbatim_polls_total', { outcome: 'read' })).toBe(1);
    expect(value('verbatim_poll_duration_seconds_sum')).toBe(1.5);
    expect(value('verbatim_articles_total', { outcome: 'added' })).toBe(1);
    expect(value('verbatim_articles_total', { outcome: 'unreadable' })).toBe(1);
    expect(value('verbatim_quotes_total')).toBe(7);
    expect(value('verbatim_analysis_duration_seconds_sum')).toBe(0.004);
    expect(value('verbatim_deliveries_total', { platform: 'slack', outcome: 'postponed' })).toBe(1);
    expect(
      value('verbatim_command_duration_seconds_bucket', { command: 'quote', le: '0.025' }),
    ).toBe(0);
    expect(
      value('verbatim_command_duration_seconds_bucket', { command: 'quote', le: '0.05' }),
    ).toBe(1);
  });

  it('has every command that does not exist under one name', async () => {
    const { metrics, read } = set();
    for (const name of ['xoxb-planted', 'Ada Lovelock', '__proto__'])
      metrics.commandRun({ name, platform: 'slack' }, 'answered', 1);
    const samples = await read();
    const labels = { command: 'unknown', platform: 'slack', outcome: 'answered' };
    expect(findValue(samples, 'verbatim_commands_total', labels)).toBe(3);
    expect(JSON.stringify(samples)).not.toMatch(/planted|Lovelock|__proto__/);
  });
});

describe('what is looked up', () => {
  it('is as it is now', async () => {
    const samples = await set().read();
    const value = (name: string, labels = {}) => findValue(samples, name, labels);
    expect(value('verbatim_feeds', { state: 'failing' })).toBe(2);
    expect(value('verbatim_feeds_overdue')).toBe(4);
    expect(value('verbatim_outbox_messages', { state: 'dead' })).toBe(7);
    expect(value('verbatim_index_quotes')).toBe(80);
    expect(value('verbatim_index_articles')).toBe(9);
    expect(value('verbatim_index_older_quotes')).toBe(7);
    expect(value('verbatim_store_size_bytes')).toBe(1000);
    expect(value('verbatim_store_free_bytes')).toBe(2000);
    expect(value('verbatim_platform_connected', { platform: 'slack' })).toBe(0);
    expect(value('verbatim_platform_connected', { platform: 'console' })).toBe(1);
    expect(value('verbatim_platform_connected', { platform: 'discord' })).toBeUndefined();
    expect(value('verbatim_build_info', { version: '1.2.3' })).toBe(1);
  });

  it('has the connections that processes divide, where there are any', async () => {
    const shards = { count: 4, held: [0, 2], connected: 1 };
    const platforms = [{ name: 'discord' as const, isConnected: false, shards }];
    const samples = await set({ readFigures: async () => ({ ...FIGURES, platforms }) }).read();
    const value = (state: string) => findValue(samples, 'verbatim_discord_shards', { state });
    expect([value('connected'), value('connecting')]).toEqual([1, 1]);
    expect(findValue(samples, 'verbatim_discord_shards_agreed')).toBe(4);
    expect(findValue(await set().read(), 'verbatim_discord_shards_agreed')).toBeUndefined();
  });

  it('is looked up at most once in five seconds, whoever reads', async () => {
    let lookups = 0;
    const { clock, metrics } = set({
      readFigures: async () => {
        lookups += 1;
        return FIGURES;
      },
    });
    await Promise.all([metrics.write(), metrics.write()]);
    await clock.advance(4999);
    await metrics.write();
    expect(lookups).toBe(1);
    await clock.advance(1);
    await metrics.write();
    expect(lookups).toBe(2);
  });

  it.each([
    ['before there is anything to look at', async () => null],
    ['when the store can not be read', () => Promise.reject(new Error('disk I/O error'))],
  ])('is left out %s, and the rest is told', async (_, readFigures) => {
    const samples = await set({ readFigures }).read();
    for (const name of ['verbatim_feeds', 'verbatim_feeds_overdue', 'verbatim_index_quotes'])
      expect(samples.filter((each) => each.name === name)).toEqual([]);
    expect(findValue(samples, 'verbatim_quotes_total')).toBe(0);
  });

  it('goes when it can not be read any more', async () => {
    const answers: (Figures | null)[] = [FIGURES, null];
    const { clock, read } = set({ readFigures: async () => answers.shift() ?? null });
    expect(findValue(await read(), 'verbatim_feeds_overdue')).toBe(4);
    await clock.advance(5000);
    const samples = await read();
    expect(findValue(samples, 'verbatim_feeds_overdue')).toBeUndefined();
    expect(findValue(samples, 'verbatim_feeds', { state: 'well' })).toBeUndefined();
  });
});

describe('names', () => {
  it('go by the rules of Prometheus: one prefix, base units, and counters that say so', async () => {
    const samples = await set().read();
    const own = samples.filter(({ name }) => name.startsWith('verbatim_'));
    expect(own.length).toBeGreaterThan(50);
    for (const { name, type, family } of own) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(name).not.toMatch(/milli|_ms\b|kilo|mega/);
      expect(family.endsWith('_total')).toBe(type === 'counter');
      if (type === 'histogram') expect(family).toMatch(/_seconds$/);
    }
  });

  it('have values of labels from short lists alone', async () => {
    const samples = await set().read();
    const own = samples.filter(({ name }) => name.startsWith('verbatim_'));
    const values = new Set(own.flatMap(({ labels }) => Object.values(labels)));
    expect([...values].filter((value) => !/^[a-z_]{1,12}$|^[\d.]+$|^\+Inf$/.test(value))).toEqual(
      [],
    );
    expect(own.length).toBeLessThan(300);
  });

  it('are those of Node.js for memory and the delay of the event loop', async () => {
    const names = new Set((await set().read()).map(({ name }) => name));
    expect([...names]).toEqual(
      expect.arrayContaining([
        'process_resident_memory_bytes',
        'nodejs_heap_size_used_bytes',
        'nodejs_eventloop_lag_p99_seconds',
      ]),
    );
  });
});
