import { may } from '@gapboard/board';
import { useContext } from 'react';
import { erasureWords } from '../../../erasure/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useOutline } from '../outline.ts';
import { Asking } from './asking.ts';

/** For those who may: the way to remove something for good. Stands in a `Removal`. */
export function RemoveTool({ id, name }: { id: string; name: string }) {
  const { me } = useOutline();
  const ask = useContext(Asking);
  if (!ask || !may(me.role, 'erase')) return null;
  return (
    <Button
      look="quiet"
      data-key={`remove ${id}`}
      aria-label={erasureWords.thing.openOf(name)}
      onClick={() => ask(id)}
    >
      {erasureWords.thing.open}
    </Button>
  );
}
