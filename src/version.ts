import { createRequire } from 'node:module';

const manifest: { version: string } = createRequire(import.meta.url)(
  import.meta.url.endsWith('.ts') ? '../package.json' : '../../package.json',
);

/** The version in package.json. */
export const VERSION: string = manifest.version;
