/** A disk of its own for a test, in memory: full, or read-only. Only root may have one, and not everywhere. */
import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.ts';

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' });

/** @returns null where none can be had: such a test says nothing then. */
export function mountDisk(kilobytes: number): { folder: string; makeReadOnly(): void } | null {
  const folder = tempFolder();
  try {
    mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  } catch {
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return { folder, makeReadOnly: () => mount('-o', 'remount,ro', folder) };
}
