import { expect, it } from 'vitest';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { renderHtml } from '../../src/platforms/console/html/render-html.ts';
import { renderDiscord } from '../../src/platforms/discord/render-discord.ts';
import { renderSlack } from '../../src/platforms/slack/rendering/render-slack.ts';
import { renderText } from '../../src/platforms/terminal/render-text.ts';
import { quoteCard } from '../helpers/values/quote-card.ts';

const document: ReplyDocument = {
  audience: 'caller',
  fallback: 'Anna Berg: 1 quote',
  blocks: [
    {
      kind: 'quote',
      quote: quoteCard({
        alsoIn: [
          { text: 'Coastal Courier', url: 'https://coastal-courier.example/bridge' },
          { text: 'Evening Mail: “leads nowhere”', url: 'https://evening-mail.example/bridge' },
          { text: 'and 12 more', url: 'http://127.0.0.1:3000/q/q1q1q1q1q1q1' },
        ],
      }),
    },
  ],
  shareCommandText: null,
};

it.each<[string, () => unknown]>([
  ['Slack', () => JSON.stringify(renderSlack(document))],
  ['Discord', () => JSON.stringify(renderDiscord(document))],
  ['the console', async () => String(await renderHtml(document))],
  ['the terminal', () => renderText(document, 'Europe/London')],
])('%s names and links the other outlets, with their wording', async (_surface, render) => {
  const shown = String(await render());
  expect(shown).toContain('also in');
  for (const part of ['Coastal Courier', 'leads nowhere', 'and 12 more'])
    expect(shown).toContain(part);
  for (const host of ['coastal-courier', 'evening-mail'])
    expect(shown).toContain(`${host}.example/bridge`);
});
