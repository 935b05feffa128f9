/** Items with a key each for a list that React draws: what they say, and for those that say the same the how-many-eth. */
export function keyed<T>(
  items: readonly T[],
  say: (item: T) => string,
): { key: string; item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const said = say(item);
    const times = (seen.get(said) ?? 0) + 1;
    seen.set(said, times);
    return { key: times === 1 ? said : `${said} ${times}`, item };
  });
}
