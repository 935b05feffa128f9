import { privacyWords } from '@gapboard/board/privacy';
import { DEFINITION_MAX, HEADING_MAX } from '@gapboard/evidence';
import {
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
} from 'react';
import { useEditor, useValue, type Editor } from 'tldraw';
import { Button } from '../../ui/Button.tsx';
import { ownKeys } from '../ownKeys.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { mapsOf } from './BoardMaps.ts';
import { type Chosen, chosenIn, type HeadingName } from './chosen.ts';
import {
  addHeading,
  canMove,
  identifyingIn,
  contentsUnder,
  moveHeading,
  removeHeading,
  renameHeading,
  resizeHeading,
} from './editHeadings.ts';
import { pressable } from './pressable.ts';
import style from './HeadingTools.module.css';
import { headingWords as words } from './words.ts';

/** How wide the tools get, how tall while a heading is named, and the board's own toolbar below them; in px. */
const WIDEST = 300;
const TALLEST = 270;
/** How much taller with a line about what may identify somebody. */
const LINE = 68;
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

type Doing = 'choosing' | 'naming' | 'adding inside' | 'removing';

function Tools({ at }: { at: NonNullable<Chosen['heading']> }) {
  const editor = useEditor();
  const [doing, setDoing] = useState<Doing>('choosing');
  const map = useValue('map', () => mapsOf(editor).map(at.map), [editor, at.map]);
  const heading = (at.axis === 'theme' ? map?.themes : map?.outcomes)?.all.get(at.id);
  const isUnnamed = heading?.label === '';
  const { written } = at;
  const shown = isUnnamed || written ? 'naming' : doing;
  const all = useFocusKept(shown);
  if (!map || !heading) return null;
  const close = (): void => {
    chosenIn(editor).choose({});
    editor.focus();
  };
  const write = (now: Partial<HeadingName> | undefined): void => {
    const { written: _, ...rest } = at;
    chosenIn(editor).choose({ heading: { ...rest, ...(now && { written: now }) } });
  };
  const back = (): void => setDoing('choosing');
  const leave = (): void => {
    write(undefined);
    // What was only added to be named is not there when it is not.
    if (isUnnamed && at.added !== undefined) editor.bailToMark(at.added);
    if (isUnnamed || shown === 'choosing') close();
    else back();
  };
  const add = (where: Parameters<typeof addHeading>[2]): void =>
    chosenIn(editor).choose({ heading: { ...at, ...addHeading(editor, at, where) } });
  const contents = contentsUnder(map, at);
  const form = (): ReactNode => {
    if (shown === 'naming') {
      return (
        <NameForm
          name={{ label: heading.label, definition: heading.definition, ...written }}
          onWrite={(now) => write({ ...written, ...now })}
          onSave={() => {
            if (identifyingIn(written)) return;
            renameHeading(editor, at.id, written ?? {});
            write(undefined);
            back();
          }}
          onCancel={leave}
        />
      );
    }
    if (shown === 'adding inside') {
      return (
        <Ask
          question={words.confirmInside(heading.label, contents)}
          yes={words.addAnyway}
          onYes={() => add({ inside: at.id })}
          onNo={back}
        />
      );
    }
    if (shown === 'removing') {
      return (
        <Ask
          question={words.confirmRemove(heading.label, contents)}
          yes={words.remove}
          onYes={() => {
            removeHeading(editor, at);
            close();
          }}
          onNo={back}
        />
      );
    }
    const losesCells = heading.children.length === 0 && contents > 0;
    const actions: [words: string, act: () => void, isOff?: boolean][] = [
      [words.rename, () => setDoing('naming')],
      [words.add(at.axis), () => add({ after: at.id })],
      [
        words.addInside(at.axis),
        () => (losesCells ? setDoing('adding inside') : add({ inside: at.id })),
      ],
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
  };
  return (
    <div ref={all} onKeyDownCapture={(event) => ownKeys(editor, event, leave)}>
      {form()}
    </div>
  );
}

/** Brings the focus to what has come in the place of what had it. */
function useFocusKept(shown: Doing): RefObject<HTMLDivElement | null> {
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    all.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [shown]);
  return all;
}

function Ask({
  question,
  yes,
  onYes,
  onNo,
}: {
  question: string;
  yes: string;
  onYes: () => void;
  onNo: () => void;
}) {
  return (
    <>
      <p className={style.ask}>{question}</p>
      <div className={style.row}>
        <Button onClick={onYes}>{yes}</Button>
        <Button onClick={onNo}>{words.cancel}</Button>
      </div>
    </>
  );
}

function NameForm({
  name,
  onWrite,
  onSave,
  onCancel,
}: {
  name: HeadingName;
  onWrite: (now: Partial<HeadingName>) => void;
  onSave: () => void;
  onCancel: () => void;
}) {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.label.trim() !== '') onSave();
  };
  const found = identifyingIn(name);
  return (
    <form className={style.form} onSubmit={onSubmit} onKeyDown={(event) => event.stopPropagation()}>
      <label>
        {words.label}
        <input
          value={name.label}
          onChange={({ target }) => onWrite({ label: target.value })}
          maxLength={HEADING_MAX}
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever asked for it wants to type
          autoFocus
        />
      </label>
      <label>
        {words.definition}
        <textarea
          value={name.definition}
          onChange={({ target }) => onWrite({ definition: target.value })}
          maxLength={DEFINITION_MAX}
          rows={3}
        />
      </label>
      <div role="status">
        {found && <p className={style.found}>{privacyWords({ ...found, level: 'block' }).line}</p>}
      </div>
      <div className={style.row}>
        <Button type="submit">{words.save}</Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** Beside a theme on the screen, else below the heading, within the view; `undefined` where it is out of view. */
function placeOf(
  editor: Editor,
  { map, axis, id, written }: NonNullable<Chosen['heading']>,
): { x: number; y: number } | undefined {
  const layout = mapsOf(editor).layout(map);
  const boxes = axis === 'theme' ? layout?.themes : layout?.outcomes;
  const box = boxes?.find(({ heading }) => heading.id === id);
  if (!box || editor.getAncestorPageId(editor.getShape(map)) !== editor.getCurrentPageId()) {
    return undefined;
  }
  const [from, to] = [box, { x: box.x + box.w, y: box.y + box.h }].map((corner) =>
    editor.pageToViewport(editor.getShapePageTransform(map).applyToPoint(corner)),
  );
  const { w, h } = editor.getViewportScreenBounds();
  if (!from || !to || from.x > w || to.y < 0 || from.y > h) return undefined;
  const fitsBeside = axis === 'theme' && to.x + WIDEST <= w;
  const tallest = TALLEST + (identifyingIn(written) ? LINE : 0);
  const { x, y } = fitsBeside ? { x: to.x, y: from.y } : { x: from.x, y: to.y };
  return {
    x: Math.min(Math.max(x, 8), Math.max(8, w - WIDEST)),
    y: Math.min(Math.max(y, 52), h - tallest - TOOLBAR),
  };
}
