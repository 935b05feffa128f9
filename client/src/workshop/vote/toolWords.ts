/** What the way to votes is called: apart from their other words, which load when there is a vote. */
export const voteToolWords = { tool: 'Vote', toolLabel: 'Vote: voting and ranking' };
