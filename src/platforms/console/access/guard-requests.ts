/**
 * What stands between the console and other pages open in the same browser, with a login or without: the Host header must be one of the
 * console's own (DNS rebinding), whatever changes something must come from the console's own page as JSON, or as one of its few forms
 * with a token (cross-site request forgery), and pages may run nothing but the console's own script (CSP).
 */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { ORIGINAL_STYLE_HASH } from '../html/original-style.ts';
import { STRINGS } from '../html/strings.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Returns whether `host` can be reached from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * @param ownHost the console's "host:port", known once it listens.
 * @param publicUrl where a proxy answers for it.
 */
export function guardHost(ownHost: () => string, publicUrl?: string): MiddlewareHandler {
  const publicHost = publicUrl === undefined ? [] : [new URL(publicUrl).host];
  return async (c, next) => {
    const port = /:\d+$/.exec(ownHost())?.[0] ?? '';
    const loopback = LOOPBACK_NAMES.map((name) => `${name}${port}`);
    const allowed = [ownHost(), ...loopback, ...publicHost];
    if (!allowed.includes((c.req.header('host') ?? '').toLowerCase()))
      return c.text(STRINGS.wrongHost(`${publicUrl ?? `http://${ownHost()}`}/`), 421);
    return await next();
  };
}

export interface OriginRules {
  readonly publicUrl?: string | undefined;
  /** Paths that take plain forms: they ask for a token besides. */
  readonly formPaths?: readonly string[];
}

/** Lets requests through that change nothing, and those the console's own page made. */
export function guardOrigin({ publicUrl, formPaths = [] }: OriginRules = {}): MiddlewareHandler {
  const publicOrigin = publicUrl === undefined ? null : new URL(publicUrl).origin;
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return await next();
    const site = c.req.header('sec-fetch-site');
    const isOwnSite = site === undefined || site === 'same-origin';
    const origin = c.req.header('origin') ?? 'null';
    const isOwnOrigin = isOriginOf(origin, c.req.header('host') ?? '', publicOrigin);
    const isForm = formPaths.includes(c.req.path);
    const type = c.req.header('content-type') ?? '';
    // Browsers call the origin of a plain form "null", because its page sends no referrer.
    const isAllowed = isForm
      ? FORM_TYPE.test(type) && isOwnSite && (isOwnOrigin || origin === 'null')
      : JSON_TYPE.test(type) && isOwnSite && isOwnOrigin;
    return isAllowed ? await next() : c.json({ kind: 'refused', note: STRINGS.forbidden }, 403);
  };
}

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** A proxy may hand on its own Host or the one that it asked for. */
function isOriginOf(origin: string, host: string, publicOrigin: string | null): boolean {
  if (publicOrigin === null) return origin === `http://${host}`;
  if (origin === publicOrigin) return true;
  return new URL(publicOrigin).host !== host && origin === `http://${host}`;
}

export function sendSecurityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // The frame of a foreign page inherits this policy: its own style needs leave here too.
      styleSrc: ["'self'", `'${ORIGINAL_STYLE_HASH}'`],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      // What is read (GET), the login and the logout: guardOrigin wants JSON for the rest.
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    // Plain http on loopback: promising https would lock the browser out of it. A proxy that has https promises it itself.
    strictTransportSecurity: false,
  });
}
