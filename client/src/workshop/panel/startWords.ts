import type { PrivateWriting, Stage } from '@gapboard/board';

const MAY = { notes: 'write notes', move: 'move notes of others', sketch: 'draw' } as const;

function canDo({ activities }: Stage): string {
  const may = (['notes', 'move', 'sketch'] as const).filter((one) => activities.includes(one));
  const names = may.map((one) => MAY[one]);
  const [last, ...before] = names.toReversed();
  if (last === undefined) return 'Participants cannot change the board.';
  const list = before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
  return `Participants can ${list}.`;
}

function writes({ activities, anonymous }: Stage): string[] {
  if (!activities.includes('write')) return [];
  const how = anonymous ? 'without names' : 'with their names';
  return [`Everybody gets a private pad; the notes come in ${how} when you bring them in.`];
}

const minutes = (many: number): string => (many === 1 ? '1 minute' : `${many} minutes`);

function ends(writing: PrivateWriting | undefined, stage: Stage | undefined): string[] {
  if (writing?.state !== 'open' || writing.stage === stage?.id) return [];
  return ['Private writing ends; its notes wait for you to bring them in.'];
}

/** What changes for everyone when a stage is started, said before it is. */
export function whatStarting(stage: Stage, writing: PrivateWriting | undefined): string[] {
  return [
    ...ends(writing, stage),
    canDo(stage),
    ...writes(stage),
    stage.minutes > 0 ? `The clock starts at ${minutes(stage.minutes)}.` : 'There is no clock.',
    'The board as it is now is kept as a version.',
  ];
}

/** What changes for everyone when a stage ends and none follows. */
export function whatEnding(writing: PrivateWriting | undefined): string[] {
  return [
    ...ends(writing, undefined),
    'Participants can write notes, move notes and draw, as on any board.',
    'The clock stops, and the board as it is now is kept as a version.',
  ];
}

export const startWords = {
  start: 'Start',
  ask: (name: string) => `Start “${name}” for everybody?`,
  askEnd: (name: string) => `End “${name}” for everybody?`,
  end: 'End it',
  cancel: 'Cancel',
};
