import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { queryOf } from '../../../../src/platforms/console/pages/record-query.ts';
import {
  ROWS_PER_PAGE,
  renderOutletsPage,
  renderVoicesPage,
  type VoicesView,
  voiceRows,
} from '../../../../src/platforms/console/pages/render-voices-page.ts';
import { printed, recordCounts, voice } from '../../../helpers/console/record-counts.ts';

const COUNTS = recordCounts({
  quoteCount: 10,
  printingCount: 25,
  kinds: { person: 6, body: 2, unnamed: 1, nobody: 1 },
  voices: [
    voice('Anna Berg', { label: 'Anna Berg, mayor of Oster', quoteCount: 6, printingCount: 20 }),
    voice('Tidewater Council', { kind: 'body', quoteCount: 2, printingCount: 2 }),
    voice('a senior aide', { kind: 'unnamed' }),
  ],
  outlets: [printed('Harbour Post', 8, 12), printed('Evening Mail', 6, 13)],
});

const QUERY = { ...queryOf({}), days: 30, page: 1 };

const view = (change: Partial<VoicesView> = {}): VoicesView => ({
  heldSinceMs: null,
  ...{ query: QUERY, counts: COUNTS, outlets: ['Evening Mail', 'Harbour Post'], nearest: [] },
  ...change,
});

async function show(change: Partial<VoicesView> = {}, render = renderVoicesPage) {
  return new JSDOM(String(await render(view(change)))).window.document.body;
}

const hrefs = (body: Element | null) =>
  [...(body?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'));
const rowsOf = (body: HTMLElement) =>
  [...body.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  );

describe('share of voice', () => {
  it('lists people and bodies with quotes, share and printings, and counts the others', async () => {
    const body = await show();
    expect(rowsOf(body)).toEqual([
      '1 | Anna Berg, mayor of Oster | 6 | 60.0 % | 20',
      '2 | Tidewater Council | 2 | 20.0 % | 2',
    ]);
    expect(body.textContent).toContain('10 quotes in 25 printings.');
    expect(body.textContent).toContain('by unnamed sources 1, without a speaker 1.');
  });

  it('has the same as a picture, which says so in words', async () => {
    const picture = (await show()).querySelector('.bars');
    expect(picture?.getAttribute('aria-label')).toBe('Quotes: Anna Berg 6, Tidewater Council 2');
  });

  it('lists unnamed sources where they are asked for, without a page of their own', () => {
    expect(voiceRows({ kind: 'unnamed' }, COUNTS).map(({ href }) => href)).toEqual([
      '/s/anna%20berg',
      '/s/tidewater%20council',
      null,
    ]);
  });

  it('keeps what is chosen when the period is changed', async () => {
    const query = { ...QUERY, outlet: 'Harbour Post', page: 2 };
    const periods = (await show({ query })).querySelector('.periods');
    expect(hrefs(periods)).toEqual([
      '/voices?outlet=Harbour+Post&days=7',
      '/voices?outlet=Harbour+Post',
      '/voices?outlet=Harbour+Post&days=90',
      '/voices?outlet=Harbour+Post&days=all',
    ]);
    expect(periods?.querySelector('[aria-current]')?.textContent).toBe('30 days');
  });

  it('shows in its form what is chosen, an outlet that is gone too', async () => {
    const query = { ...QUERY, outlet: 'Gone Gazette', topic: 'the "ferry"', kind: 'body' } as const;
    const body = await show({ query });
    const form = body.querySelector('form');
    expect([...new (body.ownerDocument.defaultView ?? window).FormData(form ?? undefined)]).toEqual(
      [
        ['days', '30'],
        ['outlet', 'Gone Gazette'],
        ['topic', 'the "ferry"'],
        ['kind', 'body'],
      ],
    );
  });

  it('has pages, with places that go on and the picture on the first alone', async () => {
    const voices = Array.from({ length: 120 }, (_, n) => voice(`Name ${n}`));
    const body = await show({ counts: { ...COUNTS, voices }, query: { ...QUERY, page: 2 } });
    expect(rowsOf(body)).toHaveLength(ROWS_PER_PAGE);
    expect(rowsOf(body)[0]).toContain('51 | Name 50');
    expect(hrefs(body.querySelector('.pages'))).toEqual(['/voices', '/voices?page=3']);
    expect(body.querySelector('.bars')).toBeNull();
    const last = await show({ counts: { ...COUNTS, voices }, query: { ...QUERY, page: 99 } });
    expect(rowsOf(last)).toHaveLength(20);
  });

  it('lets no name become markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    const query = { ...QUERY, outlet: hostile, topic: hostile };
    const counts = { ...COUNTS, voices: [voice(hostile)] };
    expect((await show({ query, counts })).querySelector('script')).toBeNull();
  });
});

describe('where nothing is to be counted', () => {
  const counts = recordCounts();

  it('says how to follow a feed where nothing was ever quoted', async () => {
    expect((await show({ counts, outlets: [] })).textContent).toContain('/feeds add');
  });

  it('offers a longer time, names near the topic, and to start anew', async () => {
    const query = { ...QUERY, topic: 'the fery' };
    const nearest = [{ key: 'the ferry', label: 'the ferry', quoteCount: 1 }];
    const empty = (await show({ counts, query, nearest })).querySelector('.empty');
    expect(empty?.textContent).toContain('Nobody is quoted about “the fery” in this period.');
    expect(hrefs(empty)).toEqual([
      '/voices?topic=the+ferry',
      '/voices?topic=the+fery&days=all',
      '/voices',
    ]);
  });

  it('offers no longer time than all', async () => {
    const empty = (await show({ counts, query: { ...QUERY, days: null } })).querySelector('.empty');
    expect(hrefs(empty)).toEqual(['/voices']);
  });
});

it('lists outlets, each leading to its page', async () => {
  const body = await show({}, renderOutletsPage);
  expect(rowsOf(body)).toEqual([
    '1 | Harbour Post | 8 | 80.0 % | 12',
    '2 | Evening Mail | 6 | 60.0 % | 13',
  ]);
  expect(hrefs(body.querySelector('table'))).toEqual([
    '/outlet/Harbour%20Post',
    '/outlet/Evening%20Mail',
  ]);
  expect(hrefs(body.querySelector('.downloads'))).toEqual([
    '/csv/outlets?days=30',
    '/csv/quotes?days=30',
  ]);
});
