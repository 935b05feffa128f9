import { type Round, roundOpenIn } from '@gapboard/board';
import { type Standing, standingsOf } from '@gapboard/evidence';
import { NOTE_WIDTH } from '@gapboard/evidence/layout';
import { type ReactNode, useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { type Editor, isShapeId, type TLShapeId, useComputed, useEditor, useValue } from 'tldraw';
import type { BoardSession } from '../../session/boardSession.ts';
import { useRounds } from '../../session/rounds.ts';
import { useWorkshopNews } from '../../session/workshop.ts';
import { useOwnBallot } from '../../workshop/vote/useCasting.ts';
import { resultWords } from '../../workshop/vote/resultWords.ts';
import { useShownRound } from '../../workshop/vote/useShownRound.ts';
import { useVoteLook } from '../../workshop/vote/VoteView.ts';
import { voteWords as words } from '../../workshop/vote/words.ts';
import { choosingOn, offeredOn } from './offered.ts';
import { OwnVote } from './OwnVote.tsx';
import style from './VoteNotes.module.css';

/** Nearer than this a note is wide enough on the screen (132 px) for two buttons that a finger hits. */
const NEAR = 132 / NOTE_WIDTH;

/** On the notes of the open round one's votes for them, on those of a closed one what they got. */
export default function VoteNotes({ session }: { session: BoardSession }) {
  const open = roundOpenIn({ rounds: useRounds(session) });
  const [look] = useVoteLook(session);
  const shown = useShownRound(session);
  if (open) return <OpenRound session={session} round={open} />;
  return shown && look.badges ? <Badges items={standingsOf(shown).items} /> : null;
}

function OpenRound({ session, round }: { session: BoardSession; round: Round }) {
  const editor = useEditor();
  const ballot = useOwnBallot(session, round);
  const { pulse } = useWorkshopNews(session);
  const totals = pulse?.voting?.round === round.id ? pulse.voting.totals : null;
  const near = useValue('near enough to vote', () => editor.getEfficientZoomLevel() > NEAR, [
    editor,
  ]);
  useEffect(() => {
    offeredOn(editor).set(new Set(round.notes));
    return () => void offeredOn(editor).set(undefined);
  }, [editor, round]);
  const hasBallot = ballot !== undefined;
  useEffect(() => {
    choosingOn(editor).set(hasBallot);
    return () => void choosingOn(editor).set(false);
  }, [editor, hasBallot]);
  const inSight = useInSight(round.notes);
  return (
    <>
      {inSight.map((id) => (
        <At key={id} id={id} edge="bottom">
          {totals && <span className={style.total}>{words.ballot.soFar(totals[id] ?? 0)}</span>}
          {ballot && <OwnVote id={id} round={round} ballot={ballot} isNear={near} />}
        </At>
      ))}
      {ballot && !near && <Nearer />}
    </>
  );
}

/** Over the canvas: why there is nothing to press on the notes. */
function Nearer() {
  const editor = useEditor();
  return createPortal(
    <p className={style.nearer} role="status">
      {words.canvas.nearer}
    </p>,
    editor.getContainer(),
  );
}

/** What notes got, at the corner of each that anybody chose. */
function Badges({ items }: { items: readonly Standing[] }) {
  const chosen = useMemo(
    () => new Map(items.filter(({ isChosen }) => isChosen).map((one) => [one.note, one])),
    [items],
  );
  const ids = useMemo(() => [...chosen.keys()], [chosen]);
  const inSight = useInSight(ids);
  return inSight.map((id) => {
    const standing = chosen.get(id);
    return (
      standing && (
        <At key={id} id={id} edge="top">
          <span className={style.badge} data-first={standing.rank === 1 || undefined}>
            {resultWords.badge(standing)}
          </span>
        </At>
      )
    );
  });
}

/** Those of these notes that are on the page and in view. */
function useInSight(ids: readonly string[]): TLShapeId[] {
  const editor = useEditor();
  const inSight = useComputed(
    'notes in sight',
    () => {
      const culled = editor.getCulledShapes();
      const there = editor.getCurrentPageShapeIds();
      return ids.filter((id): id is TLShapeId => isShapeId(id) && there.has(id) && !culled.has(id));
    },
    { isEqual: areSame },
    [editor, ids],
  );
  return useValue(inSight);
}

/** At an edge of a note. It lies on the canvas, so moving about costs nothing; its size is that of the screen. */
function At({
  id,
  edge,
  children,
}: {
  id: TLShapeId;
  edge: 'top' | 'bottom';
  children: ReactNode;
}) {
  const editor = useEditor();
  const place = useValue('place of votes', () => placeOf(editor, id, edge), [editor, id, edge]);
  if (!place) return null;
  return (
    <div
      className={style.at}
      style={{
        transform: `translate(${place.x}px, ${place.y}px) scale(var(--tl-scale)) translate(-100%, ${edge === 'top' ? '-50%' : '-100%'})`,
      }}
    >
      {children}
    </div>
  );
}

function placeOf(
  editor: Editor,
  id: TLShapeId,
  edge: 'top' | 'bottom',
): { x: number; y: number } | undefined {
  const bounds = editor.getShapePageBounds(id);
  return bounds && { x: bounds.maxX, y: edge === 'top' ? bounds.minY : bounds.maxY };
}

const areSame = (a: TLShapeId[], b: TLShapeId[]): boolean =>
  a.length === b.length && a.every((id, n) => id === b[n]);
