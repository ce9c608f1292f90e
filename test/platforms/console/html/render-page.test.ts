import { html } from 'hono/html';
import { expect, it } from 'vitest';
import { renderMissing, renderPage } from '../../../../src/platforms/console/html/render-page.ts';

const SITE = { channels: ['politics', 'a/b'], hasSampleWire: true };

it('lists the channels, with the open one and the newest message of each', async () => {
  const page = String(
    await renderPage(SITE, {
      title: '#politics',
      channel: 'politics',
      newestIds: new Map([['politics', 7]]),
      main: html`<p>words</p>`,
    }),
  );
  expect(page).toContain('<p>words</p>');
  expect(page).toMatch(/href="\/c\/politics"[^>]*data-newest-id="7"[^>]*aria-current="page"/);
  expect(page).toMatch(/href="\/c\/a%2Fb"[^>]*data-newest-id="0"/);
  expect(page).toContain('Sample wire');
  expect(page).not.toMatch(/ style=|<script>|\son\w+=/);
});

it('says what is missing and where to go on', async () => {
  const missing = String(await renderMissing('No <page>', 'Advice.', html`<a href="/">on</a>`));
  expect(missing).toContain('<h1>No &lt;page&gt;</h1><p>Advice.</p><a href="/">on</a>');
});
