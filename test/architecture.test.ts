/**
 * The layer table of src/README.md, as a test. Fails with the one import that breaks it.
 *
 * Imports are read with a regular expression, which is enough for code formatted by Biome and works
 * with any TypeScript version; the first test guards against the scan silently finding nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folder -> folders it may import besides itself. Longest matching folder wins. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/lib': ['src/model'],
  'src/gazetteer': ['src/lib'],
  'src/feeds': ['src/model', 'src/lib'],
  'src/articles': ['src/model', 'src/lib'],
  'src/analysis': [
    'src/model',
    'src/lib',
    'src/analysis/quotes',
    'src/analysis/speakers',
    'src/analysis/positions',
    'src/analysis/summary',
    'src/analysis/tagger',
    'src/analysis/text',
  ],
  'src/analysis/text': ['src/model', 'src/lib'],
  'src/analysis/quotes': ['src/model', 'src/lib', 'src/analysis/text'],
  'src/analysis/speakers': ['src/model', 'src/lib', 'src/gazetteer', 'src/analysis/text'],
  'src/analysis/positions': ['src/model', 'src/lib', 'src/gazetteer', 'src/analysis/text'],
  'src/analysis/tagger': ['src/model', 'src/lib', 'src/analysis/text'],
  'src/analysis/summary': ['src/model', 'src/lib', 'src/analysis/text'],
  'src/store': ['src/model', 'src/lib'],
  'src/quote-index': ['src/model', 'src/lib', 'src/gazetteer'],
  'src/digests': ['src/model', 'src/lib', 'src/gazetteer', 'src/store', 'src/quote-index'],
  'src/sample-wire': ['src/model', 'src/lib'],
  'src/pictures': ['src/model', 'src/lib'],
  'src/operation': ['src/model', 'src/lib'],
  'src/platforms': ['src/model', 'src/lib'],
  'src/platforms/terminal': ['src/model', 'src/lib', 'src/platforms'],
  'src/platforms/slack': ['src/model', 'src/lib', 'src/pictures', 'src/platforms'],
  'src/platforms/discord': ['src/model', 'src/lib', 'src/pictures', 'src/platforms'],
  'src/platforms/console': ['src/model', 'src/lib', 'src/pictures', 'src/platforms'],
  commands: [
    'src/model',
    'src/lib',
    'src/gazetteer',
    'src/store',
    'src/quote-index',
    'src/digests',
  ],
  config: ['src/model'],
  'src/ingestion': [
    'src/model',
    'src/lib',
    'src/articles',
    'src/analysis',
    'src/store',
    'src/quote-index',
    'src/digests',
    'commands',
  ],
  'src/following': [
    'src/model',
    'src/lib',
    'src/feeds',
    'src/articles',
    'src/store',
    'src/quote-index',
    'src/digests',
    'src/sample-wire',
    'src/platforms/console',
    'commands',
    'config',
  ],
  'src/index-upkeep': ['src/model', 'src/lib', 'src/store', 'src/quote-index', 'commands'],
  'src/records': [
    'src/model',
    'src/lib',
    'src/store',
    'src/quote-index',
    'src/digests',
    'src/platforms/console',
    'commands',
  ],
  // The composition root, and nothing else, knows every layer.
  src: [
    'src/model',
    'src/lib',
    'src/feeds',
    'src/articles',
    'src/analysis',
    'src/store',
    'src/quote-index',
    'src/digests',
    'src/sample-wire',
    'src/pictures',
    'src/operation',
    'src/platforms',
    'src/platforms/slack',
    'src/platforms/discord',
    'src/platforms/console',
    'src/platforms/terminal',
    'src/ingestion',
    'src/following',
    'src/index-upkeep',
    'src/records',
    'commands',
    'config',
  ],
};

/** Package -> the only place that may import it, so that each can be replaced in one file or folder. */
const OWNERS: Readonly<Record<string, string | readonly string[]>> = {
  '@hono/node-server': 'src/platforms/console/',
  '@opentelemetry/api': 'src/operation/export-spans.ts',
  '@opentelemetry/exporter-trace-otlp-http': 'src/operation/export-spans.ts',
  '@opentelemetry/resources': 'src/operation/export-spans.ts',
  '@opentelemetry/sdk-trace-base': 'src/operation/export-spans.ts',
  '@mozilla/readability': 'src/articles/',
  '@resvg/resvg-js': 'src/pictures/to-png.ts',
  '@slack/bolt': 'src/platforms/slack/',
  'better-sqlite3': 'src/store/database/sqlite.ts',
  'csv-stringify/sync': 'src/lib/csv.ts',
  'discord.js': 'src/platforms/discord/',
  entities: ['src/feeds/', 'src/pictures/'],
  franc: 'src/analysis/detect-language.ts',
  hono: 'src/platforms/console/',
  htmlparser2: ['src/feeds/', 'src/articles/'],
  jsdom: 'src/articles/',
  kysely: 'src/store/',
  linkedom: 'src/articles/',
  'node-cron': 'src/digests/schedule.ts',
  pg: 'src/store/',
  piscina: 'src/lib/worker-pool.ts',
  'prom-client': 'src/operation/create-metrics.ts',
  pino: 'src/lib/logger.ts',
  'rss-parser': 'src/feeds/parse-feed.ts',
  undici: 'src/lib/',
  zod: 'config/',
};

