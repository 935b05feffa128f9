import {
  newWorkshopId,
  pausedTimer,
  extendedTimer,
  resumedTimer,
  rulesIn,
  type Stage,
  type StageContent,
  stageOf,
  STAGES_MAX,
  startedTimer,
  type Timer,
  USUAL_RULES,
  type WorkshopState,
} from '@gapboard/board';
import { peopleOf } from '@gapboard/sync';
import type { BoardId } from '../ids.ts';
import { randomInto } from '../ids.ts';
import type { Person } from '../people.ts';
import type { Room } from '../rooms/Room.ts';
import { takeSnapshot } from '../rooms/snapshots.ts';
import type { Storage } from '../storage/Storage.ts';
import type { Desk } from './Desk.ts';
import { privateAfter, privateIn } from './privateStages.ts';
import { type StatePatch, writeState } from './state.ts';
import { WorkshopError } from './WorkshopError.ts';

const MINUTE_MS = 60_000;

/** What can be done to the clock. */
export type TimerCommand =
  | { do: 'start' | 'add'; minutes: number }
  | { do: 'pause' | 'resume' | 'stop' };

type Who = Person['participant'];

/** The stages of workshops and their clock, on facilitators' words. */
export class Agenda {
  readonly #desk: Desk;
  readonly #storage: Storage;

  constructor(desk: Desk, storage: Storage) {
    this.#desk = desk;
    this.#storage = storage;
  }

  /** Puts stages into the agenda, after the one named or at the end. */
  add(
    board: BoardId,
    who: Who,
    stages: readonly StageContent[],
    after: string | null,
  ): Promise<Stage[]> {
    return this.#desk.take(board, (room, { agenda }) => {
      if (agenda.length + stages.length > STAGES_MAX) throw new WorkshopError('agenda-full');
      const added = stages.map((stage) => ({ ...stage, id: newWorkshopId(randomInto) }));
      const at = after === null ? agenda.length : placeAfter(agenda, after);
      writeState(room, who.id, { agenda: agenda.toSpliced(at, 0, ...added) });
      return added;
    });
  }

  /** Says anew what a stage is; of one that is running, what people may do changes with it. */
  change(board: BoardId, who: Who, id: string, content: StageContent): Promise<void> {
    return this.#desk.take(board, (room, state) => {
      const before = find(state, id);
      const after = { ...content, id };
      const agenda = state.agenda.map((stage) => (stage.id === id ? after : stage));
      const isPrivate = state.private.some(({ stage }) => stage === id);
      if (isPrivate && after.anonymous !== before.anonymous) throw new WorkshopError('stage-fixed');
      const isRunning = state.stage?.id === id;
      writeState(room, who.id, {
        agenda,
        ...(isRunning && {
          rules: rulesIn(after),
          private: privateIn(state.private, after),
        }),
      });
    });
  }

  /** Puts a stage after another, or first (`null`). */
  move(board: BoardId, who: Who, id: string, after: string | null): Promise<void> {
    return this.#desk.take(board, (room, state) => {
      const stage = find(state, id);
      const others = state.agenda.filter((one) => one !== stage);
      const at = after === null ? 0 : placeAfter(others, after);
      writeState(room, who.id, { agenda: others.toSpliced(at, 0, stage) });
    });
  }

  remove(board: BoardId, who: Who, id: string): Promise<void> {
    return this.#desk.take(board, async (room, state) => {
      const { name } = find(state, id);
      if (state.stage?.id === id) {
        throw new WorkshopError(
          'stage-running',
          `“${name}” is running. Start another stage, or end it, and then remove it.`,
        );
      }
      const held = await this.#storage.heldNotes(board);
      if (held.some(({ stage }) => stage === id)) {
        throw new WorkshopError(
          'private-open',
          `Notes that people wrote privately in “${name}” have not been brought in yet. Bring them in first.`,
        );
      }
      writeState(room, who.id, { agenda: state.agenda.filter((stage) => stage.id !== id) });
    });
  }

  /**
   * Starts a stage, or ends the one that runs (`null`): what everyone may do and the clock change
   * with it, private writing ends, and a snapshot is taken just before. `instead` is the stage that
   * whoever asks sees running: if it is another by now, nothing happens.
   */
  start(board: BoardId, who: Who, id: string | null, instead: string | null): Promise<void> {
    return this.#desk.take(board, async (room, state) => {
      if (state.closed) throw new WorkshopError('workshop-closed');
      if ((state.stage?.id ?? null) !== instead) throw changed(room, state);
      const stage = id === null ? undefined : find(state, id);
      const before = stageOf(state);
      await takeSnapshot(this.#storage, room, {
        name: snapshotName(before, stage),
        kind: 'stage',
        by: who.id,
      });
      writeState(room, who.id, beginning(state, stage, who));
    });
  }

  /** Does something to the clock; with words where it is not running. */
  timer(board: BoardId, who: Who, command: TimerCommand): Promise<void> {
    return this.#desk.take(board, (room, { timer }) => {
      writeState(room, who.id, { timer: commanded(timer, command, Date.now()) });
    });
  }
}

function beginning(state: WorkshopState, stage: Stage | undefined, who: Who): StatePatch {
  const now = Date.now();
  return {
    stage: stage ? { id: stage.id, startedAt: now, by: who.id } : null,
    timer: stage && stage.minutes > 0 ? startedTimer(stage.minutes * MINUTE_MS, now) : null,
    rules: stage ? rulesIn(stage) : USUAL_RULES,
    private: privateAfter(state.private, stage),
  };
}

function commanded(timer: Timer | null, command: TimerCommand, now: number): Timer | null {
  if (command.do === 'start') return startedTimer(command.minutes * MINUTE_MS, now);
  if (!timer) throw new WorkshopError('timer-off');
  switch (command.do) {
    case 'add':
      return extendedTimer(timer, command.minutes * MINUTE_MS, now);
    case 'pause':
      return pausedTimer(timer, now);
    case 'resume':
      return resumedTimer(timer, now);
    case 'stop':
      return null;
  }
}

function find({ agenda }: Pick<WorkshopState, 'agenda'>, id: string): Stage {
  const stage = agenda.find((one) => one.id === id);
  if (!stage) throw new WorkshopError('stage-unknown');
  return stage;
}

function placeAfter(agenda: readonly Stage[], id: string): number {
  const at = agenda.findIndex((stage) => stage.id === id);
  if (at < 0) throw new WorkshopError('stage-unknown');
  return at + 1;
}

function changed({ doc }: Room, state: WorkshopState): WorkshopError {
  const stage = stageOf(state);
  const by = state.stage?.by;
  const name = (by !== undefined && peopleOf(doc).get(by)?.name) || 'Another facilitator';
  return new WorkshopError(
    'stage-changed',
    stage
      ? `${name} has just started “${stage.name}”. Nothing else was started: look at the board, and start yours if you still want to.`
      : 'Another facilitator has just ended the stage. Nothing else was started: look at the board, and start yours if you still want to.',
  );
}

function snapshotName(before: Stage | undefined, after: Stage | undefined): string {
  if (after) return `Before “${after.name}”`;
  return before ? `After “${before.name}”` : 'Before the workshop';
}
