import { NOTE_MAX } from '@gapboard/board';
import { shortened } from '../../onBoard/shortened.ts';

const votes = (many: number): string => (many === 1 ? '1 vote' : `${many} votes`);
const notes = (many: number): string => (many === 1 ? '1 note' : `${many} notes`);
const people = (many: number): string => (many === 1 ? '1 person' : `${many} people`);

/** Every word of the phone’s screen that it does not share with others. */
export const phoneWords = {
  line: {
    coming: 'Finding out what is going on…',
    lost: 'No connection. You can go on writing: it is kept here and sent when the connection is back.',
  },

  next: {
    unknown: 'You can write a note now; it is sent as soon as there is a connection.',
    over: 'The workshop is over. Thank you for taking part.',
    looking: 'You are looking on: this page follows the session by itself.',
    write: 'Write a note below, one thought to a note, and send it.',
    private: 'Write what you think below, one thought to a note.',
    ended: 'Private writing has ended. The facilitator brings in the notes now.',
    vote: (left: number) => `Give your ${votes(left)} below.`,
    voteMore: (left: number) => `You have ${votes(left)} left to give below.`,
    voted: 'All your votes are given. You can still change them until the vote is closed.',
    rank: (most: number) => `Choose your top ${most} below and put them in order.`,
    ranked: 'Your order is in. You can still change it until the vote is closed.',
    listen: 'Nothing to write just now: look up and listen. This page goes on by itself.',
  },

  nth: (nth: number, of: number) => `Part ${nth} of ${of}`,

  write: {
    title: 'Write a note',
    change: 'Change your note',
    text: 'Your note',
    private: 'Only you can see it until the facilitator brings everyone’s notes in.',
    anonymous: 'It comes in without your name.',
    soFar: (many: number, by: number) => `${notes(many)} from ${people(by)} so far.`,
    theme: 'Theme',
    outcome: 'Outcome',
    map: 'Map',
    toFacilitator: 'Leave it to the facilitator',
    choose: 'Choose one',
    unnamed: 'Not named yet',
    half: 'Please choose an outcome as well, or leave the theme to the facilitator.',
    empty: 'Please write a few words first.',
    long: `A note can have at most ${NOTE_MAX.toLocaleString('en')} characters. Please make it two.`,
    send: 'Send',
    save: 'Send the change',
    cancel: 'Leave it as it was',
    onItsWay: 'Your note is on its way. You can write the next one.',
    closed: 'Writing is closed at the moment.',
    closedDetail: 'What you have begun is kept here until it opens again.',
  },

  mine: {
    title: 'Your notes',
    none: 'What you send is listed here.',
    private: 'Only you can see this yet',
    tray: 'The facilitator places it',
    merged: (text: string) =>
      `Counted together with “${shortened(text)}”, which a facilitator found to say the same`,
    putBack: 'Put back by itself',
    putBackDone: 'It counts by itself again.',
    change: 'Change',
    takeBack: 'Take back',
    of: (action: string, text: string) => `${action}: ${text}`,
    takenBack: 'Taken back. The words are in the form, if you want to use them again.',
    again: 'Send again',
    onBoard: 'Put it on the board',
    noPlace: 'Leave the place to the facilitator',
    handIn: 'Hand it to the facilitator',
    handedIn: 'Handed to the facilitator.',
    discard: 'Discard',
    copy: 'Copy the words',
    kept: 'It is kept on this phone.',
  },

  more: (many: number) => `And ${notes(many)} more: see the board.`,

  speak: {
    title: 'Speak up',
    lower: 'Lower your hand',
    shown: 'Shown to the room.',
  },

  elsewhere: 'The same board, in full',
  outline: 'As a table and lists',
  canvas: 'The whole board',
};
