import type { CSSProperties } from 'react';

/** CSS variables for a style: `lines` is `--lines`. React's type of a style knows none. */
export function variables(values: Readonly<Record<string, string | number>>): CSSProperties {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]));
}
