/** Words for what opens the form for a note: they come before it. */
export const addWords = {
  add: 'Add a note',
  addHere: 'Add a note here',
  title: 'Add a note',
};
