/** Of people with the same name, which one somebody is: 2, 3… for all but the first to join. */
export function tellApart(people: readonly { id: string; name: string }[]): Map<string, number> {
  const seen = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { id, name } of people) {
    const key = name.trim().toLocaleLowerCase('en-GB');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    if (nth > 1) numbers.set(id, nth);
  }
  return numbers;
}
