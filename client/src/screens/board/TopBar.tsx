import { may, type Participant } from '@gapboard/board';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { CanvasHandle } from '../../canvas/handle.ts';
import { usePieces } from '../../onBoard/kept/usePieces.ts';
import { keptWords } from '../../onBoard/kept/words.ts';
import { HomeLink } from '../../onBoard/HomeLink.tsx';
import { SavedLine } from '../../onBoard/SavedLine.tsx';
import { onBoardWords } from '../../onBoard/words.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { usePeopleHere } from '../../session/presence.ts';
import { classes } from '../../ui/classes.ts';
import { Unseen } from '../../ui/Unseen.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { BarTool, type BarToolProps } from './BarTool.tsx';
import type { HandedInList } from './handedIn/useHandedIn.ts';
import { handedInWords } from './handedIn/words.ts';
import { mapPanelWords } from './map/words.ts';
import { initial } from '../../people/initial.ts';
import { rulesWords } from './rules/words.ts';
import { workshopTool } from '../../workshop/toolWords.ts';
import { togetherWords } from './together/words.ts';
import { voteToolWords } from '../../workshop/vote/toolWords.ts';
import style from './TopBar.module.css';
import { boardWords } from './words.ts';

const PeoplePanel = lazy(() => import('../../people/PeoplePanel.tsx'));
const MoreTools = lazy(() => import('./MoreTools.tsx'));
const LobbyBadge = lazy(() => import('../../people/LobbyBadge.tsx'));

export type Panel =
  | 'share'
  | 'versions'
  | 'people'
  | 'kept'
  | 'handed-in'
  | 'rules'
  | 'map'
  | 'together'
  | 'tidy'
  | 'workshop'
  | 'reveal'
  | 'vote';

export interface TopBarProps {
  board: { id: string; title: string };
  me: Participant;
  session: BoardSession;
  canvas: CanvasHandle | undefined;
  handedIn: HandedInList;
  /** there has been a vote, or there is one */
  hasVotes: boolean;
  /** how many things lie astray on the board */
  untidy?: number;
  panel: Panel | undefined;
  onPanel: (panel: Panel | undefined) => void;
}

/** Where more tools than these do not fit beside the title, they are behind one. */
const PHONE = '(max-width: 40rem)';
const ROOM = 3;

/** How many faces the bar shows before it only counts. */
const FACES = 4;

/** Title and saved line on the left, people and the facilitator's tools on the right; one row on every screen. */
export function TopBar({
  board,
  me,
  session,
  canvas,
  handedIn,
  hasVotes,
  untidy = 0,
  panel,
  onPanel,
}: TopBarProps) {
  const people = usePeopleHere(session.awareness);
  const kept = usePieces(session).length;
  const { state, waiting } = handedIn;
  const isHandedIn = waiting > 0 || (state.at === 'ready' && state.work.length > 0);
  const tools = toolsFor(me.role, hasVotes, untidy, panel, onPanel);
  const isCrowded = useMedia(PHONE) && tools.length > ROOM;
  return (
    <header className={style.bar} data-many={tools.length > ROOM || undefined}>
      <HomeLink />
      <div className={style.about}>
        <h1 className={style.title} title={board.title}>
          {board.title}
        </h1>
        <div className={style.under}>
          <SavedLine session={session} role={me.role} />
          <Link
            href={`/board/${board.id}/outline`}
            className={style.outline}
            title={boardWords.outlineHint}
          >
            {boardWords.outline}
          </Link>
          {me.role === 'participant' && (
            <Link
              href={`/board/${board.id}/note`}
              className={classes(style.outline, style.onPhone)}
              title={onBoardWords.formHint}
            >
              {onBoardWords.form}
            </Link>
          )}
        </div>
      </div>
      <div className={style.people}>
        <button
          type="button"
          className={style.faces}
          aria-expanded={panel === 'people'}
          aria-haspopup="dialog"
          title={`${people.length}${onBoardWords.peopleHere(people.length)}`}
          onClick={() => onPanel(panel === 'people' ? undefined : 'people')}
        >
          {people.slice(0, FACES).map((person) => (
            <span
              key={person.id}
              className={style.face}
              style={{ background: person.colour }}
              data-initial={initial(person.name)}
            />
          ))}
          <span className={style.count}>{people.length}</span>
          <Unseen>{onBoardWords.peopleHere(people.length)}</Unseen>
        </button>
        <Suspense>
          {may(me.role, 'run') && <LobbyBadge session={session} />}
          {panel === 'people' && (
            <PeoplePanel
              session={session}
              people={people}
              me={me}
              canvas={canvas}
              onClose={() => onPanel(undefined)}
            />
          )}
        </Suspense>
      </div>
      {kept > 0 && (
        <BarTool
          label={keptWords.tool}
          name={keptWords.toolLabel(kept)}
          count={kept}
          icon={NOTE_BACK}
          onClick={() => onPanel('kept')}
        />
      )}
      {isHandedIn && (
        <BarTool
          label={handedInWords.tool}
          name={handedInWords.toolLabel(waiting)}
          count={waiting}
          icon={TRAY}
          onClick={() => onPanel('handed-in')}
        />
      )}
      {may(me.role, 'review') && (
        <Unseen>
          <span role="status">{waiting > 0 && handedInWords.arrived(waiting)}</span>
        </Unseen>
      )}
      {isCrowded ? (
        <Suspense>
          <MoreTools tools={tools} />
        </Suspense>
      ) : (
        tools.map((tool) => <BarTool key={tool.label} {...tool} />)
      )}
    </header>
  );
}

