/** Columns over time, the earliest on the left: how much there was of something in each of equal stretches. */

export interface ColumnPicture {
  /** One number a stretch, 0 or more; none is left out. */
  readonly values: readonly number[];
}

const HEIGHT = 48;
/** Of a column's room; the rest parts it from the next. */
const FILLED = 0.78;
/** One is seen beside a thousand. */
const LEAST_HEIGHT = 2;

/** Returns an SVG element with the classes `column` and `column-line`; what it shows is said in words beside it. */
export function drawColumns({ values }: ColumnPicture): string {
  const most = Math.max(1, ...values);
  const room = 100 / Math.max(1, values.length);
  const columns = values.map((value, at) => {
    if (value === 0) return '';
    const height = Math.max(LEAST_HEIGHT, Math.round(((HEIGHT - 2) * value) / most));
    const x = (at * room + (room * (1 - FILLED)) / 2).toFixed(2);
    return `<rect class="column" x="${x}%" y="${HEIGHT - 1 - height}" width="${(room * FILLED).toFixed(2)}%" height="${height}"/>`;
  });
  return `<svg class="columns" aria-hidden="true" focusable="false" width="100%" height="${HEIGHT}" xmlns="http://www.w3.org/2000/svg">${columns.join('')}<rect class="column-line" x="0" y="${HEIGHT - 1}" width="100%" height="1"/></svg>`;
}
