/** How a picture on this server is named in a board, so that the board can move to another address. */
export const PICTURE_SCHEME = 'asset:';

/** Where a board's picture is fetched; `undefined` for one that is not on this server: nothing is ever loaded from another host. */
export function pictureAddress(boardId: string, src: string): string | undefined {
  if (src.startsWith(PICTURE_SCHEME)) {
    const name = encodeURIComponent(src.slice(PICTURE_SCHEME.length));
    return `/api/boards/${encodeURIComponent(boardId)}/assets/${name}`;
  }
  return src.startsWith('data:') || src.startsWith('blob:') ? src : undefined;
}
