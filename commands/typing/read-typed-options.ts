/** Options whose fields a platform or a form shows: they need no quotation marks; whoever writes them means just these words. */
import type { OptionValues } from '../../src/model/command.ts';
import type { OptionsGiven } from '../command.ts';

const IN_MARKS = /^["“”„«»]([^"“”„«»]+)["“”«»]$/;

/** Longer than any command; Slack itself takes no longer message than 4,000 characters in most places. */
export const MAX_TEXT_LENGTH = 4000;

/** Returns the values without white space and quotation marks around them. */
export function readTypedOptions(options: OptionValues): OptionsGiven {
  const values: Record<string, string | number | undefined> = {};
  const quoted: string[] = [];
  for (const [name, value] of Object.entries(options)) {
    const text = typeof value === 'string' ? value.trim() : value;
    const inside = typeof text === 'string' ? IN_MARKS.exec(text)?.[1] : undefined;
    if (inside !== undefined) quoted.push(name);
    values[name] = inside ?? text;
  }
  return { options: values, quoted };
}
