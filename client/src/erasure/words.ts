/** Every word about taking something out of all that is kept. */
export const erasureWords = {
  reached:
    'It goes from the board, its history, every kept version and every replay. Nobody can bring it back. Files people have already taken away are not reached.',

  thing: {
    open: 'Remove for good…',
    openOf: (name: string) => `Remove for good: ${name}`,
    title: 'Remove for good?',
    titleDone: 'Removed for good',
    looking: 'Looking what goes with it…',
    goes: (things: number) =>
      things === 1 ? 'One thing goes.' : `${things} things go, with all that lies in them.`,
    copies: (onBoard: number, kept: number) => {
      const count = onBoard + kept;
      const what = count === 1 ? 'The copy' : `The ${count} copies`;
      const where = [
        onBoard > 0 && `${onBoard} on the board`,
        kept > 0 && `${kept} deleted, kept or handed in`,
      ].filter(Boolean);
      return `${what} with the same words or picture, too (${where.join(', ')})`;
    },
    yes: 'Yes, remove for good',
    busy: 'Removing…',
    no: 'Cancel',
    done: 'It is gone for good.',
    where: (parts: string) => `Taken out of: ${parts}.`,
    board: (count: number) => `the board (${count})`,
    versions: (count: number) => (count === 1 ? '1 kept version' : `${count} kept versions`),
    handedIn: (count: number) => `work handed in (${count})`,
    ballots: (count: number) => (count === 1 ? '1 ballot' : `${count} ballots`),
    pictures: (count: number) => (count === 1 ? '1 picture' : `${count} pictures`),
    history: 'the history',
    close: 'Close',
  },

  name: {
    open: 'Erase the name',
    openOwn: 'Erase my name',
    title: (name: string) => `Erase the name ${name}?`,
    titleOwn: 'Erase your name?',
    detail:
      'The name goes from the board, its history and every kept version; what they wrote stays, as that of somebody without a name. It cannot be taken back. Words in which somebody wrote the name, and files people have already taken away, are not reached.',
    detailOwn:
      'Your name goes from the board, its history and every kept version; what you wrote stays, as that of somebody without a name. It cannot be taken back. Words in which somebody wrote your name, and files people have already taken away, are not reached.',
    yes: 'Yes, erase it',
    busy: 'Erasing…',
    no: 'Cancel',
    done: 'The name has been erased.',
  },

  board: {
    heading: 'Delete this board',
    hint: 'With everything on it, for everyone, at once.',
    open: 'Delete this board…',
    title: 'Delete this board for everyone?',
    detail:
      'Its notes, drawings, pictures, people, history and kept versions are overwritten on the server, and its links and code open nothing any more. It cannot be brought back. Files people have taken away, and backups of the server, are not reached.',
    type: (title: string) => `To go on, type the title: ${title}`,
    differs: 'This is not the title. Type it as it stands above.',
    yes: 'Delete for good',
    busy: 'Deleting…',
    no: 'Keep the board',
    done: (title: string) => `“${title}” has been deleted.`,
    receipt: (rows: number, files: number) =>
      `${rows.toLocaleString('en')} entries and ${files === 1 ? 'one picture' : `${files} pictures`} were deleted on the server. Nothing of it is left there.`,
  },

  /** a board that is no more, on a device that has been on it */
  left: {
    deleted: 'This board has been deleted.',
    deletedDetail: 'A facilitator has deleted it for everyone, with everything on it.',
    title: 'Some of your work never reached this board',
    detail:
      'The board is gone from the server. What you wrote and nobody else has is still on this device: save it as a file, or let go of it.',
    save: 'Save it as a file',
    saved: 'It is saved as a file.',
    drop: 'Let go of it',
    file: 'What was on my device.txt',
    wordless: (count: number) =>
      count === 1 ? '(one drawing or picture)' : `(${count} drawings and pictures)`,
  },
};
