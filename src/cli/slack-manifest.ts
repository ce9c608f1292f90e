/** `verbatim slack-manifest`. */
import { listDefinitions } from '../../commands/all-commands.ts';
import type { Config } from '../../config/load.ts';
import { slackManifest } from '../platforms/slack/slack-manifest.ts';
import { publicUrlOf } from '../public-url.ts';

/** Made for these settings: with addresses in HTTP mode, with links where the console has a public address. */
export function printManifest({ slack, console }: Pick<Config, 'slack' | 'console'>): void {
  const settings = { consoleUrl: publicUrlOf(console), publicUrl: publicUrlOf(slack.http) };
  process.stdout.write(`${slackManifest(listDefinitions(), settings).trimEnd()}\n`);
}
