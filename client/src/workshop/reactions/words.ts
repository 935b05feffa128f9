import type { Reaction } from '@gapboard/board';

const MOST = 99;

/** Every word about the small signs. */
export const reactionWords = {
  group: 'Show the others a sign',
  open: 'Sign',
  names: {
    agree: 'I agree',
    clap: 'Applause',
    idea: 'I have an idea',
    unsure: 'I am not sure',
  } satisfies Record<Reaction, string>,
  count: (many: number) => (many > MOST ? `${MOST}+` : String(many)),
};
