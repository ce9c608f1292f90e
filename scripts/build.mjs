/** Builds dist/: compiles with tsc and copies what the console serves and the tagger reads as it is. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => `${root}${path}`;

rmSync(at('dist'), { recursive: true, force: true });
execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.json')], {
  stdio: 'inherit',
});
for (const assets of ['src/platforms/console/public', 'src/analysis/tagger/model.bin'])
  if (existsSync(at(assets))) cpSync(at(assets), at(`dist/${assets}`), { recursive: true });
