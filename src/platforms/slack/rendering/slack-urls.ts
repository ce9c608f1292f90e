/** The addresses of HTTP mode: what the manifest tells Slack is what is listened to. */

export interface SlackUrls {
  /** Takes commands, presses, forms, shortcuts and events. */
  readonly events: string;
  /** Begins an installation, for a browser. */
  readonly install: string;
  /** Where Slack sends the browser back to. */
  readonly redirect: string;
}

/** @param publicUrl with or without a path or a slash at its end. */
export function slackUrls(publicUrl: string): SlackUrls {
  const base = publicUrl.replace(/\/+$/, '');
  return {
    events: `${base}/slack/events`,
    install: `${base}/slack/install`,
    redirect: `${base}/slack/oauth_redirect`,
  };
}
