import type { Participant } from '@gapboard/board';
import { isShapeId, useEditor, useValue } from 'tldraw';
import { useWhoIsTyping } from '../session/presence.ts';
import { useCanvasSession } from './canvasSession.ts';
import { TagAt } from './TagAt.tsx';
import { tagPlace } from './tagPlace.ts';
import style from './TypingTags.module.css';
import { canvasWords } from './words.ts';

/** Over every shape that somebody else is writing in: who. */
export function TypingTags() {
  const { awareness, participant } = useCanvasSession();
  const typing = useWhoIsTyping(awareness, participant.id);
  return (
    <div className={style.layer} aria-hidden="true">
      {typing.map(({ shape, people }) => (
        <TypingTag key={shape} shape={shape} people={people} />
      ))}
    </div>
  );
}

function TypingTag({ shape, people }: { shape: string; people: Participant[] }) {
  const editor = useEditor();
  const place = useValue(
    'typing tag',
    () => {
      const found = isShapeId(shape) ? editor.getShape(shape) : undefined;
      const bounds = found && editor.getShapePageBounds(found);
      if (!bounds || editor.getAncestorPageId(found) !== editor.getCurrentPageId())
        return undefined;
      const { x, y } = editor.pageToViewport(bounds);
      const zoom = editor.getZoomLevel();
      const on = { x, y, w: bounds.w * zoom, h: bounds.h * zoom };
      return tagPlace(on, editor.getViewportScreenBounds());
    },
    [editor, shape],
  );
  if (!place) return null;
  const { who, does } = canvasWords.typing(people.map(({ name }) => name));
  return (
    <TagAt place={place} className={style.tag} look={{ background: people[0]?.colour }}>
      <span className={style.who}>{who}</span>
      {does}
    </TagAt>
  );
}
