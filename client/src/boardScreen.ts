/** The canvas and all that hangs on it, in chunks of their own: nothing but the board screen may load them. */
export const loadBoardScreen = () => import('./screens/board/BoardScreen.tsx');
