import { NOTE_MAX, refusalWords } from '@gapboard/board';
import { privacyWords } from '@gapboard/board/privacy';
import { GAP_KINDS, GAP_REASONS, NOTE_KINDS, PICOS_PARTS, STRENGTHS } from '@gapboard/evidence';
import { Hono } from 'hono';
import * as v from 'valibot';
import { addNote, type NoteAdded } from '../evidence/noteWithoutCanvas.ts';
import { json } from './body.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const optional = <const T extends readonly string[]>(values: T) => v.optional(v.picklist(values));

const newNote = v.object({
  text: v.string(),
  kind: v.picklist(NOTE_KINDS),
  theme: v.optional(v.string()),
  outcome: v.optional(v.string()),
  strength: optional(STRENGTHS),
  gap: optional(GAP_KINDS),
  reason: optional(GAP_REASONS),
  picos: v.optional(v.record(v.picklist(PICOS_PARTS), v.string())),
  studies: v.optional(v.array(v.string())),
  map: v.optional(v.string()),
});

/** A note without a canvas: from a phone's form, the outline, or somebody's own program. */
export function noteRoutes(services: Services) {
  const { rooms, limits } = services;
  return new Hono().post(
    '/boards/:id/notes',
    session(services, 'write'),
    json(newNote),
    async (c) => {
      const { board, participant } = c.var.session;
      const { theme, outcome, ...note } = c.req.valid('json');
      if ((theme === undefined) !== (outcome === undefined)) throw new Problem('cell-unknown');
      const wait = limits.addNote(participant.id);
      if (wait > 0) throw new Problem('too-many-notes', { retryAfterMs: wait });
      const cell = theme === undefined || outcome === undefined ? undefined : { theme, outcome };
      const added = await addNote(rooms, board.id, participant, { ...note, cell });
      if (!added.added) throw problemOf(added);
      return c.json({ note: added.note }, 201);
    },
  );
}

function problemOf(refused: NoteAdded & { added: false }): Problem {
  switch (refused.why) {
    case 'identifying':
      return new Problem('identifying', {
        detail: privacyWords({ kind: refused.found.kind, level: 'block' }).line,
      });
    case 'refused':
      return new Problem('refused', { detail: refusalWords(refused.refusal) });
    case 'note-empty':
      return new Problem('note-empty', {
        detail: `A note has 1 to ${NOTE_MAX.toLocaleString('en')} characters.`,
      });
    case 'cell-unknown':
    case 'map-unknown':
    case 'study-unknown':
      return new Problem(refused.why);
  }
}
