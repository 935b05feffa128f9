/** What is said to those for whom a board does not open. */
export const outWords = {
  noSession: {
    title: 'You have not joined this board in this browser',
    detail: 'Open the link you were given, or join with the code on the screen.',
  },
  waiting: {
    title: 'You are in the lobby',
    told: 'The facilitator sees that you are here.',
    detail: 'Keep this page open: the board opens by itself when they let you in.',
    offline: 'The server cannot be reached just now. This page goes on trying.',
  },
};
