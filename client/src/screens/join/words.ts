/** Every word shown on the way to a board. */
export const joinWords = {
  title: 'Join a board',
  titleOf: (board: string) => `Join ${board}`,
  looking: 'Looking for your board…',
  joining: 'You are joining',
  nameLabel: 'Your name',
  nameHint: 'As you would like others to see it. A first name is enough.',
  submit: 'Join the board',
  submitAgain: 'Go to the board',
  busy: 'Joining…',
  nameless: 'Join without a name',
  otherWays:
    'On a phone you get a form for notes, votes, and a hand to raise. Or see all of the board:',
  canvas: 'Join on the canvas',
  canvasAgain: 'Go to the canvas',
  outline: 'Join in the outline',
  outlineAgain: 'Go to the outline',
  outlineHint:
    'With a screen reader, or on a small phone? The outline is the same board as a table and lists.',
  door: {
    lobby: 'A facilitator lets you in: after you have joined, wait a moment.',
    locked: 'The door of this board is closed at the moment. Ask the facilitator to let you in.',
  },
  aboutYou: {
    group: 'Which describes you best?',
    place: 'Where are you?',
    notSaid: 'Not said',
    places: { room: 'In the room', remote: 'Joining remotely' },
  },
  already: (name: string) =>
    name === '' ? 'You are already on this board.' : `You are already on this board as ${name}.`,
  alreadyDetail: 'Go straight back in, or change your name first.',
  kept: 'Your name and what you write or draw are kept on this server with the board.',
  seen: 'Everyone on this board can see them; please write nothing that could identify a child or family.',
  codeHeading: 'Join with a code',
  codeInstead: 'Or join with a code',
  needCode: 'Type the code the facilitator has read out or shown.',

  /** joining by the code that a facilitator reads out or shows */
  byCode: {
    heading: 'Join a board',
    code: 'Code from the facilitator',
    hint: 'Six letters and numbers, such as K7M‑X4R.',
    submit: 'Join',
    codeEmpty: 'Please type the code. The facilitator can read it out or show it.',
    codeWrong:
      'That is not a Gapboard code. It has six letters and numbers, such as K7M‑X4R; none is a 0, a 1, an O or an I.',
    byLink: 'Were you sent a link? Just open it: you need no code.',
  },
} as const;