const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

interface Import {
  readonly file: string;
  readonly target: string;
}

function layerOf(path: string): string {
  const found = Object.keys(LAYERS)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length);
  return found[0] ?? `no layer for ${path}`;
}

function readImports(): { files: string[]; local: Import[]; external: Import[] } {
  const files = ['src', 'commands', 'config'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, name)),
  );
  const local: Import[] = [];
  const external: Import[] = [];
  for (const file of files) {
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(SPECIFIER)) {
      if (specifier.startsWith('.'))
        local.push({ file, target: normalize(join(dirname(file), specifier)) });
      else external.push({ file, target: specifier });
    }
  }
  return { files, local, external };
}

const { files, local, external } = readImports();

const folders = [...new Set(files.map((file) => dirname(file)))].sort();

/** @returns what is left of a folder's files and folders once those are taken away, one after the other, that import none of what is left. */
function circleIn(folder: string): readonly string[] {
  const childOf = (path: string) => path.slice(folder.length + 1).split('/')[0] ?? '';
  const inside = local
    .filter(({ file, target }) => [file, target].every((path) => path.startsWith(`${folder}/`)))
    .map(({ file, target }) => [childOf(file), childOf(target)] as const)
    .filter(([from, to]) => from !== to);
  const left = new Set(inside.flat());
  for (let before = Number.POSITIVE_INFINITY; left.size < before; ) {
    before = left.size;
    const importers = new Set(inside.filter(([, to]) => left.has(to)).map(([from]) => from));
    for (const child of left) if (!importers.has(child)) left.delete(child);
  }
  return [...left];
}

describe('architecture', () => {
  it('scans the code', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(local.length).toBeGreaterThan(5);
    expect(files.map(layerOf).filter((layer) => layer.startsWith('no layer'))).toEqual([]);
  });

  it('lets data flow one way', () => {
    const broken = local.filter(({ file, target }) => {
      const from = layerOf(file);
      const to = layerOf(target);
      return from !== to && !LAYERS[from]?.includes(to);
    });
    expect(broken.map(({ file, target }) => `${file} must not import ${target}`)).toEqual([]);
  });

  it.each(folders)(
    'has no circle in %s: each of its files and folders can be read without those above it',
    (folder) => {
      expect(circleIn(folder)).toEqual([]);
    },
  );

  it('keeps each package behind its owner', () => {
    const strays = external.filter(({ file, target }) => {
      const owner = OWNERS[target];
      return owner !== undefined && ![owner].flat().some((place) => file.startsWith(place));
    });
    expect(strays.map(({ file, target }) => `${file} must not import ${target}`)).toEqual([]);
  });

  it('loads what traces need only where they are wanted', () => {
    const importers = local.filter(({ target }) => target === 'src/operation/export-spans.ts');
    expect(importers.map(({ file }) => file)).toEqual(['src/connect-operation.ts']);
    expect(readFileSync('src/connect-operation.ts', 'utf8')).toMatch(
      /await import\('\.\/operation\/export-spans\.ts'\)/,
    );
  });
});
