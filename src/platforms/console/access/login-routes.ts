/**
 * Logging in and out, as plain forms that need no script, and the gate before all else. A refusal says the same whatever was wrong, and
 * takes as long.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookiePrefixOptions } from 'hono/utils/cookie';
import type { Logger } from '../../../lib/logger.ts';
import type { Clock } from '../../../lib/time/clock.ts';
import { STRINGS } from '../html/strings.ts';
import type { ConsoleUser } from '../ports/login-ports.ts';
import { NOBODY, setVisitor, visitorOf } from '../visitor.ts';
import { clientAddress } from './client-address.ts';
import { createLoginLimit } from './limit-logins.ts';
import { createPasswordCheck } from './password-hash.ts';
import { renderLoginPage, renderOneMoment } from './render-login-page.ts';
import { SESSION_LIFETIME_MS, type Sessions } from './sessions.ts';

export interface LoginParts {
  readonly users: readonly ConsoleUser[];
  readonly sessions: Sessions;
  /** Whether readers come by https: cookies are for that alone then. */
  readonly isSecure: boolean;
  /** Whether a proxy on this machine or its network says who asks. */
  readonly hasProxy: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Where plain forms are posted to; everything else that changes something is JSON. */
export const FORM_PATHS: readonly string[] = ['/login', '/logout'];

/** What can be had without a login: the login itself, what its page is made of, and whether the program is well. */
const OPEN = /^\/(?:login|healthz|public\/.*)$/;

const SESSION_COOKIE = 'verbatim';
const FORM_COOKIE = 'verbatim-form';

/** Name, password and where to go on to. */
const MAX_FORM_BYTES = 8192;

const MAX_NEXT_LENGTH = 2000;
const MAX_NAME_LENGTH = 40;

/** Lets in who is logged in, and shows others the way. */
export function demandLogin({ sessions, isSecure }: LoginParts): MiddlewareHandler {
  return async (c, next) => {
    if (OPEN.test(c.req.path)) {
      setVisitor(c, NOBODY);
      return await next();
    }
    const id = readCookie(c, SESSION_COOKIE, isSecure);
    const visitor = id === undefined ? null : await sessions.find(id);
    if (visitor !== null) {
      setVisitor(c, visitor);
      await next();
      // What was shown to somebody who is logged in stays in no cache.
      c.header('cache-control', 'no-store');
      return undefined;
    }
    c.header('cache-control', 'no-store');
    if (c.req.path.startsWith('/api/'))
      return c.json({ kind: 'refused', note: STRINGS.login.needed }, 401);
    const { pathname, search } = new URL(c.req.url);
    // A browser keeps the session's cookie (SameSite=Strict) from a page that another site led to; from there on it is sent.
    const isLed = c.req.header('sec-fetch-site') === 'cross-site' && c.req.method === 'GET';
    // "//elsewhere.example" would lead away from here.
    if (isLed) return c.html(renderOneMoment(readNext(pathname + search)));
    return c.redirect(`/login?next=${encodeURIComponent(pathname + search)}`, 303);
  };
}

