import { parseArgs } from 'node:util';

/** The options after `pnpm bench <name> --`, by name; what is not known ends the benchmark with words. */
export function options<Name extends string>(
  known: readonly Name[],
): Partial<Record<Name, string>> {
  // pnpm hands on the `--` that npm takes for itself.
  const args = process.argv.slice(2).filter((arg) => arg !== '--');
  const types = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args, options: types }).values as Partial<Record<Name, string>>;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`The options are ${known.map((name) => `--${name}`).join(', ')}.`);
    process.exit(1);
  }
}

/** A positive number, or `usual` where none was given. */
export function number(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (value > 0) return value;
  console.error(`“${text}” is not a number above 0.`);
  return process.exit(1);
}
