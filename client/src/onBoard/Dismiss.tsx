import { Button } from '../ui/Button.tsx';
import { onBoardWords } from './words.ts';

/** Puts a notice away. */
export function Dismiss({ onClick }: { onClick: () => void }) {
  return (
    <Button look="quiet" onClick={onClick}>
      {onBoardWords.dismiss}
    </Button>
  );
}
