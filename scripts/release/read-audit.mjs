/** What `npm audit --json` found, against the advisories that SECURITY.md explains. */

/** @returns the ids in the first column of the table of advisories that stay. */
export function readExplained(document) {
  const table = /^\| advisory \|.*\n\|[- |]+\n((?:\|.*\n)*)/m.exec(document)?.[1];
  if (table === undefined) throw new Error('SECURITY.md has no table of advisories');
  return [...table.matchAll(/^\| `?(GHSA(?:-\w{4}){3})`? \| [^\s|]/gm)].map(([, id]) => id);
}

/**
 * @param report as npm writes it: https://docs.npmjs.com/cli/commands/npm-audit
 * @returns "GHSA-… in name: title" for each that is not explained, once.
 */
export function findUnexplained(report, explained) {
  if (report.vulnerabilities === undefined)
    throw new Error(`npm audit gave no report: ${report.message ?? JSON.stringify(report)}`);
  const advisories = Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via)
    // What is only named depends on one that is listed itself.
    .filter((each) => typeof each === 'object');
  const lines = advisories
    .map(({ url, name, title }) => ({ id: url.split('/').at(-1), name, title }))
    .filter(({ id }) => !explained.includes(id))
    .map(({ id, name, title }) => `${id} in ${name}: ${title}`);
  return [...new Set(lines)].sort();
}
