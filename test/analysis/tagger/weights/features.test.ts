import { expect, it } from 'vitest';
import { Features } from '../../../../src/analysis/tagger/weights/features.ts';

it('puts each feature at a place of the table, the same each time', () => {
  const features = new Features(4);
  for (let template = 0; template < 40; template++) features.add(template, 7);
  const places = [...features.places.subarray(0, features.count)];
  expect(places).toHaveLength(40);
  expect(places.every((place) => place >= 0 && place < 16)).toBe(true);
  features.clear();
  features.add(3, 7);
  expect(features.count).toBe(1);
  expect(features.places[0]).toBe(places[3]);
});
