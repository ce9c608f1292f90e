/**
 * Makes what is released, in release/: the package, the list of all that it ships (SBOM, CycloneDX) and their SHA-256 sums.
 *
 *   npm run release [-- --without-audit]
 *
 * Ends with an error where something is not committed, and for an advisory on a shipped package that SECURITY.md doesn't explain. Where the
 * registry has no advisories to ask for, `--without-audit` goes on and says so.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findUnexplained, readExplained } from './release/read-audit.mjs';

const FOLDER = 'release';
/** Of what npm prints: a list of some hundred packages is half a megabyte. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

if (run('git', ['status', '--porcelain']) !== '') fail('Something is not committed.');
if (process.argv.includes('--without-audit')) console.log('Not audited, as told.');
else audit();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
writeFileSync(join(FOLDER, `${name}-${version}.cdx.json`), listContents());
run('npm', ['run', '--silent', 'build']);
run('npm', ['pack', '--silent', '--pack-destination', FOLDER]);
const files = readdirSync(FOLDER).sort();
writeFileSync(
  join(FOLDER, 'SHA256SUMS'),
  files.map((file) => `${sumOf(file)}  ${file}\n`).join(''),
);
console.log([...files, 'SHA256SUMS'].map((file) => join(FOLDER, file)).join('\n'));

function audit() {
  const explained = readExplained(readFileSync('SECURITY.md', 'utf8'));
  // It exits with 1 where it found something, which is for the report to say.
  const report = JSON.parse(run('npm', ['audit', '--json', '--omit=dev'], true));
  const unexplained = tryTo(() => findUnexplained(report, explained));
  if (unexplained.length > 0) fail(`Not explained in SECURITY.md:\n${unexplained.join('\n')}`);
}

function tryTo(work) {
  try {
    return work();
  } catch (error) {
    return fail(`${error.message}\nWithout advisories to ask for: --without-audit.`);
  }
}

function listContents() {
  const list = JSON.parse(run('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev']));
  // npm gives the name of the folder.
  list.metadata.component.name = name;
  return `${JSON.stringify(list, null, 2)}\n`;
}

function run(command, args, mayFail = false) {
  try {
    const options = { encoding: 'utf8', maxBuffer: MAX_OUTPUT_BYTES };
    return execFileSync(command, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    if (mayFail && error.stdout) return error.stdout;
    return fail(`${command} ${args.join(' ')}: ${error.message}`);
  }
}

function sumOf(file) {
  return createHash('sha256')
    .update(readFileSync(join(FOLDER, file)))
    .digest('hex');
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
