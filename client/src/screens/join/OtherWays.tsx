import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import style from './JoinScreen.module.css';
import type { Way } from './way.ts';
import { joinWords } from './words.ts';

export interface OtherWaysProps {
  /** where the main button leads */
  usual: Way;
  isJoined: boolean;
  busy: boolean;
  onChoose: (way: Way) => void;
}

/** The board as others see it, one tap away. */
export function OtherWays({ usual, isJoined, busy, onChoose }: OtherWaysProps) {
  const hint = useId();
  const isPhone = usual === 'note';
  return (
    <div className={style.outline}>
      <p id={hint}>{isPhone ? joinWords.otherWays : joinWords.outlineHint}</p>
      <div className={style.ways}>
        <Button busy={busy} aria-describedby={hint} onClick={() => onChoose('outline')}>
          {isJoined ? joinWords.outlineAgain : joinWords.outline}
        </Button>
        {isPhone && (
          <Button busy={busy} aria-describedby={hint} onClick={() => onChoose('canvas')}>
            {isJoined ? joinWords.canvasAgain : joinWords.canvas}
          </Button>
        )}
      </div>
    </div>
  );
}
