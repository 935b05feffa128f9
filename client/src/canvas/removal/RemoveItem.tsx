import { may } from '@gapboard/board';
import { TldrawUiMenuGroup, TldrawUiMenuItem, useEditor, useValue } from 'tldraw';
import { erasureWords } from '../../erasure/words.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { askedToRemove, chosenToRemove } from './asked.ts';

/** In the menu on what is chosen, for those who may: removes it for good. */
export function RemoveItem() {
  const editor = useEditor();
  const { actor } = usePermissions();
  const things = useValue('to remove', () => chosenToRemove(editor), [editor]);
  if (things.length === 0 || !may(actor.role, 'erase')) return null;
  return (
    <TldrawUiMenuGroup id="remove-for-good">
      <TldrawUiMenuItem
        id="remove-for-good"
        label={erasureWords.thing.open}
        onSelect={() => void askedToRemove(editor).set(things)}
      />
    </TldrawUiMenuGroup>
  );
}
