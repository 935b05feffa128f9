import { type Area, workshopFrom } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { Box, isShapeId, useEditor, useValue, type Editor } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { useCanvasSession } from '../canvasSession.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { Padlock } from '../permissions/Padlock.tsx';
import style from './AreaMarks.module.css';
import { areaWords as said } from './words.ts';

/** Room between an area's things and its edge, in page units. */
const ROOM = 12;

/** Round each closed part of this page: that it is closed, and until when. What is hidden only facilitators see at all. */
export default function AreaMarks() {
  const permissions = usePermissions();
  const editor = useEditor();
  const areas = useValue(
    'closed areas of the page',
    () => permissions.areas.filter(({ page }) => page === editor.getCurrentPageId()),
    [editor, permissions],
  );
  const leads = permissions.actor.role === 'facilitator';
  return areas
    .filter(({ hide }) => leads || !hide)
    .map((area) => <AreaMark key={area.id} area={area} leads={leads} />);
}

function AreaMark({ area, leads }: { area: Area; leads: boolean }) {
  const editor = useEditor();
  const { doc } = useCanvasSession();
  const box = useValue('box of an area', () => boxOf(editor, area), [area, editor]);
  if (!box) return null;
  const { agenda } = workshopFrom(new Map(sessionOf(doc).entries()));
  const stage = agenda.find(({ id }) => id === area.until)?.name;
  const { x, y, w, h } = box;
  return (
    <div
      className={classes(style.area, area.hide && style.hidden)}
      style={{ width: w, height: h, transform: `translate(${x}px, ${y}px)` }}
    >
      <div className={style.tag}>
        <Padlock />
        <span className={style.words}>
          {leads ? said.closedUntil(area.hide, stage) : said.opensWith(stage)}
        </span>
      </div>
    </div>
  );
}

function boxOf(editor: Editor, { rect, shapes }: Area): Box | undefined {
  const boxes = shapes.flatMap((id) => {
    const bounds = isShapeId(id) ? editor.getShapePageBounds(id) : undefined;
    return bounds ? [bounds] : [];
  });
  if (rect) boxes.push(Box.From(rect));
  return boxes.length === 0
    ? undefined
    : Box.Common(boxes)
        .clone()
        .expandBy(rect ? 0 : ROOM);
}
