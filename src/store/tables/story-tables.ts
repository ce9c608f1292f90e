/** The tables of stories, see tables.ts. */
import type { Generated } from 'kysely';

export interface StoryTable {
  id: Generated<number>;
  /** The story that it was joined with, which leads to no other. */
  leads_to: number | null;
}

export interface PartedArticleTable {
  article_id: string;
  /** Out of which it was taken. */
  story_id: number;
}

export interface ToldStoryTable {
  subscription_id: string;
  story_id: number;
  told_at_ms: number;
}

export interface ToldArticleTable {
  subscription_id: string;
  article_id: string;
  told_at_ms: number;
}

export interface MissedArticleTable {
  subscription_id: string;
  article_id: string;
  /** Where the period begins in which it was missed. */
  from_ms: number;
}
