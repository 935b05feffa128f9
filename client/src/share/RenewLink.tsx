import type { Role } from '@gapboard/board';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { shareWords } from './words.ts';
import { ConfirmRenew } from './ConfirmRenew.tsx';

export interface RenewLinkProps {
  role: Role;
  renew: () => Promise<void>;
}

/** Replaces a link that has got into the wrong hands; says first what that does. */
export function RenewLink({ role, renew }: RenewLinkProps) {
  const [step, setStep] = useState<'rest' | 'asked' | 'kept' | 'done'>('rest');

  if (step === 'asked') {
    return (
      <ConfirmRenew
        role={role}
        renew={renew}
        onKept={() => setStep('kept')}
        onDone={() => setStep('done')}
      />
    );
  }
  return (
    <>
      <Button
        look="quiet"
        data-inline
        aria-label={shareWords.renewOf(role)}
        // Back from the question, whose pressed button is gone: the focus comes back here.
        autoFocus={step !== 'rest'}
        onClick={() => setStep('asked')}
      >
        {shareWords.renew}
      </Button>
      {step === 'done' && <Notice kind="done" title={shareWords.renewed(role)} />}
    </>
  );
}
