/** What is said of notes on their way. */
export const outboxWords = {
  notSent: 'This note was not sent.',
  waiting: 'Waiting to be sent',
  sent: 'Sent',
  notKept:
    'This browser keeps nothing for later. Leave this page open until everything has been sent.',
};
