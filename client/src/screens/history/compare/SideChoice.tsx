import style from './SideChoice.module.css';
import { compareWords as said } from '../words.ts';
import type { Comparing, Side } from './useComparing.ts';

const SIDES: readonly Side[] = ['before', 'after'];

/** Which of the two moments that are compared is seen. */
export function SideChoice({ comparing: { side, setSide } }: { comparing: Comparing }) {
  return (
    <fieldset className={style.choice}>
      <legend className={style.legend}>{said.side}</legend>
      {SIDES.map((one) => (
        <label key={one} className={style.side}>
          <input type="radio" name="side" checked={side === one} onChange={() => setSide(one)} />
          {said.sides[one]}
        </label>
      ))}
    </fieldset>
  );
}
