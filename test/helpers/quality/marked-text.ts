/**
 * Marked text: writes spans inside a sentence so a test row reads as prose.
 * `“{C:We will not pay,}” {S:Anna Berg} {Q:said}.` is a content, its source and its cue. Where a text holds several
 * attributions they are numbered in order: `{C1:…}`.
 */
import type { Attribution } from '../../../src/model/attribution.ts';

/** The plain text of a row with `{C:…}`, `{S:…}` and `{Q:…}` in it. */
export function stripRoles(marked: string): string {
  return marked.replace(/\{[CSQ]\d*:/g, '').replaceAll('}', '');
}

/** Writes the roles of all attributions into the text; spans may nest but not cross. */
export function printRoles(text: string, attributions: readonly Attribution[]): string {
  const spans = attributions.flatMap((attribution, index) => {
    const number = attributions.length > 1 ? String(index + 1) : '';
    const { source, cue, contents } = attribution;
    return [
      ...contents.map((span) => ({ span, label: `C${number}` })),
      ...(source ? [{ span: source, label: `S${number}` }] : []),
      ...(cue ? [{ span: cue.span, label: `Q${number}` }] : []),
    ];
  });
  const marks = spans.flatMap(({ span, label }) => [
    { at: span.start, isEnd: false, other: span.end, text: `{${label}:` },
    { at: span.end, isEnd: true, other: span.start, text: '}' },
  ]);
  marks.sort((a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd) || b.other - a.other);
  let printed = '';
  let done = 0;
  for (const mark of marks) {
    printed += text.slice(done, mark.at) + mark.text;
    done = mark.at;
  }
  return printed + text.slice(done);
}
