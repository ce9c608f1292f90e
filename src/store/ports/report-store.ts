/** The part of the store's port that is about reports of readers, and what became of them. */
import type { Report, ReportVerdict } from '../../model/report.ts';
import type { StoredArticle } from './article-store.ts';
import type { Delivery } from './delivery-store.ts';

/** A report, and the article of its quote with what the verdict made of it; null where that is gone or nothing changed. */
export interface ResolvedReport {
  readonly report: Report;
  readonly stored: StoredArticle | null;
}

export interface ReportStore {
  /**
   * One transaction: the report is kept, and deliveries that tell of it are promised.
   *
   * @param promise what is to be delivered of the report, which has its number then.
   */
  addReport(
    report: Omit<Report, 'id' | 'reportedAtMs' | 'resolution'>,
    promise: (report: Report) => readonly Delivery[],
  ): Promise<Report>;
  /** Newest first. */
  listReports(state: 'open' | 'resolved', limit: number): Promise<readonly Report[]>;
  getReport(id: number): Promise<Report | null>;
  /**
   * One transaction: the verdict, and what it changes: who said these words from now on, whatever analysis or edit comes, with a
   * revision of the article by the newsroom.
   *
   * @returns null when it is not open (any more).
   */
  resolveReport(id: number, verdict: ReportVerdict, by: string): Promise<ResolvedReport | null>;
  /**
   * One transaction: it is open again, and a speaker that it gave is taken back, with a revision.
   *
   * @returns null when it is not resolved.
   */
  reopenReport(id: number): Promise<ResolvedReport | null>;
}
