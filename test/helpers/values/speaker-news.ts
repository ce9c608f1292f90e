/** News in which people go by several names, and two by one. All invented. */
import { NEWS_DAY_MS, type News } from './news.ts';
import { person } from './quote.ts';

const minister = { office: 'harbour minister of Vestmark', speaksFor: 'Vestmark' };
const striker = { office: 'striker of Gullhaven FC', speaksFor: 'Gullhaven FC' };

const said = (title: string, words: string, by: ReturnType<typeof person>): News => ({
  title,
  said: [{ words, by }],
});

export const SPEAKER_NEWS: readonly News[] = [
  said(
    'Lamps',
    'The lamps will burn.',
    person('Ihor Zelensky', { office: 'keeper of the lights' }),
  ),
  said('Oil', 'There is oil for a year.', person('Ihor Zelensky')),
  said('Wicks', 'Wicks are dear.', person('Dr. Ihor B. Zelenskyy')),
  said('Fog', 'I have seen thicker fog.', person('I. Zelensky')),
  said('Quay', 'The quay is safe.', person('Anna Berg', minister)),
  said('Cup', 'We will score.', person('Anna Berg', striker)),
  said('Nets', 'The nets are torn.', person('Ida Moen', { office: 'clerk of the market' })),
  said('Ropes', 'Ropes are not.', person('Ida Moen', { office: 'pilot of the harbour' })),
  said('League', 'We take note.', person('Tidewater League', { kind: 'body' })),
].map((each, at) => ({ ...each, publishedAtMs: NEWS_DAY_MS - at * 3_600_000 }));
