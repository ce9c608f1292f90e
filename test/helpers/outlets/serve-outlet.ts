/** An outlet on loopback: pages and feeds as given, each request kept. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Outlet {
  /** "http://127.0.0.1:40001" */
  readonly origin: string;
  /** As `http.allowedHosts` wants it. */
  readonly host: string;
  /** By path; may be changed while it runs. `@origin@` in a body stands for the origin, `@host@` for its host and port. */
  readonly pages: Map<string, OutletPage>;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
}

export interface OutletPage {
  readonly contentType: string;
  readonly body: string;
  /** 200 when not given. */
  readonly status?: number;
  /** Where it redirects to. */
  readonly location?: string;
  /** Not answered before. */
  readonly after?: Promise<unknown>;
}

export async function serveOutlet(pages: Outlet['pages']): Promise<Outlet> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const page = pages.get(pathname);
    await page?.after;
    response.writeHead(page === undefined ? 404 : (page.status ?? 200), {
      'content-type': page?.contentType ?? 'text/plain',
      ...(page?.location === undefined ? {} : { location: page.location }),
    });
    response.end(
      page?.body.replaceAll('@origin@', origin).replaceAll('@host@', host) ?? 'No such page.',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin, host, pages, requests };
}
