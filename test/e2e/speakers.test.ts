/** The real process, killed right after an admin's decision was answered: it holds at the next start. */
import { expect, it } from 'vitest';
import { runProgram } from '../helpers/program/run-program.ts';
import { type Ask, consoleSurface } from '../helpers/program/surfaces.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const ask = (name: string, text: string): Ask => ({ name, text, options: {} });

it('keeps a decision about speakers that it has answered, killed or not', async () => {
  const folder = tempFolder();
  const first = await runProgram({ folder, settings: '' });
  await first.waitFor('feed polled', 2);
  const answer = await consoleSurface(first).ask(
    ask('speakers', 'merge Solvane Talloch confirm:yes'),
  );
  expect(answer).toContain('are one now.');
  await first.kill();

  const second = await runProgram({ folder, settings: '' });
  const quotes = await consoleSurface(second).ask(ask('quote', 'Solvane passports'));
  expect(quotes).toContain('The cod do not carry passports');
  expect(quotes).toContain('Maren Talloch');
  expect(await consoleSurface(second).ask(ask('speakers', 'show Solvane'))).toContain('Undo 1');
  expect(await second.stop()).toBe(0);
});
