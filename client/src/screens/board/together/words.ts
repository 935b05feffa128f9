/** Somebody whose name is not known here. */
const SOMEBODY = 'A facilitator';

function people(count: number): string {
  if (count === 0) return 'Nobody has come yet.';
  return count === 1 ? '1 person is with you.' : `${count} people are with you.`;
}

/** Every word about being on the same part of the board. */
export const togetherWords = {
  tool: 'Together',
  toolLabel: (untidy: number) =>
    `Together${untidy > 0 ? ` (${untidy} to tidy)` : ''}: bring everyone here`,
  tidy: (untidy: number) => (untidy === 0 ? 'Tidy up' : `Tidy up (${untidy})`),
  title: 'Together',
  dismiss: 'Put this away',

  bring: {
    title: 'Bring everyone here',
    hint: 'Everyone’s screen shows all of what you see now, whatever its size. Who is writing comes when they have finished.',
    once: 'Bring everyone here',
    hold: 'Hold everyone here',
    holdHint:
      'Their view stays until you let go, also for who comes later. They can write meanwhile.',
    follow: 'Take them along as I move',
    release: 'Let everyone go',
  },

  by: (name: string | undefined) => name ?? SOMEBODY,
  brought: (name: string) => `${name} brought you here.`,
  back: 'Back to where I was',
  leads: (name: string) =>
    `${name} is leading: your view moves with theirs. You can write as usual.`,
  holds: (name: string) => `${name} keeps everyone here for now. You can write as usual.`,
  letGo: (name: string) => `${name} has let go: your view is yours again.`,
  waits: (name: string) =>
    `${name} is bringing everyone together. You come along when you have finished.`,
  comeNow: 'Come now',
  shows: (name: string) => `${name} is showing everyone a place on the canvas.`,
  goThere: 'Go there',

  iBrought: (count: number) => `You brought everyone here. ${people(count)}`,
  iLead: (count: number) => `You are leading everyone. ${people(count)}`,
  iHold: (count: number) => `You are holding everyone. ${people(count)}`,
  theyHold: (name: string, count: number) =>
    `${name} is holding everyone${count > 0 ? ` (${count} so far)` : ''}.`,

  following: (name: string) => `Following ${name}`,
  stop: 'Stop',
  stopFollowing: (name: string) => `Stop following ${name}`,
};
