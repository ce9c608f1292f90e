import { expect, it } from 'vitest';
import { asUnfitLibrary } from '../../src/lib/unfit-library.ts';

const OTHER_NODE = `The module '/opt/better_sqlite3.node'
was compiled against a different Node.js version using
NODE_MODULE_VERSION 115. This version of Node.js requires
NODE_MODULE_VERSION 137. Please try re-compiling or re-installing
the module (for instance, using \`npm rebuild\` or \`npm install\`).`;

it('says in one line which library does not load, and what to do', () => {
  const error = Object.assign(new Error(OTHER_NODE), { code: 'ERR_DLOPEN_FAILED' });
  expect(asUnfitLibrary(error)).toMatchObject({
    code: 'library-unfit',
    message: `Node ${process.version} can't load a library: The module '/opt/better_sqlite3.node' was compiled against a different Node.js version using NODE_MODULE_VERSION 115. This version of Node.js requires NODE_MODULE_VERSION 137. Install again with the Node and on the system that run it: npm ci.`,
  });
});

it.each([[new Error('other')], ['text'], [Object.assign(new Error('gone'), { code: 'ENOENT' })]])(
  'leaves %s as it is',
  (error) => {
    expect(asUnfitLibrary(error)).toBe(error);
  },
);
