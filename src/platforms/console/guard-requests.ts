/**
 * What stands between the console and other pages open in the same browser. Bound to loopback there is no login, so:
 * the Host header must be the console's own (DNS rebinding), whatever changes something must come from the console's
 * own page as JSON (cross-site request forgery), and pages may run nothing but the console's own script (CSP).
 */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { ORIGINAL_STYLE_HASH } from './original-style.ts';
import { STRINGS } from './strings.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Returns whether `host` can be reached from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** @param ownHost the console's "host:port", known once it listens. */
export function guardHost(ownHost: () => string): MiddlewareHandler {
  return async (c, next) => {
    const port = /:\d+$/.exec(ownHost())?.[0] ?? '';
    const allowed = [ownHost(), ...LOOPBACK_NAMES.map((name) => `${name}${port}`)];
    if (!allowed.includes((c.req.header('host') ?? '').toLowerCase()))
      return c.text(STRINGS.wrongHost(`http://${ownHost()}/`), 421);
    return await next();
  };
}

/** Lets requests through that change nothing, and those the console's own page made. */
export function guardOrigin(): MiddlewareHandler {
  return async (c, next) => {
    const changesNothing = c.req.method === 'GET' || c.req.method === 'HEAD';
    const isJson = /^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '');
    const site = c.req.header('sec-fetch-site');
    const isOwnSite = site === undefined || site === 'same-origin';
    const isOwnOrigin = c.req.header('origin') === `http://${c.req.header('host')}`;
    if (!changesNothing && !(isJson && isOwnSite && isOwnOrigin))
      return c.json({ kind: 'refused', note: STRINGS.forbidden }, 403);
    return await next();
  };
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
      // Only what is read (GET) can be sent as a form: guardOrigin wants JSON for the rest.
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    // Plain http on loopback: promising https would lock the browser out of it.
    strictTransportSecurity: false,
  });
}
