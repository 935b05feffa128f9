import { type Finding, privacyWords } from '@gapboard/board/privacy';
import { useEditor, useValue, type TLShapeId } from 'tldraw';
import { pressable } from '../map/pressable.ts';
import { TagAt } from '../TagAt.tsx';
import { tagPlace } from '../tagPlace.ts';
import { useHeldTexts } from './heldTextsContext.ts';
import { Keep } from './Keep.tsx';
import style from './PrivacyLines.module.css';

/** It has to hold a sentence, and a choice below it, in px. */
const WIDE = 280;

/** Under every text that was not sent because of what is in it: what that is, and what to do. */
export function PrivacyLines() {
  const held = useHeldTexts();
  const found = useValue('held texts', () => held.found, [held]);
  const last = found.at(-1);
  return (
    <>
      <div className={style.spoken} role="status">
        {last && privacyWords(last.finding).spoken}
      </div>
      {found.map(({ id, finding }) => (
        <PrivacyLine key={id} id={id} finding={finding} />
      ))}
    </>
  );
}

function PrivacyLine({ id, finding }: { id: TLShapeId; finding: Finding }) {
  const editor = useEditor();
  const place = useValue(
    'place of the line',
    () => {
      const bounds = editor.getShapePageBounds(id);
      if (!bounds || editor.getAncestorPageId(id) !== editor.getCurrentPageId()) return undefined;
      const { x, y } = editor.pageToViewport(bounds);
      const zoom = editor.getZoomLevel();
      const on = { x, y, w: bounds.w * zoom, h: bounds.h * zoom };
      return tagPlace(on, editor.getViewportScreenBounds(), { first: 'below', least: WIDE });
    },
    [editor, id],
  );
  if (!place) return null;
  return (
    <TagAt place={place} className={style.line}>
      <div {...pressable(editor)}>
        <p className={style.words}>{privacyWords(finding).line}</p>
        {finding.level === 'warn' && <Keep id={id} finding={finding} />}
      </div>
    </TagAt>
  );
}
