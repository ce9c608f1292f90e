/** What a form must know when it comes back, kept in the form itself (`private_metadata`), so that it outlives a restart. */
import { MAX_METADATA_CHARS } from '../rendering/slack-limits.ts';

export interface FormState {
  /** The command line that the form adds to, without the slash: "feeds add". */
  readonly line: string;
  /** "" where there is none. */
  readonly channelId: string;
  /** Where the answer goes; null for the modal itself. */
  readonly responseUrl: string | null;
  /** Since when `responseUrl` counts. */
  readonly openedAtMs: number;
  /** Opened from App Home. */
  readonly isHome: boolean;
}

/** Returns null when it is longer than Slack keeps. */
export function writeFormState(state: FormState): string | null {
  const text = JSON.stringify(state);
  return text.length > MAX_METADATA_CHARS ? null : text;
}

/** Returns null for what we never wrote. */
export function readFormState(text: string | undefined): FormState | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { line, channelId, responseUrl, openedAtMs, isHome } = value as Partial<FormState>;
  const isOurs =
    typeof line === 'string' &&
    typeof channelId === 'string' &&
    (responseUrl === null || (typeof responseUrl === 'string' && URL.canParse(responseUrl))) &&
    typeof openedAtMs === 'number' &&
    typeof isHome === 'boolean';
  return isOurs ? { line, channelId, responseUrl, openedAtMs, isHome } : null;
}