/** What somebody of this role can open from the bar, in its order. */
function toolsFor(
  role: Participant['role'],
  hasVotes: boolean,
  untidy: number,
  panel: Panel | undefined,
  onPanel: TopBarProps['onPanel'],
): BarToolProps[] {
  const open = (one: Panel) => () => onPanel(one);
  const toggle = (one: Panel) => () => onPanel(panel === one ? undefined : one);
  const runs = may(role, 'run');
  return [
    { ...named(mapPanelWords), icon: GRID, onClick: open('map') },
    ...(may(role, 'set-rules')
      ? [{ ...named(rulesWords), icon: SWITCHES, onClick: open('rules') }]
      : []),
    ...(runs
      ? [
          { ...workshopTool, icon: LIST, onClick: open('workshop') },
          {
            label: togetherWords.tool,
            name: togetherWords.toolLabel(untidy),
            count: untidy,
            icon: GATHER,
            onClick: toggle('together'),
          },
        ]
      : []),
    ...(hasVotes || runs ? [{ ...named(voteToolWords), icon: BALLOT, onClick: open('vote') }] : []),
    ...(may(role, 'see-history')
      ? [{ label: boardWords.history, icon: CLOCK, onClick: open('versions') }]
      : []),
    ...(may(role, 'invite')
      ? [{ label: boardWords.share, icon: PERSON_PLUS, isMain: true, onClick: open('share') }]
      : []),
  ];
}

function named({ tool, toolLabel }: { tool: string; toolLabel: string }): {
  label: string;
  name: string;
} {
  return { label: tool, name: toolLabel };
}

const GRID = 'M4 5h16v14H4zM4 10h16M10 5v14';
const LIST = 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01';
/** four arrows that meet */
const GATHER = 'M4 4l5 5M9 5v4H5M20 4l-5 5M15 5v4h4M4 20l5-5M5 15h4v4M20 20l-5-5M19 15h-4v4';
/** a box, and what is put into it */
const BALLOT = 'M4 12v8h16v-8M8 12h8M12 15V4m-4 4l4-4 4 4';
const CLOCK = 'M12 7v5l3 2M4 12a8 8 0 1 0 3-6.2M4 4v3.5h3.5';
const SWITCHES = 'M8 5h8a3.5 3.5 0 0 1 0 7H8a3.5 3.5 0 0 1 0-7M8 8.5h.01M5 19h14M15 16.5v5';
const PERSON_PLUS =
  'M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 20c0-4 3-6 7-6s7 2 7 6M19 7v6M16 10h6';
const NOTE_BACK = 'M4 5h11v6M4 5v14h8M20 17h-6m3-3l-3 3 3 3';
const TRAY = 'M4 13l2.5-8h11L20 13v6H4zM4 13h5a3 3 0 0 0 6 0h5';
