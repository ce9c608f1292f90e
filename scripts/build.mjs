/** Builds dist/: compiles with tsc and copies what the console serves and the tagger reads as it is. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => `${root}${path}`;

// Beside its place: a build that fails leaves the program as it was.
const made = at('dist.part');
rmSync(made, { recursive: true, force: true });
const tsc = [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.json'), '--outDir', made];
try {
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
} catch {
  // It has said why.
  rmSync(made, { recursive: true, force: true });
  process.exit(1);
}
for (const assets of ['src/platforms/console/public', 'src/analysis/tagger/model.bin'])
  if (existsSync(at(assets))) cpSync(at(assets), `${made}/${assets}`, { recursive: true });
rmSync(at('dist'), { recursive: true, force: true });
renameSync(made, at('dist'));
