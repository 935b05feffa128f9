/** What stands for a person where there is no room for a name. */
export function initial(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase('en-GB') ?? '?';
}
