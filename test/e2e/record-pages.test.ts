/** The pages of the record of the real program in a real Chromium without scripts: from an article to its outlet, its voices, and a file. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasChromium, launchChromium } from '../helpers/program/chromium.ts';
import { runProgram } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

describe.runIf(hasChromium)('the record of the sample wire', () => {
  it('leads from share of voice to a person, a topic, an outlet, and to their words in a file', async () => {
    const program = await runProgram({ folder: tempFolder(), settings: '' });
    await program.waitFor('feed polled', 2);
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const waitForHeading = (heading: string) =>
      page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();

    await page.goto(program.consoleUrl);
    await page.getByRole('link', { name: 'Voices', exact: true }).click();
    await waitForHeading('Share of voice');
    await page.getByLabel('Outlet').selectOption('Coastal Courier (sample)');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(/outlet=/);
    await page.getByRole('link', { name: 'All time' }).click();
    await page.waitForURL('**/voices?outlet=Coastal+Courier+%28sample%29&days=all');
    const row = page.getByRole('row').filter({ hasText: 'Ingrid Solvane' });
    await expect
      .poll(() => row.getByRole('cell').allTextContents())
      .toEqual([expect.any(String), '1', expect.stringMatching(/ %$/), '1']);

    await row.getByRole('link').click();
    await waitForHeading('Ingrid Solvane, fisheries minister');
    await page.getByRole('link', { name: 'Tidewater Council' }).first().click();
    await waitForHeading('About Tidewater Council');
    await page.getByRole('link', { name: 'Harbour Post (sample)', exact: true }).last().click();
    await waitForHeading('Harbour Post (sample)');
    await page.getByRole('link', { name: 'Council puts off cod vote' }).click();
    await page.getByRole('link', { name: 'All of this outlet' }).click();
    await waitForHeading('Harbour Post (sample)');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Quotes, every printing' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      /^verbatim-quotes-harbour-post-sample-\d{4}-\d\d-\d\d\.csv$/,
    );
    const rows = parse(readFileSync(await download.path(), 'utf8'), { columns: true, bom: true });
    expect(rows.length).toBeGreaterThan(50);
    expect(rows).toContainEqual(
      expect.objectContaining({
        who: 'Ingrid Solvane',
        words: expect.stringContaining('A third is a number we can defend on every quay'),
        permalink: expect.stringContaining(`${program.consoleUrl}/q/`),
      }),
    );
    expect(await program.stop()).toBe(0);
  });
});
