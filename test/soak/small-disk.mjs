/** A disk of its own for the store of a soak, which can be filled: in memory, on Linux, where one may be mounted. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const MEGABYTE = Buffer.alloc(1_000_000);
const MARK = 'VERBATIM_SOAK_OWN_MOUNTS';

/**
 * Without the right to mount, the same command runs again in a namespace where it may (unshare(1)), and this process ends as it did.
 *
 * @param folder empty; the disk is mounted there.
 * @returns functions that fill it, free it and take it away; null where there can be none.
 */
export function enterSmallDisk(folder, megabytes) {
  if (process.platform !== 'linux') return null;
  if (!mount(folder, megabytes)) {
    if (process.env[MARK] === undefined) runInOwnNamespace();
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    fill() {
      for (const chunk of [MEGABYTE, MEGABYTE.subarray(0, 1000), MEGABYTE.subarray(0, 1)])
        while (append(filler, chunk));
    },
    empty: () => rmSync(filler, { force: true }),
    leave: () => execFileSync('umount', [folder]),
  };
}

function mount(folder, megabytes) {
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
  return spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
}

function append(file, chunk) {
  try {
    appendFileSync(file, chunk);
    return true;
  } catch (error) {
    if (error.code === 'ENOSPC') return false;
    throw error;
  }
}

/** Does not come back where it could run. */
function runInOwnNamespace() {
  const again = ['-Urm', process.execPath, ...process.argv.slice(1)];
  const env = { ...process.env, [MARK]: '1' };
  if (spawnSync('unshare', ['-Urm', 'true'], { stdio: 'ignore' }).status !== 0) return;
  process.exit(spawnSync('unshare', again, { stdio: 'inherit', env }).status ?? 1);
}
