const notes = (many: number): string => (many === 1 ? '1 note' : `${many} notes`);

/** Every word of the private pad. */
export const padWords = {
  title: 'Your private pad',
  only: 'Only you can see this',
  fold: 'Fold the pad',
  unfold: 'Open the pad',
  foldShort: 'Fold',
  unfoldShort: 'Open',
  anonymous:
    'It comes in mixed with the others and without names: nobody can tell whose is whose, not even the facilitator.',
  named: 'It comes in with your name when the facilitator brings it in.',
  ended: (many: number) =>
    many === 0
      ? 'Private writing is over.'
      : `Private writing is over. Your ${notes(many)} can be changed until the facilitator brings ${many === 1 ? 'it' : 'them'} in.`,
  endedWriting:
    'Private writing has ended while you were writing. Send it all the same: the facilitator can still bring it in.',
  text: 'Your note',
  send: 'Put it in my pad',
  save: 'Save the change',
  cancel: 'Leave it as it was',
  empty: 'Please write a few words first.',
  half: 'Please choose an outcome as well, or “Not placed”.',
  place: 'Where does it belong?',
  placeHint: 'You can leave this: it is placed with the others afterwards.',
  map: 'Map',
  unnamed: 'Evidence map',
  yours: (many: number) => `In your pad (${many})`,
  none: 'Nothing yet: what you write is listed here.',
  onItsWay: 'It is in your pad. You can write the next one.',
  waiting: 'Not sent yet: it is kept on this device, and sent as soon as there is a line.',
  notKept: 'This browser keeps nothing for later: leave this page open until everything is sent.',
  again: 'Send again',
  edit: 'Edit',
  delete: 'Delete',
  of: (action: string, text: string) => `${action}: ${text}`,
  deleted: (text: string) => `Deleted: “${text}”`,
  undo: 'Undo',
  finishFirst: 'Send what you are writing first, or clear it.',
};
