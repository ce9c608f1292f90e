import type { SampleStory } from '../sample-story.ts';

/** Turbines on a shoal: power, birds and nets. */
export const windFarm: SampleStory = {
  articles: [
    {
      outlet: 'harbour-post',
      slug: 'government-approves-long-shoal-wind-farm',
      title: 'Government approves wind farm on Long Shoal',
      byline: 'Signe Aldahl',
      minutesBefore: 5 * 1440 + 400,
      caption: 'A survey ship above Long Shoal in the spring',
      body: [
        'Eighty turbines will rise from Long Shoal, sixteen miles off the coast of Vestmark, after the government approved the country’s largest wind farm today.',
        '“By the time a child born this year starts school, every second lamp in Vestmark will burn on this wind,” said Arno Petterling, the environment minister.',
        'He promised that no turbine would turn during the four weeks in which the auks leave the cliffs.',
        'That was not enough for Nadia Ferrow of the Gullhaven Institute. The biologist warned that the birds keep no calendar.',
        '“They leave when the sea is full of sand eels,” Ferrow said. “Last year that was nineteen days early. A law cannot fly with them.”',
        'Long Shoal Power, which will build the farm, rejected a call for a second survey. Its director, Petra Wendelow, said that six years of counting were on the table for all to read.',
        '“We moved eleven turbines because of what Dr Ferrow found,” Wendelow said. “I would move them again.”',
        'The Vestmark Seamen’s Union said it supported the farm because it would bring four hundred jobs to harbours that need them.',
        'Tomas Harrowby, the union’s leader, told members that “a cable does not care about the price of cod.”',
        'The Kellan Isles have asked for talks about the eastern edge of the shoal, an official of the Tidewater Council said.',
      ],
    },
    {
      outlet: 'coastal-courier',
      slug: 'long-shoal-turbines-win-approval-and-a-warning',
      title: 'Long Shoal turbines win approval, and a warning about birds',
      byline: 'Kaja Brennholt',
      minutesBefore: 5 * 1440 + 290,
      caption: 'Auks on the cliffs of Gullhaven',
      body: [
        'Vestmark’s largest wind farm may be built on Long Shoal, the environment minister announced today, but not without a fight over the birds that cross it.',
        'Arno Petterling said that the eighty turbines would light half the country. “By the time a child born this year starts school, every second lamp in Vestmark will burn on this wind,” he said.',
        'The turbines are to stand still for four weeks each summer, when the young auks swim out to sea.',
        '“They leave when the sea is full of sand eels,” said Nadia Ferrow, a marine biologist at the Gullhaven Institute. She demanded that the turbines stop “when the birds say so, and not when the minister does.”',
        'Petterling denied that the date had been chosen for the engineers. He said that it could be moved by a telephone call.',
        'Petra Wendelow, the director of Long Shoal Power, supported that. “Give us a number to ring and we will switch them off within the hour,” she said.',
        'Fishermen fear for another thing. Hanne Riddervald, who keeps nets beside her work on the lifeboat, said nobody had told her where the cable would lie.',
        '“I asked three offices. Each of them had a different map, and each map had the others’ coffee on it,” Riddervald said.',
        'Prime Minister Maren Talloch of the Kellan Isles warned that her country would not accept turbines on its side of the line.',
        'The first tower is to stand in three years. The school in Gullhaven has named it “Big Agda” already.',
      ],
    },
  ],
};
