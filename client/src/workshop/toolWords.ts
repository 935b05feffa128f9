/** Words of what opens the workshop's panel: they come before it. */
export const workshopTool = {
  label: 'Workshop',
  name: 'Workshop: agenda and timer',
};
