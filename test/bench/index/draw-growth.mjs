/** How times grow with the number of quotes, as a picture: both axes by powers of ten, the 99th percentile whole, the 50th dashed. */
const [WIDTH, HEIGHT] = [720, 400];
const [LEFT, RIGHT, TOP, BOTTOM] = [70, 560, 20, 350];
const KINDS = [
  ['speaker', 'speaker', '#1b6ca8'],
  ['speakerAndWord', 'speaker and word', '#c0392b'],
  ['words', 'words', '#1e8449'],
  ['completion', 'completion', '#8e44ad'],
  ['insert', 'insert', '#7f6000'],
];
const TEXT = 'font-family="sans-serif" font-size="13" fill="#333"';

/** @param measured what measure-index.mjs prints, one a size. @returns an SVG document. */
export function drawGrowth(measured) {
  const sizes = measured.map(({ quotes }) => quotes);
  const times = measured.flatMap(({ p50Ms, p99Ms }) =>
    KINDS.flatMap(([kind]) => [p50Ms[kind], p99Ms[kind]]),
  );
  const [lowest, highest] = [
    Math.floor(Math.log10(Math.min(...times))),
    Math.ceil(Math.log10(Math.max(...times))),
  ];
  const scale = (value, from, to) => (Math.log10(value) - from) / (to - from);
  const [first, last] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))];
  const x = (quotes) => Math.round(LEFT + (RIGHT - LEFT) * scale(quotes, first, last));
  const y = (ms) => Math.round(BOTTOM - (BOTTOM - TOP) * scale(ms, lowest, highest));
  const line = (of, kind, color, dashes) => {
    const points = measured.map((each) => `${x(each.quotes)},${y(each[of][kind])}`).join(' ');
    return `<polyline points="${points}" fill="none" stroke="${color}" stroke-width="2"${dashes}/>`;
  };
  const powers = Array.from({ length: highest - lowest + 1 }, (_, at) => 10 ** (lowest + at));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
<title>Processor time by number of quotes, 50th and 99th percentile</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${powers.map((ms) => `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end" ${TEXT}>${Number(ms.toPrecision(1))} ms</text>`).join('\n')}
${sizes.map((quotes) => `<text x="${x(quotes)}" y="${BOTTOM + 22}" text-anchor="middle" ${TEXT}>${quotes.toLocaleString('en')}</text>`).join('\n')}
<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 42}" text-anchor="middle" ${TEXT}>quotes; 99th percentile whole, 50th dashed</text>
${KINDS.map(([kind, , color]) => line('p99Ms', kind, color, '') + line('p50Ms', kind, color, ' stroke-dasharray="4 4"')).join('\n')}
${labels(measured.at(-1), y)}
</svg>
`;
}

/** Beside the ends of the whole lines, moved apart where they would lie on each other. */
function labels(largest, y) {
  let above = TOP - 16;
  return KINDS.map(([kind, name, color]) => ({ name, color, at: y(largest.p99Ms[kind]) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name, color, at }) => {
      above = Math.max(at, above + 16);
      return `<text x="${RIGHT + 10}" y="${above + 4}" ${TEXT.replace('#333', color)}>${name}</text>`;
    })
    .join('\n');
}
