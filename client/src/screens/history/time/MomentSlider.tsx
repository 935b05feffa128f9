import type { Moment } from '@gapboard/history';
import { type KeyboardEvent, useId, useState } from 'react';
import { Unseen } from '../../../ui/Unseen.tsx';
import { timeWords as said } from '../words.ts';
import style from './TimeLine.module.css';
import type { MomentLine } from './useMomentLine.ts';

/** Steps of the slider's own scale: finer than any screen. */
const STEPS = 10_000;

export interface MomentSliderProps {
  line: MomentLine;
  seq: number;
  shown: Moment | undefined;
  onSeq: (seq: number) => void;
}

/** A slider over time that stops at what has happened. */
export function MomentSlider({ line, seq, shown, onSeq }: MomentSliderProps) {
  const hintId = useId();
  // Under a hand it stays where the hand is, be there a change or not.
  const [held, setHeld] = useState<number>();
  const place = held ?? STEPS * line.placeOfSeq(seq);
  const at = shown?.seq === seq ? shown.at : line.timeOf(seq);
  return (
    <>
      <input
        type="range"
        className={style.slider}
        min={0}
        max={STEPS}
        step="any"
        value={place}
        aria-label={said.slider}
        aria-describedby={hintId}
        aria-valuetext={seq === 0 ? said.first : said.inStage(at, line.stageOf(seq)?.title)}
        onChange={(event) => {
          const value = event.target.valueAsNumber;
          setHeld(value);
          onSeq(line.seqAtPlace(value / STEPS));
        }}
        onPointerUp={() => setHeld(undefined)}
        onPointerCancel={() => setHeld(undefined)}
        onBlur={() => setHeld(undefined)}
        onKeyDown={(event) => {
          const there = keyed(event, seq, line);
          if (there === undefined) return;
          event.preventDefault();
          setHeld(undefined);
          onSeq(Math.min(line.last, Math.max(line.first, there)));
        }}
      />
      <Unseen>
        <span id={hintId}>{said.hint}</span>
      </Unseen>
    </>
  );
}

/** Where a key leads; `undefined` for one that is not the slider's. */
function keyed({ key }: KeyboardEvent, seq: number, line: MomentLine): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return seq + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return seq - 1;
    case 'PageUp':
      return line.minutesOn(seq, 1);
    case 'PageDown':
      return line.minutesOn(seq, -1);
    case 'Home':
      return line.first;
    case 'End':
      return line.last;
    default:
      return undefined;
  }
}
