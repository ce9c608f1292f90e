/** How the program names itself to the servers that it asks. */
import { publicUrlOf } from './public-url.ts';
import { VERSION } from './version.ts';

/** @returns `Verbatim/0.1.0 (+url)` with the console's public address, so that outlets find out who asks; without one just the name. */
export function userAgentOf(console: { readonly publicUrl?: string | undefined }): string {
  const url = publicUrlOf(console);
  return url === null ? `Verbatim/${VERSION}` : `Verbatim/${VERSION} (+${url})`;
}
