import { NOTE_KIND_LABELS, NOTE_KINDS } from '@gapboard/evidence';
import type { Editor, TLUiToolItem } from 'tldraw';
import { KIND_LOOKS } from './kindLook.ts';
import { KindSign } from './KindSign.tsx';
import { noteToolId } from './noteTools.ts';

/** The tools that make notes, as tldraw's toolbar takes them. */
export function noteToolItems(editor: Editor): Record<string, TLUiToolItem> {
  return Object.fromEntries(
    NOTE_KINDS.map((kind) => {
      const id = noteToolId(kind);
      const item: TLUiToolItem = {
        id,
        label: NOTE_KIND_LABELS[kind],
        icon: (
          <span style={{ display: 'grid', color: KIND_LOOKS[kind].bar }}>
            <KindSign kind={kind} size={18} />
          </span>
        ),
        onSelect: () => void editor.setCurrentTool(id),
      };
      return [id, item];
    }),
  );
}
