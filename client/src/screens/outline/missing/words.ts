import type { Role } from '@gapboard/board';

/** What somebody looks for and does not find in the outline. */
export const missingWords = {
  map: {
    title: 'There is no map on this board yet',
    detail: (role: Role) =>
      role === 'facilitator'
        ? 'Put one on the board’s canvas, or start a new board from a template. It shows here as soon as it is there.'
        : 'The facilitator can put one on the board. It shows here as soon as it is there. What is written on the board is below.',
  },
  chosen: {
    title: 'This map is not on the board any more',
    detail: () => 'Another one is shown in its place.',
  },
  cells: {
    title: 'This map has no cells yet',
    detail: () =>
      'It needs at least one theme and one outcome. A facilitator can add them on the board’s canvas. Notes can be added all the same.',
  },
  cell: {
    title: 'This cell is not on the map any more',
    detail: () => 'Its theme or outcome was removed. What lay in it is under “Not placed”.',
  },
};
