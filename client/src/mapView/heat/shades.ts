/** One step of a scale of shades: counts from `from` to `to` have it. */
export interface ShadeStep {
  from: number;
  to: number;
  /** which of the palette's shades, from 0 for few */
  shade: number;
}

/** Above 1: most cells have little, so that steps between small counts are smaller. */
const BEND = 1.5;

/**
 * The scale for counts up to `most`: at most as many steps as there are shades, each of at least one
 * whole number, together without holes; `most` itself always has the last shade.
 */
export function shadeSteps(most: number, shades: number): ShadeStep[] {
  const count = Math.min(most, shades);
  const steps: ShadeStep[] = [];
  for (let n = 1; n <= count; n++) {
    const from = (steps.at(-1)?.to ?? 0) + 1;
    const to = n === count ? most : Math.max(from, Math.round(most * (n / count) ** BEND));
    steps.push({ from, to, shade: shadeAt(n, count, shades) });
  }
  return steps;
}

/** The shades that are used lie evenly between few and many; a single one is that of many. */
function shadeAt(n: number, count: number, shades: number): number {
  return count === 1 ? shades - 1 : Math.round(((n - 1) / (count - 1)) * (shades - 1));
}

/** The shade of a count; none for nothing. */
export function shadeOf(steps: readonly ShadeStep[], count: number): number | undefined {
  return steps.find(({ from, to }) => count >= from && count <= to)?.shade;
}
