import { CONTESTED_SYMBOL, STRENGTHS } from '@gapboard/evidence';
import type { ReactNode } from 'react';
import { groundOf } from '../face/CellFace.tsx';
import face from '../face/face.module.css';
import { KindMark } from '../face/KindMark.tsx';
import type { Scale } from '../face/look.ts';
import { isByVotes } from '../heat/shading.ts';
import { StrengthSign } from '../face/StrengthSign.tsx';
import { classes } from '../../ui/classes.ts';
import { mapViewWords as words } from '../words.ts';
import style from './Legend.module.css';

const said = words.legend;
type Steps = Scale['steps'];

export interface LegendProps {
  scale: Scale;
  /** where there is little room it is opened by whoever wants it */
  isFolded: boolean;
  /** what of the map the view does not show */
  rest: string;
}

/** What the signs and shades of the view mean, in words. */
export function Legend({ scale, isFolded, rest }: LegendProps) {
  const signs = (
    <ul className={style.legend} aria-label={said.title}>
      {signsOf(scale)}
      {rest !== '' && <li className={style.rest}>{rest}</li>}
    </ul>
  );
  if (!isFolded) return signs;
  return (
    <details className={style.folded}>
      <summary className={style.summary}>{said.title}</summary>
      {signs}
    </details>
  );
}

function signsOf({ shading, steps }: Scale): ReactNode {
  switch (shading) {
    case undefined:
      return <BubbleSigns />;
    case 'undiscussed':
      return <UndiscussedSigns steps={steps} />;
    default:
      return <AmountSigns of={isByVotes(shading) ? 'votes' : shading} steps={steps} />;
  }
}

function BubbleSigns() {
  return (
    <>
      <Sign sign={<span className={classes(style.dot, face.bubble, face.unjudged)} />}>
        {said.bubble}
      </Sign>
      {STRENGTHS.map((strength) => (
        <Sign key={strength} sign={<StrengthSign strength={strength} />}>
          {said.strength(strength)}
        </Sign>
      ))}
      <Sign sign={<b>{CONTESTED_SYMBOL}</b>}>{said.contested}</Sign>
      <Sign sign={<span className={classes(style.dot, face.bubble, face.ongoing)} />}>
        {said.ongoing}
      </Sign>
      {(['practice', 'lived', 'gap', 'question'] as const).map((kind) => (
        <Sign key={kind} sign={<KindMark kind={kind} />}>
          {said.kind(kind)}
        </Sign>
      ))}
      <Unknown />
    </>
  );
}

function AmountSigns({ of, steps }: { of: keyof typeof said.amount; steps: Steps }) {
  return (
    <>
      <li>{said.amount[of]}</li>
      <Sign sign={<span className={style.swatch}>0</span>}>{said.none}</Sign>
      {steps.map((step) => (
        <Sign key={step.from} sign={<span className={style.swatch} style={groundOf(step.shade)} />}>
          {said.step(step)}
        </Sign>
      ))}
      <Unknown />
    </>
  );
}

function UndiscussedSigns({ steps }: { steps: Steps }) {
  return (
    <>
      {steps.map((step) => (
        <Sign key={step.from} sign={<span className={style.swatch} style={groundOf(step.shade)} />}>
          {said.undiscussed}
        </Sign>
      ))}
      <Sign sign={<span className={style.swatch}>4</span>}>{said.discussed}</Sign>
    </>
  );
}

function Unknown() {
  return (
    <Sign sign={<span className={classes(style.swatch, style.unknown)} />}>{said.undiscussed}</Sign>
  );
}

function Sign({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li className={style.item}>
      <span className={style.sign} aria-hidden="true">
        {sign}
      </span>
      {children}
    </li>
  );
}
