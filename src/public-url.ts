/** Returns the address under which others reach something, without a trailing slash; null where the settings have none. */
export function publicUrlOf({
  publicUrl,
}: {
  readonly publicUrl?: string | undefined;
}): string | null {
  return publicUrl?.replace(/\/$/, '') ?? null;
}
