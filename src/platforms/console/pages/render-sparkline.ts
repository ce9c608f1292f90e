/**
 * A feed's last polls as small bars, oldest on the left: high where new items came, low where nothing was new, below the line where
 * the poll failed. The form alone tells; colour only helps, and the words beside it say the same.
 */
import { html } from 'hono/html';
import { MAX_POLLS_KEPT, type Poll } from '../../../model/poll.ts';
import type { Html } from '../html/render-page.ts';

type Bar = 'news' | 'same' | 'failed';

const BARS: readonly Bar[] = ['news', 'same', 'failed'];

/** In pixels; the line is at 15. */
const SHAPES: Readonly<Record<Bar, { readonly y: number; readonly height: number }>> = {
  news: { y: 2, height: 12 },
  same: { y: 10, height: 4 },
  failed: { y: 16, height: 7 },
};

const STEP = 5;
const BAR_WIDTH = 3;
const WIDTH = MAX_POLLS_KEPT * STEP;

/** @param polls newest first. */
export function renderSparkline(polls: readonly Poll[]): Html {
  const oldestFirst = polls.slice(0, MAX_POLLS_KEPT).reverse();
  return renderBars(oldestFirst.map(barOf), WIDTH);
}

/** Returns one bar of each kind with its meaning, for the legend. */
export function renderSparklineKey(meanings: Readonly<Record<Bar, string>>): Html {
  return html`${BARS.map((bar) => html`<li>${renderBars([bar], STEP)} ${meanings[bar]}</li>`)}`;
}

function renderBars(bars: readonly Bar[], width: number): Html {
  const firstX = width - bars.length * STEP;
  const paths = BARS.map((kind) => ({
    kind,
    path: bars.map((bar, i) => (bar === kind ? pathOf(bar, firstX + i * STEP) : '')).join(''),
  })).filter(({ path }) => path !== '');
  return html`<svg class="sparkline" width="${width}" height="24" viewBox="0 0 ${width} 24" aria-hidden="true" focusable="false"><path class="spark-line" d="M0 15h${width}"/>${paths.map(({ kind, path }) => html`<path class="spark-${kind}" d="${path}"/>`)}</svg>`;
}

function pathOf(bar: Bar, x: number): string {
  const { y, height } = SHAPES[bar];
  return `M${x} ${y}h${BAR_WIDTH}v${height}h-${BAR_WIDTH}z`;
}

function barOf({ outcome, newItemCount }: Poll): Bar {
  if (outcome === 'failed') return 'failed';
  return outcome === 'read' && newItemCount !== 0 ? 'news' : 'same';
}
