const SIZE = 320;
const MARGIN = 44;

/** @returns the reliability diagram as SVG: a dot a bin, as large as the bin has attributions; the line is perfect calibration. */
export function drawReliability(bins, error) {
  const at = (share) => MARGIN + share * SIZE;
  const up = (share) => MARGIN + (1 - share) * SIZE;
  const most = Math.max(...bins.map(({ count }) => count));
  const dots = bins
    .filter(({ count }) => count > 0)
    .map(
      ({ count, probability, share }) =>
        `<circle cx="${at(probability).toFixed(1)}" cy="${up(share).toFixed(1)}" r="${(3 + 9 * Math.sqrt(count / most)).toFixed(1)}"><title>${count}: said ${probability.toFixed(2)}, right ${share.toFixed(2)}</title></circle>`,
    );
  const ticks = [0, 0.5, 1].flatMap((share) => [
    `<text x="${at(share)}" y="${MARGIN + SIZE + 18}" text-anchor="middle">${share}</text>`,
    `<text x="${MARGIN - 8}" y="${up(share) + 4}" text-anchor="end">${share}</text>`,
  ]);
  const side = SIZE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" font-family="sans-serif" font-size="12">
<title>Reliability diagram of the tagger</title>
<rect width="${side}" height="${side}" fill="white"/>
<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#bbb"/>
<line x1="${at(0)}" y1="${up(0)}" x2="${at(1)}" y2="${up(1)}" stroke="#bbb"/>
<g fill="#1f4b7a" fill-opacity="0.8">
${dots.join('\n')}
</g>
${ticks.join('\n')}
<text x="${side / 2}" y="${side - 8}" text-anchor="middle">probability that the tagger gives</text>
<text x="${side / 2}" y="24" text-anchor="middle">share that is right (up); expected calibration error ${(100 * error).toFixed(1)} %</text>
</svg>
`;
}
