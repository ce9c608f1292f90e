import { expect, it } from 'vitest';
import { findNews, lengthOfDateline } from '../../../src/analysis/text/dateline.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

it.each([
  ['OSTWICK, March 3 (Wire) — ', 'Berg left.'],
  ['EAST OSTWICK, N.H. (Wire) - ', 'Berg left.'],
  ['Ostwick (Wire) – ', 'Berg left.'],
  ['ST. BERG -- ', '“Never,” Berg said.'],
  ['OSTWICK — ', 'Gov. Berg left.'],
  ['OSTWICK—', 'Gov. Berg left.'],
  ['OSTWICK (Wire): ', 'Berg left.'],
  ['Ostwick, Norland (Wire) — ', 'Berg left.'],
  ['OSTWICK, Norland, Nov. 3, 2031 (Wire) -- ', 'Berg left.'],
  ['OSTWICK/VESTMARK, 3 March (Wire) - ', 'Berg left.'],
  ['(Wire) - ', 'Berg left.'],
  ['(WNN) ', 'Berg left.'],
  ['(WNN)', 'Berg left.'],
  ['', 'OSTWICK-Norrail ferries sail.'],
  ['', 'Ostwick – The harbour of the north – will have a wall.'],
  ['', 'OSTWICK: Berg left.'],
  ['', 'BERG (laughing): Never.'],
  ['', 'Berg (Labour): Never.'],
  ['', '(Berg left.) Moen stayed.'],
  ['', 'Berg left.'],
])('is %j before %j', (dateline, news) => {
  expect(lengthOfDateline(dateline + news)).toBe(dateline.length);
  const parsed = parseDocument(`A story.\n${dateline}${news}`);
  const [, paragraph] = parsed.paragraphs;
  const first = paragraph && parsed.tokens[findNews(parsed, paragraph)];
  expect(parsed.text.slice(first?.start)).toBe(news);
});

it.each([
  ['TEN DIE IN STORM ', 'Mayor Berg left.'],
  ['WHY THE WALL FELL? ', '“Never,” Berg said.'],
  ['', 'OSTWICK FC chief Anna Berg left.'],
  ['', 'TEN DIE IN STORM'],
])('leaves out %j before %j', (heading, news) => {
  const parsed = parseDocument(`A story.\n${heading}${news}`);
  const [, paragraph] = parsed.paragraphs;
  const first = paragraph && parsed.tokens[findNews(parsed, paragraph)];
  expect(parsed.text.slice(first?.start)).toBe(news);
});
