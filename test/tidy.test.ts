/** House rules that no linter knows, each with the reason it exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What is banned, where it is allowed, and what to use instead. */
const BANNED: readonly { pattern: RegExp; except: RegExp; use: string }[] = [
  {
    pattern: /\bDate\.now\(|\bnew Date\(\)/,
    except: /^src\/lib\/clock\.ts$/,
    use: 'Clock from src/lib/clock.ts',
  },
  { pattern: /\bMath\.random\(/, except: /^$/, use: 'a value passed in by the caller' },
  {
    pattern: /\bset(Timeout|Interval)\(/,
    except: /^src\/lib\/timers\.ts$/,
    use: 'src/lib/timers.ts',
  },
  { pattern: /\bprocess\.env\b/, except: /^config\//, use: 'a typed option from config/' },
  { pattern: /\b(TODO|FIXME|XXX)\b/, except: /^$/, use: 'an issue, or do it now' },
];

const files = ['src', 'commands', 'config'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, name)),
);

it('uses nothing banned', () => {
  const found = files.flatMap((file) =>
    BANNED.filter(
      ({ pattern, except }) => !except.test(file) && pattern.test(readFileSync(file, 'utf8')),
    ).map(({ pattern, use }) => `${file}: ${pattern.source}; use ${use}`),
  );
  expect(found).toEqual([]);
});

/** Stages that are tested through the module that calls them in order, in rows of prose. */
const TESTED_THROUGH: readonly { folder: string; test: string }[] = [
  { folder: 'src/analysis/', test: 'test/analysis/analyze.test.ts' },
];

it('tests every module that has behaviour', () => {
  const untested = files
    .filter(
      (file) =>
        !file.startsWith('src/model/') &&
        /^export (async )?(function|class)/m.test(readFileSync(file, 'utf8')),
    )
    .filter(
      (file) =>
        !TESTED_THROUGH.some(({ folder, test }) => file.startsWith(folder) && existsSync(test)),
    )
    .filter(
      (file) => !existsSync(join('test', file.replace(/^src\//, '').replace(/\.ts$/, '.test.ts'))),
    );
  expect(untested).toEqual([]);
});
