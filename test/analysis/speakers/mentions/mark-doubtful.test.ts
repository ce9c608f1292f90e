import { expect, it } from 'vitest';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** Each row: a text, and the names that are found in it. */
it.each([
  ['Investigations showed a leak. Then investigations stopped.', ''],
  ['Surveys showed a leak. Footage of it showed more. Walking home, Berg saw it.', 'Berg'],
  ['Ian Read left. Read said no.', 'Ian Read, Ian Read'],
  ['Engineers said so. Fishermen left. Deputies stayed. Rebels came.', ''],
  ['Anna Waters left. Waters said so. Bakers left.', 'Anna Waters, Anna Waters'],
  ['Tom Bakers left. Bakers said so.', 'Tom Bakers, Tom Bakers'],
  ['Banks said so.', ''],
  ['Tom Banks left. “It is late,” Banks said.', 'Tom Banks, Tom Banks'],
  ['Then the Duke of Oster left.', 'Oster'],
  ['Banks, a lawyer, left.', 'Banks'],
  ['Berg showed the leak.', 'Berg'],
  ['The Prime Minister said so. The Norwegian Secretary of State left.', ''],
  ['Prime Minister Anna Berg said so. Then the Prime Minister left.', 'Anna Berg'],
  ['The Chief Minister left, and the Attorney General and the Gullshire Governor stayed.', ''],
  ['Then the Superintendent of Police left.', ''],
  ['Then the Princess Royal and the Queen Mother left.', ''],
  ['Then the Oster South MP and the Gullair CEO left.', ''],
  ['Then the Archbishop of Oster and the Oba left.', ''],
  ['Then the CEO of Gull Air and the Director of Public Prosecutions left.', ''],
  ['Then the Oster Observer and the Observer left.', 'Oster Observer, Oster Observer'],
  ['Gullshire General closed.', 'Gullshire General'],
  ['John Baker left. Baker said the baker had sold out.', 'John Baker, John Baker'],
  ['Tom Berg left. Then the Governor of Gullshire Berg spoke.', 'Tom Berg, Tom Berg'],
  ['Tom Barr left. Barr said so.', 'Tom Barr, Tom Barr'],
  ['Sultan Al Marzani left.', 'Sultan Al Marzani'],
  ['John Mayor left. Then Mayor came back.', 'John Mayor, John Mayor'],
])('%s -> %s', (prose, names) => {
  const found = nameBookOf(parseDocument(prose)).mentions.map(({ entity }) => entity.name);
  expect(found.join(', ')).toBe(names);
});
