/** What is said in the tray; its name is among the outline’s own words, which load first. */
export const trayWords = {
  hint: 'What belongs to the map and lies in no cell yet.',
  empty: 'Everything is in a cell.',
};
