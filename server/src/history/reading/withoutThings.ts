/**
 * What a session says without a word of things that are not shown: names them nowhere, quotes them
 * nowhere, counts them nowhere. Whatever form it has: a list loses what is or is about one of them,
 * and a table what stands under its id.
 */
export function withoutThings(value: unknown, isShown: (id: string) => boolean): unknown {
  const isGone = (id: unknown): boolean =>
    typeof id === 'string' && id.startsWith('shape:') && !isShown(id);
  const without = (part: unknown): unknown => {
    if (Array.isArray(part))
      return part.filter((one) => !isGone(one) && !isGone(itemOf(one))).map(without);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).flatMap(([key, inner]) => (isGone(key) ? [] : [[key, without(inner)]])),
    );
  };
  return without(value);
}

function itemOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, 'item') : undefined;
}