export function addLoginRoutes(app: Hono, parts: LoginParts): void {
  const { sessions, isSecure } = parts;
  const check = createPasswordCheck(parts.users[0]?.passwordHash ?? '');
  const limit = createLoginLimit(parts.clock);
  const tooLarge = (c: Context) => c.text(STRINGS.badRequest, 413);
  const small = bodyLimit({ maxSize: MAX_FORM_BYTES, onError: tooLarge });
  app.get('/login', (c) => showForm(c, parts, { next: readNext(c.req.query('next')), note: null }));
  app.post('/login', small, async (c) => {
    const form = await readForm(c);
    const again = (note: string, status: 401 | 403 | 429 | 503) => {
      c.status(status);
      return showForm(c, parts, { next: form.next, note });
    };
    if (!isSame(form.token, readCookie(c, FORM_COOKIE, isSecure)))
      return again(STRINGS.login.tooOld, 403);
    const address = clientAddress(c, parts.hasProxy);
    const name = form.name.toLowerCase().slice(0, MAX_NAME_LENGTH);
    const waitMs = limit.begin(address, name);
    if (waitMs !== null) {
      c.header('retry-after', String(Math.ceil(waitMs / 1000)));
      return again(STRINGS.login.tooOften(Math.ceil(waitMs / 60_000)), 429);
    }
    const user = parts.users.find((each) => each.name === name);
    const isRight = await check.matches(form.password, user?.passwordHash ?? null);
    if (isRight === 'busy') return again(STRINGS.login.busy, 503);
    if (!isRight || user === undefined) {
      // A name that is not known may be a password in the wrong field.
      parts.logger.warn({ address, name: user?.name ?? null }, 'console: login refused');
      return again(STRINGS.login.wrong, 401);
    }
    limit.succeed(address, name);
    parts.logger.info({ address, name }, 'console: logged in');
    const id = await sessions.begin(user);
    const maxAge = SESSION_LIFETIME_MS / 1000;
    setCookie(c, SESSION_COOKIE, id, { ...cookieOptions(isSecure), maxAge });
    c.header('cache-control', 'no-store');
    return c.redirect(form.next, 303);
  });
  app.post('/logout', small, async (c) => {
    const { token } = await readForm(c);
    const { formToken } = visitorOf(c);
    if (formToken === null || !isSame(token, formToken)) return c.text(STRINGS.forbidden, 403);
    await sessions.end(readCookie(c, SESSION_COOKIE, isSecure) ?? '');
    deleteCookie(c, SESSION_COOKIE, cookieOptions(isSecure));
    return c.redirect('/login', 303);
  });
}

/** The token of the form is in a cookie that no other site can read or send: who posts both has this page. */
function showForm(
  c: Context,
  { isSecure }: LoginParts,
  view: { readonly next: string; readonly note: string | null },
): Response | Promise<Response> {
  const known = readCookie(c, FORM_COOKIE, isSecure);
  const token =
    known !== undefined && /^[\w-]{32}$/.test(known)
      ? known
      : randomBytes(24).toString('base64url');
  setCookie(c, FORM_COOKIE, token, cookieOptions(isSecure));
  c.header('cache-control', 'no-store');
  return c.html(renderLoginPage({ ...view, token }));
}

async function readForm(c: Context) {
  const form: Readonly<Record<string, unknown>> = await c.req.parseBody().catch(() => ({}));
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    name: text('name').trim(),
    password: text('password'),
    token: text('token'),
    next: readNext(text('next')),
  };
}

/** A path within the console, else its first page. */
function readNext(next: string | undefined): string {
  const isPath = next !== undefined && next.length <= MAX_NEXT_LENGTH && /^\/(?![/\\])/.test(next);
  const base = 'http://console.invalid';
  if (!isPath || !URL.canParse(next, base)) return '/';
  const { origin, pathname, search } = new URL(next, base);
  const isOwnPage = origin === base && !FORM_PATHS.includes(pathname);
  return isOwnPage && !pathname.startsWith('//') ? pathname + search : '/';
}

/** "__Host-" before the name: no other host, and nobody without https, can set it (https://www.rfc-editor.org/rfc/rfc6265#section-4.1). */
const prefixOf = (isSecure: boolean): CookiePrefixOptions | undefined =>
  isSecure ? 'host' : undefined;

function readCookie(c: Context, name: string, isSecure: boolean): string | undefined {
  return getCookie(c, name, prefixOf(isSecure));
}

function cookieOptions(isSecure: boolean) {
  const options = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;
  return isSecure ? ({ ...options, secure: true, prefix: 'host' } as const) : options;
}

function isSame(given: string, wanted: string | undefined): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted ?? '')];
  return wanted !== undefined && a.length === b.length && timingSafeEqual(a, b);
}
