/** Of whatever comes from outside, as sent and unpacked: more is a bomb, and would not be parsed in time. */
export const MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;

/** Of an address that a person or a list gives: browsers and servers go no further (RFC 9110 §4.1 asks for at least 8,000 octets). */
export const MAX_URL_LENGTH = 2000;

/** One GET over the open web, with every limit applied. */
export interface HttpClient {
  /**
   * Follows redirects hop by hop, each address checked inside the connector's lookup.
   *
   * @returns the final response, whatever its status; `body` decoded (gzip, br, deflate) and whole.
   * @throws {VerbatimError} `address-refused` (private address, scheme, credentials), `fetch-failed` (DNS, connection,
   *   time, size, too many redirects, damaged encoding), each saying what was found.
   */
  get(url: string, options?: HttpRequestOptions): Promise<HttpResponse>;
  /**
   * Sends a form, under the same guards; a redirect is followed only where it keeps the method (307, 308).
   *
   * @throws {VerbatimError} as `get`.
   */
  post(url: string, form: URLSearchParams, options?: HttpRequestOptions): Promise<HttpResponse>;
  close(): Promise<void>;
}

export interface HttpRequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Every hop was 301 or 308: the new address may be kept. False when nothing was redirected. */
  readonly isPermanentlyMoved: boolean;
  /** Where it was put together of several answers: why one that may come back later is not in it. */
  readonly missing?: string;
}

export interface HttpClientOptions {
  /** "Verbatim/0.1.0 (+url)" */
  readonly userAgent: string;
  /** Hosts ("intranet.example" or "127.0.0.1:8080") that may be private. Exact match on host, or on host:port. */
  readonly allowedHosts: readonly string[];
  /** Hosts answered by a loopback port of this program: the sample wire. */
  readonly loopbackPorts: ReadonlyMap<string, number>;
}
