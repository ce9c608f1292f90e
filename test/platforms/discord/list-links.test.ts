import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkAddress } from '../../../src/platforms/discord/escape-markdown.ts';
import { askWhichLink, readListedLink } from '../../../src/platforms/discord/list-links.ts';
import { foreignText } from '../../helpers/values/foreign-text.ts';
import { checkMessage } from '../../stand-ins/discord/check-message.ts';
import { ARTICLE } from './newsroom.ts';

const LONG = `https://coastal-courier.example/${'a-very-long-headline-'.repeat(12)}`;
const LINKS = [
  { url: 'https://harbour-post.example/bridge', title: 'Council [stops](x) the bridge' },
  { url: LONG, title: null },
];

it('lists the links, and offers each by its title or its address', () => {
  const { embeds, components } = askWhichLink(LINKS, ARTICLE);
  const [prompt, , first, second] = embeds?.[0]?.description?.split('\n') ?? [];
  expect(prompt).toBe('2 links are in this message. Which link?');
  expect(first).toMatch(
    /^- Council .* the bridge \(\[link\]\(https:\/\/harbour-post.example\/bridge\)\)$/,
  );
  expect(second).toMatch(
    /^- coastal-courier\.example\/a-very-long-headline-.* \\\[…\\\] \(\[link\]\(.*\)\)$/,
  );
  expect(second).toContain(`(${LONG})`);
  expect(components?.[0]?.components[0]).toMatchObject({
    type: 3,
    custom_id: 'link:article',
    placeholder: 'Which link?',
    options: [
      {
        label: 'Council [stops](x) the bridge',
        value: '0',
        description: 'harbour-post.example',
      },
      { value: '1', description: 'coastal-courier.example' },
    ],
  });
});

it('gives back the whole address of what is chosen, of any length that Discord links', () => {
  const { embeds = [] } = askWhichLink(LINKS, ARTICLE);
  expect(readListedLink(embeds, '1')).toBe(LONG);
});

it.each(['2', '-1', '1e1', '', ' 1', 'article https://evil.example', '999'])(
  'knows no link under the forged number "%s"',
  (value) => {
    expect(readListedLink(askWhichLink(LINKS, ARTICLE).embeds ?? [], value)).toBeNull();
  },
);

it('is a message that Discord takes, and leads where its options say, whatever the links', () => {
  const link = fc.record({
    url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    title: fc.option(foreignText(300)),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(link, {
        selector: ({ url }) => linkAddress(url),
        minLength: 2,
        maxLength: 40,
      }),
      (links) => {
        const { allowedMentions, ...body } = askWhichLink(links, ARTICLE);
        checkMessage(body, { isEdit: false, mayBeEphemeral: true });
        const [select] = body.components?.[0]?.components ?? [];
        const options = select !== undefined && 'options' in select ? (select.options ?? []) : [];
        expect(options.length).toBeGreaterThan(0);
        const addresses = links.map(({ url }) => linkAddress(url));
        for (const { value } of options)
          expect(addresses).toContain(readListedLink(body.embeds ?? [], value));
      },
    ),
    { numRuns: 50 },
  );
});
