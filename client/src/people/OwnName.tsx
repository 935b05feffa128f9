import { useState } from 'react';
import EraseName from '../erasure/EraseName.tsx';
import { erasureWords } from '../erasure/words.ts';
import { remembered } from '../remembered.ts';
import { Button } from '../ui/Button.tsx';
import style from './people.module.css';

/** What everyone can do about their own name: have it erased, here and on the server. */
export function OwnName({ board }: { board: string }) {
  const [step, setStep] = useState<'rest' | 'asks' | 'done'>('rest');
  if (step === 'asks') {
    return (
      <div className={style.form}>
        <EraseName
          board={board}
          onDone={() => {
            // Nor is it offered here when they next join a board.
            remembered.setName('');
            setStep('done');
          }}
          onCancel={() => setStep('rest')}
        />
      </div>
    );
  }
  return (
    <div className={style.buttons}>
      {step === 'rest' && (
        <Button look="quiet" onClick={() => setStep('asks')}>
          {erasureWords.name.openOwn}
        </Button>
      )}
      <p role="status">{step === 'done' && erasureWords.name.done}</p>
    </div>
  );
}
