/** Every word of where to look next, but its title. */
export const gapsWords = {
  hint: 'Cells that are contested, of one voice, thin or not discussed yet.',
  none: 'Every cell has been discussed by several people.',
  more: (many: number) => `Show ${many} more`,
};
