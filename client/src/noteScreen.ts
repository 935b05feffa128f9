/** The phone's screen, in a chunk of its own: it comes while somebody types their name. */
export const loadNoteScreen = () => import('./screens/note/NoteScreen.tsx');
