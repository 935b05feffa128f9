import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { barWords as said } from './words.ts';

export interface EndWritingAskedProps {
  held: { notes: number; people: number };
  isBusy: boolean;
  onEnd: () => void;
  onCancel: () => void;
}

/** Asks once before private writing ends for everybody. */
export function EndWritingAsked({ held, isBusy, onEnd, onCancel }: EndWritingAskedProps) {
  return (
    <Notice
      kind="info"
      title={said.askEnd(held)}
      actions={
        <>
          {/* Whoever has asked for it goes on from here. */}
          <Button look="main" autoFocus busy={isBusy} onClick={onEnd}>
            {said.endYes}
          </Button>
          <Button onClick={onCancel}>{said.cancel}</Button>
        </>
      }
    >
      {said.askEndDetail}
    </Notice>
  );
}
