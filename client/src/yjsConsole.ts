/**
 * What Yjs prints to the console, in place of `lib0/logging`, which can do that in colours and brings
 * a schema library and a DOM one along to every board. `vite.config.ts` puts it in its place.
 */
export const print = (...said: unknown[]): void => console.log(...said.filter(isSaid));
export const warn = (...said: unknown[]): void => console.warn(...said.filter(isSaid));

/** A colour, which is not printed. */
const PLAIN = Symbol('plain');
export { PLAIN as BOLD, PLAIN as ORANGE, PLAIN as RED, PLAIN as UNBOLD };

function isSaid(one: unknown): boolean {
  return one !== PLAIN;
}
