/** Builds dist/: compiles with tsc and copies the files that the console serves as they are. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => `${root}${path}`;

rmSync(at('dist'), { recursive: true, force: true });
execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.json')], {
  stdio: 'inherit',
});
const assets = 'src/platforms/console/public';
if (existsSync(at(assets))) cpSync(at(assets), at(`dist/${assets}`), { recursive: true });
