import { NOTE_MAX, refusalWords } from '@gapboard/board';
import { privacyWords } from '@gapboard/board/privacy';
import { GAP_KINDS, GAP_REASONS, NOTE_KINDS, PICOS_PARTS, STRENGTHS } from '@gapboard/evidence';
import { Hono } from 'hono';
import * as v from 'valibot';
import { addNote, type NoteAdded } from '../evidence/noteWithoutCanvas.ts';
import { takeOut } from '../evidence/takeOut.ts';
import { json } from './body.ts';
import { keptReasons } from './keptReasons.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const optional = <const T extends readonly string[]>(values: T) => v.optional(v.picklist(values));

const newNote = v.object({
  id: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{21}$/))),
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
  kept: v.optional(keptReasons),
  /** id of the private stage it was written in */
  for: v.optional(v.string()),
});

/** A note without a canvas: from a phone's form, the outline, or somebody's own program. */
export function noteRoutes(services: Services) {
  const { rooms, limits, workshop } = services;
  const { privateNotes, live } = workshop;
  return new Hono()
    .post('/boards/:id/notes', session(services, 'write'), json(newNote), async (c) => {
      const { board, participant } = c.var.session;
      const { theme, outcome, for: stage, ...note } = c.req.valid('json');
      if ((theme === undefined) !== (outcome === undefined)) throw new Problem('cell-unknown');
      const wait = limits.addNote(participant.id);
      if (wait > 0) throw new Problem('too-many-notes', { retryAfterMs: wait });
      const cell = theme === undefined || outcome === undefined ? undefined : { theme, outcome };
      const keep = async (of: string, id: string) => {
        const { text, kind, map = null, kept: reasons } = note;
        const given = { id, stage: of, text, kind, map, cell: cell ?? null, kept: reasons };
        const kept = await privateNotes.keep(board.id, participant, given);
        live.changed(board.id);
        live.changedFor(board.id, participant.id);
        return c.json({ kept }, 201);
      };
      if (stage !== undefined) {
        if (note.id === undefined) throw new Problem('bad-request');
        return keep(stage, note.id);
      }
      const added = await addNote(rooms, board.id, participant, { ...note, cell });
      if (!added.added) {
        // It was on its way when private writing began: never is it more public than what is written now.
        const open = isClosed(added) ? await workshop.openPrivateStage(board.id) : undefined;
        if (open !== undefined && note.id !== undefined) return keep(open, note.id);
        throw problemOf(added);
      }
      return c.json({ note: added.note }, 201);
    })
    .delete('/boards/:id/notes/:nid/merge', session(services, 'write'), async (c) => {
      const { board, participant } = c.var.session;
      const refused = await takeOut(rooms, board.id, participant, c.req.param('nid'));
      if (refused === 'note-unknown') throw new Problem(refused);
      if (refused) throw new Problem('refused', { detail: refusalWords(refused) });
      return c.body(null, 204);
    });
}

function isClosed(refused: NoteAdded & { added: false }): boolean {
  return refused.why === 'refused' && refused.refusal.reason === 'notes-closed';
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
