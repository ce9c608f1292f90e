/** `verbatim slack-manifest`. */
import { listDefinitions } from '../../commands/all-commands.ts';
import { slackManifest } from '../platforms/slack/slack-manifest.ts';

export function printManifest(): void {
  process.stdout.write(`${slackManifest(listDefinitions()).trimEnd()}\n`);
}
