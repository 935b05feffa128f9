import { lazy, Suspense, useState } from 'react';
import { isInk } from '@gapboard/board';
import { type Piece, recordsOf } from '../../session/kept/pieces.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { shortened } from '../shortened.ts';
import style from './KeptPanel.module.css';
import { keptWords } from './words.ts';

const InkPreview = lazy(() => import('../../canvas/InkPreview.tsx'));

export interface KeptPieceProps {
  piece: Piece;
  busy: boolean;
  onTryAgain: () => void;
  /** left out for whom there is nobody to hand it to */
  onHandIn: (() => void) | undefined;
  onDiscard: () => void;
}

/** One thing the board did not take, and what can become of it. */
export function KeptPiece({ piece, busy, onTryAgain, onHandIn, onDiscard }: KeptPieceProps) {
  const [step, setStep] = useState<'rest' | 'asked' | 'stays'>('rest');
  const { text, kinds } = piece;
  const strokes = recordsOf([piece]).filter(isInk);
  const name = text === '' ? keptWords.wordless(kinds) : `“${shortened(text)}”`;
  return (
    <li className={style.piece} data-thing tabIndex={-1} aria-label={name}>
      <p className={text === '' ? style.wordless : style.text}>
        {text === '' ? keptWords.wordless(kinds) : text}
      </p>
      {strokes.length > 0 && (
        <Suspense>
          <InkPreview strokes={strokes} className={style.ink} />
        </Suspense>
      )}
      {step === 'asked' ? (
        <Notice
          kind="warning"
          title={keptWords.discardAsk(name)}
          actions={
            <>
              {/* The pressed button is gone: the focus goes on to the harmless answer. */}
              <Button autoFocus onClick={() => setStep('stays')}>
                {keptWords.discardNo}
              </Button>
              <Button look="danger" busy={busy} onClick={onDiscard}>
                {keptWords.discardYes}
              </Button>
            </>
          }
        >
          {keptWords.discardDetail}
        </Notice>
      ) : (
        <div className={style.actions}>
          <Button
            busy={busy}
            aria-label={keptWords.of(keptWords.tryAgain, name)}
            onClick={onTryAgain}
          >
            {keptWords.tryAgain}
          </Button>
          {onHandIn && (
            <Button
              busy={busy}
              aria-label={keptWords.of(keptWords.handIn, name)}
              onClick={onHandIn}
            >
              {keptWords.handIn}
            </Button>
          )}
          {text !== '' && <CopyButton text={text} label={keptWords.copyOf(name)} />}
          <Button
            look="quiet"
            aria-label={keptWords.of(keptWords.discard, name)}
            // Back from the question, whose pressed button is gone: the focus comes back here.
            autoFocus={step === 'stays'}
            onClick={() => setStep('asked')}
          >
            {keptWords.discard}
          </Button>
        </div>
      )}
    </li>
  );
}
