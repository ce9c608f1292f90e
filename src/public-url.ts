/** Where others open the console; the settings may say it, and loopback is no such place. */

/** Returns `publicUrl` without a trailing slash; null where the settings have none. */
export function publicUrlOf(settings: object): string | null {
  const url: unknown = Reflect.get(settings, 'publicUrl');
  return typeof url === 'string' ? url.replace(/\/$/, '') : null;
}
