/**
 * What stands among an article's paragraphs and is not the article, class by class, as templates write it: in elements that name
 * it, and in bare paragraphs. Every line is put between two paragraphs of an invented page.
 */
import { describe, expect, it } from 'vitest';
import { extractText } from '../../src/articles/extract-text.ts';

const BEFORE = [
  'The kiln at Skarholm was opened on Monday, three days after the fire in it had gone out.',
  '“Nobody opens it before I do,” said Una Brask, who built it with her brother in the spring.',
  'Forty people had come up the hill, and most of them had brought something to eat.',
];
const AFTER = [
  'Inside were three hundred bowls, of which four were broken and one had turned blue.',
  '“I do not know why,” said Brask. “Blue is not a colour that this clay has in it.”',
  'The bowls go to the market in Gullhaven on Saturday, where the first one costs a crown.',
];

async function read(html: string): Promise<readonly string[]> {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
  const page = `<!doctype html><html lang="en"><head><title>The kiln is open</title></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>The kiln is open</h1>${paragraphs(BEFORE)}${html}${paragraphs(AFTER)}</article></main></body></html>`;
  return (await extractText(page, 'https://www.lantern.example/kiln')).text.split('\n\n');
}

const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  captions: [
    '<figure><img src="/k.jpg"><figcaption>Una Brask before her kiln</figcaption></figure>',
    '<div class="wp-caption"><img src="/k.jpg"><p class="wp-caption-text">Una Brask before her kiln</p></div>',
    '<div class="image"><img src="/k.jpg"><span class="image__caption">Una Brask before her kiln</span></div>',
    '<p>Una Brask before her kiln on Monday. (Photo: Lantern/Jon Vik)</p>',
    '<p>Image caption, Una Brask before her kiln</p>',
    '<p>Watch: Una Brask opens the kiln</p>',
    '<div class="article-image"><img src="/k.jpg"><div>“It is blue,” said Una Brask, here before her kiln.</div></div>',
    '<div class="image image-left"><img src="/k.jpg"><p>“It is blue,” said Una Brask, here before her kiln.</p></div>',
    '<p><img src="/k.jpg"><br><em>Una Brask, who says “it is blue”, before her kiln</em></p>',
    '<p><a href="/k.jpg"><img src="/k.jpg"></a> <i>Una Brask before her kiln</i></p>',
    '<p>Una Brask called her kiln “a blue wonder” (Picture: Oster Wire)</p>',
    '<p>Una Brask at the “old kiln” of Skarholm. Photo by Jon Vik</p>',
    '<p>Una Brask calls it “a blue wonder”. JON VIK/Oster Wire</p>',
    '<p>Una Brask, who calls it “a blue wonder”, in March [Jon Vik/Oster Wire]</p>',
    '<p>Una Brask, who calls it “a blue wonder” Jon Vik/AFP via Getty Images</p>',
    '<p>FILE PHOTO: Una Brask, who calls it “a blue wonder”, at the kiln</p>',
    '<p>Image source, Oster Wire</p>',
    '<div class="swiper-slide"><img src="/k.jpg"><p>Una Brask before her kiln</p></div>',
  ],
  credits: [
    '<p>Photo: Jon Vik</p>',
    '<p>Photograph by Jon Vik/The Lantern</p>',
    '<p>© 2031 The Lantern. All rights reserved.</p>',
    '<p>Additional reporting by Jon Vik in Gullhaven</p>',
    '<p>Reporting by Jon Vik; Editing by Runa Halden</p>',
    '<p><em>Jon Vik contributed to this report.</em></p>',
    '<p>By Jon Vik, culture editor</p>',
    '<p>Story by Jon Vik</p>',
    '<p>— with files from Oster Wire</p>',
    '<p>Reach Jon Vik at jon@lantern.example or on the hill.</p>',
    '<p>Jon Vik can be reached at jon@lantern.example</p>',
    '<p>You can follow Jon Vik on Bluesky</p>',
    '<p>This story was first published on 3 March.</p>',
  ],
  newsletters: [
    '<div class="newsletter-signup"><h3>The morning in one letter</h3><p>Every day at six.</p></div>',
    '<p>Sign up for our morning newsletter and get the news in your inbox.</p>',
    '<p>Get our daily briefing in your inbox</p>',
    '<p>Enter your email address</p>',
    '<p>Thanks for reading The Lantern! Subscribe for free to receive new posts.</p>',
    '<p>By signing up you agree to our terms.</p>',
    '<form><p>The morning in one letter</p><input type="email"><button>Join</button></form>',
  ],
  'related links': [
    '<aside><h2>More from the island</h2><ul><li><a href="/f">Ferry sails again</a></li></ul></aside>',
    '<div class="related-stories"><p>Ferry sails again</p></div>',
    '<ul><li><a href="/f">Ferry sails again</a></li><li><a href="/g">Bakery shut</a></li></ul>',
    '<p>Related: Ferry sails again</p>',
    '<p>Read more: <a href="/f">Ferry sails again</a></p>',
    '<p><strong>READ ALSO:</strong> Brask wins prize</p>',
    '<p>You may also like</p>',
    '<p>Recommended Stories</p>',
    '<h3>Most read</h3>',
    '<p>&gt;&gt;&gt; Ferry sails again</p>',
  ],
  'notices of the site': [
    '<div id="cookie-banner"><p>We and our partners keep data on your device.</p></div>',
    '<p>We use cookies to improve this site.</p>',
    '<p>Manage your cookie preferences</p>',
    '<p>Advertisement</p>',
    '<p>Article continues below this advertisement</p>',
    '<p>Story continues below</p>',
    '<p>Last updated: 4 March 2031, 09:12</p>',
    '<p>3 min read</p>',
    '<p>AD</p>',
    '<p>Skip advertisement</p>',
    '<p>This audio was created using AI. Please tell us of errors in it.</p>',
    '<div class="ai-summary"><p>Una Brask opened her kiln.</p></div>',
    '<div class="fact-box"><h3>The kiln</h3><p>Built in 2030</p></div>',
  ],
  'paywall notices': [
    '<div class="paywall"><p>There is more of this story.</p></div>',
    '<p>Subscribe to continue reading.</p>',
    '<p>Subscribe from one crown a month to read this and all stories.</p>',
    '<p>This article is for subscribers only.</p>',
    '<p>To read the whole story, log in first.</p>',
    '<p>You have 2 free articles left this month.</p>',
    '<p>Already a subscriber? Log in</p>',
  ],
  comments: [
    '<section id="comments"><p>I have a bowl of hers and it leaks.</p></section>',
    '<h3>Leave a Reply</h3>',
    '<p>Your e-mail address will not be published, nor your shoe size.</p>',
    '<p>Required fields are marked with a star.</p>',
    '<p>14 comments</p>',
    '<p>Join the conversation</p>',
    '<p>What do you think? Tell us in the comments.</p>',
  ],
  'share bars': [
    '<div class="share-bar"><p>Send it to a friend</p></div>',
    '<p>Share this article</p>',
    '<p>Facebook Twitter WhatsApp Email</p>',
    '<p>Click to share on Facebook (Opens in new window)</p>',
    '<p>Follow Jon Vik on Twitter</p>',
    '<p>Add The Lantern as a preferred source on Google</p>',
    '<p>Copy link</p>',
  ],
  'chrome of live blogs': [
    '<p>LIVE</p>',
    '<p>Live updates</p>',
    '<p>Show key events only</p>',
    '<p>Key events</p>',
    '<p>Pinned post</p>',
    '<p>Load more updates</p>',
    '<p>12 minutes ago</p>',
    '<p>Updated at 09.12 GMT</p>',
    '<p>Please turn on JavaScript to use this feature</p>',
    '<p>There are 3 new updates</p>',
  ],
};

