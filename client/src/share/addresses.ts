/** A link as others must open it: the same path and token at another origin. */
export function atOrigin(link: string, origin: string | undefined): string {
  if (origin === undefined) return link;
  const { pathname, hash } = new URL(link);
  return `${new URL(origin).origin}${pathname}${hash}`;
}

/** What to type into a phone for the start page of a link's server: no `http://`, which every browser adds itself. */
export function typedAddress(link: string): string {
  return new URL(link).host;
}
