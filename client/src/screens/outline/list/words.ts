/** Words of the map as lists. */
export const listWords = {
  theme: (cells: number, discussed: number, gaps: number) =>
    [
      `${discussed} of ${cells} discussed`,
      ...(gaps > 0 ? [gaps === 1 ? '1 gap' : `${gaps} gaps`] : []),
    ].join(', '),
};
