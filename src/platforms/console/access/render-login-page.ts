/** The page of the login, and the one that stands for a moment when another site led here. Both need no script. */
import { html } from 'hono/html';
import { type Html, renderHead } from '../html/render-page.ts';
import { STRINGS } from '../html/strings.ts';

export interface LoginView {
  /** Where to go on to: a path of the console. */
  readonly next: string;
  readonly token: string;
  /** Why it was refused; null at first. */
  readonly note: string | null;
}

/** Returns a whole page. */
export function renderLoginPage({ next, token, note }: LoginView): Html {
  const words = STRINGS.login;
  return renderBare(
    words.title,
    null,
    html`<h1>${words.title}</h1>
    <form class="login" method="post" action="/login">
      ${note === null ? null : html`<p class="field-error" role="alert" id="login-note">${note}</p>`}
      <input type="hidden" name="token" value="${token}">
      <input type="hidden" name="next" value="${next}">
      <label>${words.name} <input class="field" type="text" name="name" autocomplete="username" autocapitalize="off" spellcheck="false" required autofocus maxlength="40"></label>
      <label>${words.password} <input class="field" type="password" name="password" autocomplete="current-password" required maxlength="1000"></label>
      <button type="submit" class="button is-primary">${words.submit}</button>
    </form>
    <p class="note">${words.help}</p>`,
  );
}

/** Returns a page that asks for the same address again, as a page of the console itself. */
export function renderOneMoment(path: string): Html {
  return renderBare(
    STRINGS.login.oneMoment,
    path,
    html`<p><a href="${path}">${STRINGS.login.goOn}</a></p>`,
  );
}

const STYLE_SHEETS = ['style.css', 'side.css', 'messages.css', 'login.css'];

function renderBare(title: string, goTo: string | null, main: Html): Html {
  return html`<!doctype html>
<html lang="en">
${renderHead(title, STYLE_SHEETS, goTo === null ? null : html`<meta http-equiv="refresh" content="0; url=${goTo}">`)}
<body class="bare">
  <main class="door"><p class="brand"><span class="brand-mark" aria-hidden="true">“</span>${STRINGS.product}</p>${main}</main>
</body>
</html>`;
}
