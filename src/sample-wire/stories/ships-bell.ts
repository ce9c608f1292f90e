import type { SampleStory } from '../sample-story.ts';

/** An old bell comes up in a net, and two museums want it. */
export const shipsBell: SampleStory = {
  articles: [
    {
      outlet: 'coastal-courier',
      slug: 'trawler-nets-bell-of-lost-ship',
      title: 'Trawler nets bell of ship lost for two centuries',
      byline: 'Bram Ottery',
      minutesBefore: 1440 + 1000,
      caption: 'The bell on the deck of the trawler Sister Agda',
      body: [
        'A trawler from Gullhaven has pulled up the bell of the Queen Isaura, which sailed for the Kellan Isles two hundred and six years ago and was never seen again.',
        '“I thought we had caught somebody’s washing machine,” said Ketil Morrander, the skipper of the Sister Agda. “Then it rang.”',
        'He rang it once more on the quay, he said, for the ninety people who had been on board.',
        'Linnea Corvath, the director of the Aldersund Maritime Museum, said the bell was the first trace of the ship that anyone had found.',
        '“There is a letter in our archive from a woman who waited for that ship for eleven years.',
        '“She wrote that she would know its bell among a hundred,” Corvath said. “I have thought about her all day.”',
        'The museum demanded that the place be closed to nets until divers have been down.',
        'The Kellan National Museum supported the demand but claimed the bell. Its keeper, Osric Tannay, said that it had been cast, paid for and blessed in Saint Orrin.',
        '“Finding a thing is not owning it,” Tannay told the Coastal Courier.',
        'A lawyer for the skipper, who did not wish to be named, said that her client would “listen to everyone and sign nothing.”',
        'The rim carries the words “Bring them home” in letters as tall as a thumb.',
      ],
    },
    {
      outlet: 'harbour-post',
      slug: 'two-museums-claim-bell-of-queen-isaura',
      title: 'Two museums claim the bell of the Queen Isaura',
      byline: 'Lorn Avestad',
      minutesBefore: 5 * 60 + 10,
      caption: 'The bell is washed in fresh water at the Aldersund Maritime Museum',
      body: [
        'The bell of the Queen Isaura has been on land for two days, and two countries already want it.',
        '“Finding a thing is not owning it,” said Osric Tannay, the keeper of the Kellan National Museum, who crossed the strait last night to see it. “It was cast in Saint Orrin, and our people went down with it.”',
        'Linnea Corvath, who directs the Aldersund Maritime Museum, rejected the claim with a smile. “So did ours,” she said. “Ninety people drowned, and they did not sort themselves by passport.”',
        'She promised that nobody would polish it before both sides had agreed.',
        'Ingrid Solvane, whose ministry looks after wrecks as well as fish, said that the law was on the side of the finder. The minister warned both museums against “a war over a bell.”',
        'Maren Talloch, the prime minister of the Kellan Isles, said that her country would accept a shared bell, with winters in one town and summers in the other.',
        'Ketil Morrander, the skipper who found it, supported the idea. “It has been in one place long enough,” he said.',
        'Corvath denied that the museum had offered the skipper money. A friend of his had said on the radio that a sum had been named.',
        'Divers will go down as soon as the wind allows, according to the Vestmark Coastguard.',
        'A queue of children stood before the tank today, under a card that read “Please do not ring”.',
      ],
    },
  ],
};
