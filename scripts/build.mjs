/**
 * Builds dist/: compiles with tsc and copies what the console serves and the tagger reads as it is. Where dist/ was made of the same bytes, it
 * stays: a start builds first, and need not take longer for it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => `${root}${path}`;

/** All that dist/ is made of: the lock file holds the compiler's version. */
const { include: SOURCES } = JSON.parse(readFileSync(at('tsconfig.json'), 'utf8'));
const OTHERS = ['tsconfig.json', 'package.json', 'package-lock.json', 'scripts/build.mjs'];

const filesIn = (folder) =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort();

function digest() {
  const hash = createHash('sha256');
  for (const file of [...SOURCES.flatMap(filesIn), ...OTHERS.map(at)]) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

const madeOf = digest();
const NOTE = 'made-of.txt';
if (existsSync(at(`dist/${NOTE}`)) && readFileSync(at(`dist/${NOTE}`), 'utf8') === madeOf)
  process.exit(0);

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
writeFileSync(`${made}/${NOTE}`, madeOf);
rmSync(at('dist'), { recursive: true, force: true });
renameSync(made, at('dist'));
