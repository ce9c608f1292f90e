/** PolNeAR's usual relation score: half of the joint words shared, and the sources meet or both are missing; one to one. */

const WORD = /[\p{L}\p{N}]+/gu;
/** A quotation that is not closed goes to the end of its line. */
const QUOTED = /“[^“”]+[”“]|"[^"]+"|“[^“”]+$/gmu;

/**
 * Adds one article to the tallies by kind ("all", "direct", "mixed", "indirect").
 *
 * @returns {{ right: (boolean | null)[] }} for each attribution whether it is right; null where the corpus says nothing.
 */
export function scoreRelations({ text, gold, discarded, attributions }, tallies) {
  const words = [...text.matchAll(WORD)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const cover = (ranges) =>
    new Set(
      words.flatMap(([start, end], at) =>
        ranges.some(([from, to]) => from < end && to > start) ? [at] : [],
      ),
    );
  const dropped = cover(discarded);
  const strip = (set) => new Set([...set].filter((at) => !dropped.has(at)));
  const quotations = [...text.matchAll(QUOTED)].map((match) =>
    cover([[match.index, match.index + match[0].length]]),
  );
  const toSets = (source, content) => ({
    source: strip(cover(source)),
    content: strip(cover(content)),
  });
  const marked = gold.map((each) => toSets(each.source, each.content));
  const found = attributions.map(({ source, contents }) =>
    toSets(
      source ? [[source.start, source.end]] : [],
      contents.map(({ start, end }) => [start, end]),
    ),
  );
  const kindOf = (content) => {
    const inside = new Set(
      quotations.flatMap((quotation) => [...quotation].filter((at) => content.has(at))),
    );
    if (inside.size === 0) return 'indirect';
    return inside.size >= 0.95 * content.size ? 'direct' : 'mixed';
  };
  const partner = pair(found, marked);
  const bump = (content, field, isRight) => {
    for (const kind of ['all', kindOf(content)]) {
      const tally = tallies.get(kind) ?? { found: 0, rightFound: 0, marked: 0, rightMarked: 0 };
      tallies.set(kind, tally);
      tally[field]++;
      if (isRight) tally[field === 'found' ? 'rightFound' : 'rightMarked']++;
    }
  };
  const right = found.map(({ content }, at) => {
    if (content.size === 0) return null;
    bump(content, 'found', partner.has(at));
    return partner.has(at);
  });
  const taken = new Set(partner.values());
  marked.forEach(({ content }, at) => {
    if (content.size > 0) bump(content, 'marked', taken.has(at));
  });
  return { right };
}

/** Best overlaps first. */
function pair(found, marked) {
  const fits = found.flatMap((one, at) =>
    marked.flatMap((other, to) => {
      const score = overlap(one.content, other.content);
      return score >= 0.5 && meet(one.source, other.source) ? [{ at, to, score }] : [];
    }),
  );
  fits.sort((a, b) => b.score - a.score);
  const partner = new Map();
  const taken = new Set();
  for (const { at, to } of fits) {
    if (partner.has(at) || taken.has(to)) continue;
    partner.set(at, to);
    taken.add(to);
  }
  return partner;
}

function overlap(one, other) {
  const shared = [...one].filter((at) => other.has(at)).length;
  return shared / (one.size + other.size - shared || 1);
}

function meet(one, other) {
  if (one.size === 0 || other.size === 0) return one.size === other.size;
  return [...one].some((at) => other.has(at));
}
