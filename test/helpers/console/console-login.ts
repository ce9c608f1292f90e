/** Two users of the console, sessions in memory, and a browser that keeps cookies. */
import type { Console } from '../../../src/platforms/console/create-console.ts';
import type {
  ConsoleLogin,
  ConsoleSession,
  ConsoleSessions,
  ConsoleUser,
} from '../../../src/platforms/console/ports/login-ports.ts';

export const ADA_PASSWORD = 'gulls above the quay';
export const BERIT_PASSWORD = 'fog over the island';

/** Cheap hashes (N 2^2): what they cost is tested where they are made. */
export const ADA: ConsoleUser = {
  name: 'ada',
  role: 'admin',
  passwordHash: 'scrypt.2.8.1.tWqmkcomaCRPSetanTcoaA.ba-TfMbzNxme49npWwaVV8lSP3g6k4FgKXVOF3fiEvA',
};
export const BERIT: ConsoleUser = {
  name: 'berit',
  role: 'reader',
  passwordHash: 'scrypt.2.8.1.Hm3J_38Wq323x3aEiZso3A.9fwFpa1qoDfRzhLgSL-yRn3Ql4ZYor4Hx4a9GoRrC6Q',
};

export interface FakeSessions extends ConsoleSessions {
  all(): readonly ConsoleSession[];
}

export function fakeSessions(): FakeSessions {
  const sessions = new Map<string, ConsoleSession>();
  return {
    all: () => [...sessions.values()],
    add: async (session) => void sessions.set(session.idHash, session),
    get: async (idHash) => sessions.get(idHash) ?? null,
    remove: async (idHash) => void sessions.delete(idHash),
  };
}

export function testLogin(sessions: ConsoleSessions = fakeSessions()): ConsoleLogin {
  return { users: [ADA, BERIT], sessions };
}

export interface Browser {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** As a plain form of the page does: browsers call its origin "null", because the page sends no referrer. */
  postForm(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  postJson(path: string, body: unknown): Promise<Response>;
  /** Loads the page of the login and fills it in. */
  logIn(name: string, password: string, next?: string): Promise<Response>;
  readonly cookies: Map<string, string>;
}

/** Follows no redirects. */
export function openBrowser(web: Pick<Console, 'url'>): Browser {
  const cookies = new Map<string, string>();
  async function send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'sec-fetch-site': 'same-origin', cookie, ...init.headers };
    const response = await fetch(`${web.url}${path}`, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
  const browser: Browser = {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    postForm: (path, fields, headers = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: 'null', ...headers },
      }),
    postJson: (path, body) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { origin: web.url, 'content-type': 'application/json' },
      }),
    async logIn(name, password, next = '/') {
      const page = await (await browser.get('/login')).text();
      return browser.postForm('/login', { name, password, next, token: tokenIn(page) });
    },
  };
  return browser;
}

/** The token of the page's form. */
export function tokenIn(page: string): string {
  return /name="token" value="([^"]*)"/.exec(page)?.[1] ?? '';
}
