/** Every word on the canvas about parts of the board that are opened later. */
export const areaWords = {
  closedUntil: (hide: boolean, stage: string | undefined) =>
    `${hide ? 'Hidden' : 'Locked'} until ${stage === undefined ? 'you open it' : `“${stage}”`}`,
  opensWith: (stage: string | undefined) =>
    stage === undefined ? 'Opened later' : `Opens with “${stage}”`,
};