describe.each(Object.entries(LEFT_OUT))('%s', (_, lines) => {
  it.each(lines)('%s', async (html) => {
    expect(await read(html)).toEqual([...BEFORE, ...AFTER]);
  });
});

it('keeps what a paragraph says behind its picture', async () => {
  const words = 'The <em>Lantern</em> hangs at the pier.';
  expect(await read(`<p><img src="/k.jpg">${words}</p>`)).toContain(
    'The Lantern hangs at the pier.',
  );
});

/** Body text that begins or ends like the lines above. */
it.each([
  'Read more than one book a year, said Brask, and you will know what a kiln is for.',
  'Related questions came up at the council, where the kiln had been on the list since March.',
  'By noon the last bowl had been carried down the hill.',
  'Live music began at noon, when the last bowl had been carried down.',
  'Share prices of the clay works had fallen by a third before the kiln was built.',
  'Subscribers to the first firing paid forty crowns each, and got a bowl for it.',
  '“Photo or no photo, the bowl is blue,” she said.',
  'Advertisements for the market hung on every door of the harbour.',
  'Key events of the year were the storm, the ferry and the kiln.',
  'Thanks for reading to the children went to Brask, who had done so all winter.',
  'The summary was written by Brask, who had been there with her brother.',
  'Ads hung on every door of the harbour, and nobody read them.',
  'Photo by photo, Brask told how “a blue wonder” came to be. Image by Vik was shown, too.',
  '“It is blue,” said Brask, here with her brother (pictured).',
  'The path goes from the kiln to the pier. It crosses Oster/Skarholm in the rain',
  'She wrote the letter. Credit: where it is due, she said.',
  'Contact with the mayor was lost at noon, when the last bowl was sold.',
  '“Read more books,” the mayor, Runa Halden, told the children.',
])('keeps: %s', async (line) => {
  expect(await read(`<p>${line}</p>`)).toEqual([...BEFORE, line, ...AFTER]);
});
