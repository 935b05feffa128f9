/** Every word about what participants may do. */
export const rulesWords = {
  tool: 'Rules',
  toolLabel: 'Rules: what participants may do',
  title: 'What participants may do',
  intro:
    'A switch takes effect at once, for every participant. Facilitators and scribes are not held by it.',
  rules: {
    notes: { name: 'Write notes', hint: 'Add notes; change and delete their own.' },
    move: {
      name: 'Move notes of others',
      hint: 'Sort them together. Nobody’s words change by it.',
    },
    sketch: { name: 'Draw', hint: 'Drawings, shapes, arrows, texts and pictures of their own.' },
  },
};
