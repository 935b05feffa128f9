import { DEFINITION_MAX, HEADING_MAX } from '@gapboard/evidence';
import { useState, type SubmitEvent } from 'react';
import { useEditor, useValue, type Editor } from 'tldraw';
import { Button } from '../../ui/Button.tsx';
import { saidIn } from '../../ui/saidIn.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { mapsOf } from './BoardMaps.ts';
import { chosenIn } from './chosen.ts';
import {
  addHeading,
  canMove,
  contentsUnder,
  type HeadingAt,
  moveHeading,
  removeHeading,
  renameHeading,
  resizeHeading,
} from './editHeadings.ts';
import { pressable } from './pressable.ts';
import style from './HeadingTools.module.css';
import { headingWords as words } from './words.ts';

/** How tall the tools get, while a heading is named, and the board's own toolbar below them; in px. */
const TALLEST = 270;
const TOOLBAR = 76;

/** Beside a heading that a facilitator has pressed: what can be done with it. */
export function HeadingTools() {
  const editor = useEditor();
  const permissions = usePermissions();
  const at = useValue('chosen heading', () => chosenIn(editor).heading, [editor]);
  const isTheirs = permissions.whyNotMake('evidence-map') === undefined;
  const place = useValue('place of the tools', () => at && placeOf(editor, at), [editor, at]);
  if (!at || !isTheirs || !place) return null;
  return (
    <div
      className={style.tools}
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      {...pressable(editor)}
    >
      <Tools key={at.id} at={at} />
    </div>
  );
}

function Tools({ at }: { at: HeadingAt }) {
  const editor = useEditor();
  const [doing, setDoing] = useState<'choosing' | 'naming' | 'removing'>('choosing');
  const map = useValue('map', () => mapsOf(editor).map(at.map), [editor, at.map]);
  const heading = (at.axis === 'theme' ? map?.themes : map?.outcomes)?.all.get(at.id);
  if (!map || !heading) return null;
  const choose = (id: string): void => chosenIn(editor).choose({ heading: { ...at, id } });
  const close = (): void => chosenIn(editor).choose({});
  if (doing === 'naming' || heading.label === '') {
    return (
      <NameForm
        label={heading.label}
        definition={heading.definition}
        onSave={(name) => {
          renameHeading(editor, at.id, name);
          setDoing('choosing');
        }}
        onCancel={() => {
          if (heading.label === '') close();
          setDoing('choosing');
        }}
      />
    );
  }
  if (doing === 'removing') {
    const notes = contentsUnder(map, at);
    return (
      <>
        <p className={style.ask}>{words.confirmRemove(heading.label, notes)}</p>
        <div className={style.row}>
          <Button
            onClick={() => {
              removeHeading(editor, at);
              close();
            }}
          >
            {words.remove}
          </Button>
          <Button onClick={() => setDoing('choosing')}>{words.cancel}</Button>
        </div>
      </>
    );
  }
  const actions: [words: string, act: () => void, isOff?: boolean][] = [
    [words.rename, () => setDoing('naming')],
    [words.add(at.axis), () => choose(addHeading(editor, at, { after: at.id }))],
    [words.addInside(at.axis), () => choose(addHeading(editor, at, { inside: at.id }))],
    [words.before(at.axis), () => moveHeading(editor, at, -1), !canMove(editor, at, -1)],
    [words.after(at.axis), () => moveHeading(editor, at, 1), !canMove(editor, at, 1)],
    [words.larger(at.axis), () => resizeHeading(editor, at, 1)],
    [words.smaller(at.axis), () => resizeHeading(editor, at, -1)],
    [words.remove, () => setDoing('removing')],
    [words.close, close],
  ];
  return (
    <div role="toolbar" aria-label={words.tools(heading.label)} className={style.actions}>
      {actions.map(([label, act, isOff]) => (
        <button key={label} type="button" className={style.action} disabled={isOff} onClick={act}>
          {label}
        </button>
      ))}
    </div>
  );
}

function NameForm({
  label,
  definition,
  onSave,
  onCancel,
}: {
  label: string;
  definition: string;
  onSave: (name: { label: string; definition: string }) => void;
  onCancel: () => void;
}) {
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = saidIn(form, 'label');
    if (name !== '') onSave({ label: name, definition: saidIn(form, 'definition') });
  };
  return (
    <form
      className={style.form}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label>
        {words.label}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever asked for it wants to type */}
        <input name="label" defaultValue={label} maxLength={HEADING_MAX} required autoFocus />
      </label>
      <label>
        {words.definition}
        <textarea name="definition" defaultValue={definition} maxLength={DEFINITION_MAX} rows={3} />
      </label>
      <div className={style.row}>
        <Button type="submit">{words.save}</Button>
        <Button type="button" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Below the heading on the screen, within the view; `undefined` where it is out of view. */
function placeOf(
  editor: Editor,
  { map, axis, id }: HeadingAt,
): { x: number; y: number } | undefined {
  const layout = mapsOf(editor).layout(map);
  const boxes = axis === 'theme' ? layout?.themes : layout?.outcomes;
  const box = boxes?.find(({ heading }) => heading.id === id);
  if (!box) return undefined;
  const corner = editor.getShapePageTransform(map).applyToPoint({ x: box.x, y: box.y + box.h });
  const { x, y } = editor.pageToViewport(corner);
  const { w, h } = editor.getViewportScreenBounds();
  const top = y - box.h * editor.getZoomLevel();
  if (x > w || y < 0 || top > h) return undefined;
  return {
    x: Math.min(Math.max(x, 8), Math.max(8, w - 300)),
    y: Math.min(Math.max(y, 52), h - TALLEST - TOOLBAR),
  };
}
