/** Units by what systemd knows: sections, directives, and the promises that the hardening rests on. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

/** systemd.unit(5), systemd.service(5), systemd.exec(5), systemd.resource-control(5), systemd.timer(5): those that are used here. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Unit: [
    'Description',
    'Documentation',
    'After',
    'Wants',
    'StartLimitIntervalSec',
    'StartLimitBurst',
  ],
  Service: [
    ...['Type', 'User', 'Group', 'WorkingDirectory', 'EnvironmentFile', 'Environment'],
    ...['ExecStart', 'ExecStartPost', 'Restart', 'RestartPreventExitStatus', 'RestartSec'],
    ...['TimeoutStopSec', 'KillSignal', 'MemoryMax', 'TasksMax', 'LimitNOFILE', 'Nice'],
    ...['IOSchedulingClass', 'UMask', 'ProtectSystem', 'ReadWritePaths', 'ProtectHome'],
    ...['PrivateTmp', 'PrivateDevices', 'PrivateUsers', 'PrivateIPC', 'PrivateNetwork'],
    ...['ProtectClock', 'ProtectControlGroups', 'ProtectHostname', 'ProtectKernelLogs'],
    ...['ProtectKernelModules', 'ProtectKernelTunables', 'ProtectProc', 'RemoveIPC'],
    ...['NoNewPrivileges', 'CapabilityBoundingSet', 'AmbientCapabilities', 'LockPersonality'],
    ...['MemoryDenyWriteExecute', 'RestrictAddressFamilies', 'RestrictNamespaces'],
    ...['RestrictRealtime', 'RestrictSUIDSGID', 'SystemCallArchitectures'],
    ...['SystemCallFilter', 'SystemCallErrorNumber'],
  ],
  Timer: ['OnCalendar', 'RandomizedDelaySec', 'Persistent'],
  Install: ['WantedBy'],
};

const FOLDER = 'deploy/systemd';
const ANALYZE = '/usr/bin/systemd-analyze';
const units = readdirSync(FOLDER);

/** "Section.Directive" with its values, in order; throws at a line that is none. */
function readUnit(name: string): ReadonlyMap<string, readonly string[]> {
  let section = '';
  const found = new Map<string, string[]>();
  for (const line of readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const heading = /^\[([A-Z][a-z]+)\]$/.exec(line)?.[1];
    const [, directive, value = ''] = /^([A-Z][A-Za-z]+)=(.*)$/.exec(line) ?? [];
    if (heading !== undefined) section = heading;
    else if (directive === undefined) throw new Error(`${name}: ${line}`);
    else {
      const key = `${section}.${directive}`;
      found.set(key, [...(found.get(key) ?? []), value]);
    }
  }
  return found;
}

describe.each(units)('%s', (name) => {
  it('has no section and no directive that systemd would pass over', () => {
    const known = new Set(
      Object.entries(KNOWN).flatMap(([section, all]) => all.map((each) => `${section}.${each}`)),
    );
    const used = [...readUnit(name).keys()];
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((each) => !known.has(each))).toEqual([]);
  });

  it.runIf(existsSync(ANALYZE))('is taken by systemd-analyze, where there is one', () => {
    const output = execFileSync(
      ANALYZE,
      ['verify', '--man=no', '--recursive-errors=no', resolve(FOLDER, name)],
      { encoding: 'utf8', stdio: 'pipe' },
    );
    expect(output).toBe('');
  });
});

describe('the service', () => {
  const unit = readUnit('verbatim.service');

  it('starts what package.json starts, as nobody’s user, and writes its data alone', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(`${scripts.start}`).toBe('exec node dist/src/cli.js run');
    expect(unit.get('Service.ExecStart')).toEqual(['/usr/bin/node dist/src/cli.js run']);
    expect(unit.get('Service.User')).toEqual(['verbatim']);
    expect(unit.get('Service.ProtectSystem')).toEqual(['strict']);
    expect(unit.get('Service.ReadWritePaths')).toEqual(['/opt/verbatim/data']);
  });

  it('has no capability, and gains none', () => {
    expect(unit.get('Service.CapabilityBoundingSet')).toEqual(['']);
    expect(unit.get('Service.NoNewPrivileges')).toEqual(['true']);
  });

  it('waits longer for a stop than the program does itself', () => {
    const deadline = /STOP_DEADLINE_MS = ([\d_]+)/.exec(readFileSync('src/main.ts', 'utf8'))?.[1];
    const waits = Number(unit.get('Service.TimeoutStopSec')?.[0]);
    expect(waits * 1000).toBeGreaterThan(Number(deadline?.replaceAll('_', '')));
  });

  it('is not started again for a wrong setting', () => {
    expect(unit.get('Service.RestartPreventExitStatus')).toEqual(['2']);
  });

  it('has the memory of which the alert warns at four fifths', () => {
    expect(unit.get('Service.MemoryMax')).toEqual(['2G']);
    expect(readFileSync('deploy/prometheus/alerts.yaml', 'utf8')).toContain(
      '0.8 * 2 * 1024 * 1024 * 1024',
    );
  });
});

it('backs up by a command that there is, where it may write', () => {
  const unit = readUnit('verbatim-backup.service');
  const [start = ''] = unit.get('Service.ExecStart') ?? [];
  expect(start).toContain('dist/src/cli.js backup "/var/backups/verbatim/');
  // The program's own log needs its folder, too.
  expect(unit.get('Service.ReadWritePaths')?.[0]?.split(' ')).toEqual([
    '/opt/verbatim/data',
    '/var/backups/verbatim',
  ]);
});

it('keeps the newest thirty backups, and none that was killed half way', () => {
  const folder = tempFolder();
  const names = Array.from({ length: 32 }, (_, at) => `2026-03-${10 + at}T033000Z.db`);
  const halves = ['2026-03-01T033000Z.db.part', '2026-03-01T033000Z.db.part-journal'];
  for (const name of [...names, ...halves]) writeFileSync(join(folder, name), '');
  const [tidy = ''] = readUnit('verbatim-backup.service').get('Service.ExecStartPost') ?? [];
  const command = tidy.replaceAll('/var/backups/verbatim', folder);
  execFileSync('/bin/sh', ['-c', command]);
  expect(readdirSync(folder)).toEqual(names.slice(2));
});
