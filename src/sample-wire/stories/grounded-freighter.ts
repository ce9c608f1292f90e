import type { SampleStory } from '../sample-story.ts';

/** A ship on a rock, and the question who put her there. */
export const groundedFreighter: SampleStory = {
  articles: [
    {
      outlet: 'harbour-post',
      slug: 'freighter-aground-off-gannet-ledge',
      title: 'Freighter aground off Gannet Ledge, crew of fourteen safe',
      byline: 'Jorid Amsel in Gullhaven',
      minutesBefore: 2 * 1440 + 640,
      caption: 'The Alba Merle on the ledge at low water',
      body: [
        'The freighter Alba Merle ran onto Gannet Ledge before dawn today with 900 tonnes of fuel on board. All fourteen of her crew were taken off by the Gullhaven lifeboat.',
        '“She is sitting on the rock like a hen, and the weather is kind,” said Ivo Marskell, the commander of the Vestmark Coastguard. “If the wind stays in the west, we can empty her tanks in four days.”',
        'He warned that a turn of the wind would break her back within hours.',
        'No oil had been seen on the water by noon, the coastguard said.',
        'Sefa Lindqvar, the mayor of Gullhaven, demanded that the government send a second pumping ship. “We have one road, one beach and one summer,” she said. “I will not gamble with any of them.”',
        'The ship’s owner, Corvane Shipping, denied that she had been short of crew. A spokesman for Corvane Shipping said that fourteen was “two more than the rules ask for.”',
        'Her captain, who was not named, has been questioned by the police, and an officer on the case said that he had been cooperative.',
        'Lifeboat cox Hanne Riddervald has worked at the station since she was seventeen. “You count heads, and then you count them again,” she told the Harbour Post. “Fourteen. Then I breathed.”',
        'The words “No entry” were painted on the closed beach road by the afternoon, where a hundred people had come to look.',
      ],
    },
    {
      outlet: 'coastal-courier',
      slug: 'race-to-empty-stranded-ship',
      title: 'Race to empty stranded ship before the wind turns',
      byline: 'Bram Ottery',
      minutesBefore: 2 * 1440 + 470,
      caption: 'Hoses are laid out on the deck of a pumping ship in Gullhaven',
      body: [
        'Salvage crews have until the weekend to pump 900 tonnes of fuel out of a ship that lies on Gannet Ledge, four miles from the bird cliffs of Gullhaven.',
        '“If the wind stays in the west, we can empty her tanks in four days,” said Ivo Marskell, who commands the Vestmark Coastguard. “If it does not, ask me again with a bucket in your hand.”',
        'The Alba Merle hit the rock at twenty past four in the morning, in clear weather and with her lights on. How she got there is what the police now want to know.',
        'Nadia Ferrow, a marine biologist at the Gullhaven Institute, said that forty thousand auks were about to leave the cliffs with their young.',
        '“A chick that cannot fly yet swims to sea behind its father,” she said. “It would swim straight into the oil.”',
        'Ferrow criticised Corvane Shipping, the owner, for sending an old ship past the cliffs in the breeding season.',
        'The company rejected the criticism. Its ships used the lane that the charts advise, a spokesman for Corvane Shipping said.',
        'Mayor Sefa Lindqvar told a crowded meeting in the school that the town would pay for nothing. “They made this bill and they will read it to the last line,” she said.',
        'Vestmark’s environment minister, Arno Petterling, promised the town a second pumping ship by tomorrow night.',
      ],
    },
    {
      outlet: 'harbour-post',
      slug: 'alba-merle-floated-free',
      title: 'Alba Merle floated free without losing a drop',
      byline: 'Jorid Amsel in Gullhaven',
      minutesBefore: 14 * 60 + 25,
      caption: 'Two tugs tow the Alba Merle towards Aldersund',
      body: [
        'The Alba Merle came off Gannet Ledge on the evening tide and was towed away, her tanks empty and the water clean behind her.',
        '“I have waited thirty years to say this about a stranded ship: nothing happened,” said Ivo Marskell, the commander of the coastguard.',
        'He thanked the two pumping crews, who had worked for forty hours “on soup and spite.”',
        'Sefa Lindqvar, the mayor of Gullhaven, said the town had been lucky, and that luck was no plan. “There should be a pumping ship on this coast every day of the year,” Lindqvar said. “Not somewhere else. Here.”',
        'The environment minister, Arno Petterling, supported the idea but made no promise. The government would look at the cost before the summer, he said.',
        'Investigators believe that the officer of the watch had fallen asleep, according to a person who has seen their first report.',
        'Corvane Shipping rejected that account. “The watch was awake, rested and at his post,” the company said in a statement. “We will show this in court if we must.”',
        'Tomas Harrowby, the leader of the Vestmark Seamen’s Union, said that rest rules for pilots were worth little while officers had none.',
        'On the cliffs the first young auks left in the dark. A sign at the path now asks visitors to “walk softly”.',
      ],
    },
  ],
};
