/** Every word about what comes after a workshop. */
export const afterWords = {
  title: 'Results',
  hintClosed:
    'Anyone with this link sees the map, the priorities, the notes and the drawings, without names and without groups of fewer than five. They need no account, and can change nothing.',
  hintOpen:
    'You can look at the results already. Once you close the workshop, anyone with this link sees them: the map, the priorities, the notes and the drawings, without names.',
  look: 'Look at the results',
  link: 'Link to the results',
  copy: 'Copy the link to the results',
  getting: 'Getting the link …',
  renew: 'Make a new link',
  renewAsk: 'Make a new link to the results?',
  renewDetail:
    'The one that has been sent round opens nothing any more. Whoever is to see the results needs the new one.',
  renewYes: 'Make a new one',
  renewNo: 'Keep the old one',
  renewed: 'This is the new link. The old one opens nothing any more.',
};
