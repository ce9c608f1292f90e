import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/model/command.ts';
import { admin, lineOf, textOf } from '../helpers/newsroom.ts';
import { boss, openWithReport } from '../helpers/reports.ts';

const elsewhere: Partial<Caller> = { ...admin, workspaceId: 'T2' };
const operator: Partial<Caller> = { ...admin, platform: 'console', workspaceId: 'console' };

describe('/reports list and show', () => {
  it('show what was reported, by whom, why, and what can be done', async () => {
    const { say } = await openWithReport();
    const listed = textOf(await say('/reports list', boss));
    expect(listed).toContain('# 1 report open');
    expect(listed).toContain(
      '- 1: “I was wrong about the pilots.” · Ruth Aldane, chief executive · Sune says Tomas Harrowby',
    );
    const shown = await say('/reports show 1', boss);
    expect(textOf(shown)).toContain('# Report 1: open');
    expect(textOf(shown)).toContain('- Why: I heard it from him');
    expect(textOf(shown)).toContain('3 Mar, 09:30, in this channel');
    expect(lineOf(shown, 'It is Tomas')).toBe('/reports resolve 1 speaker:"Tomas Harrowby"');
    expect(lineOf(shown, 'Name who')).toBe('/reports resolve 1');
  });

  it('show nothing of another workspace: it reads like a report that never was', async () => {
    const { say } = await openWithReport();
    expect(textOf(await say('/reports list', elsewhere))).toContain('# 0 reports open');
    for (const line of ['/reports show 1', '/reports resolve 1 as:dismiss', '/reports undo 1']) {
      const theirs = await say(line, elsewhere);
      expect(theirs.fallback).toBe('There is no report 1.');
      expect(textOf(theirs)).toBe(
        textOf(await say(line.replace('1', '9'), elsewhere)).replace('9', '1'),
      );
    }
    expect(textOf(await say('/reports list', operator))).toContain('# 1 report open');
  });

  it('show the quote as it was when it is not there any more', async () => {
    const { say, services } = await openWithReport();
    const [report] = await services.store.listReports('open', 1);
    services.index.removeArticle(report?.quote.articleId as never);
    const shown = textOf(await say('/reports show 1', boss));
    expect(shown).toContain('> I was wrong about the pilots. (Ruth Aldane)');
    expect(shown).toContain('not there any more');
  });
});
