import type { Db } from "@/lib/data/scope";
import { type LoadedNote, loadCases, loadNote } from "@/lib/data/store/notes";
import type { Actor } from "@/lib/domain/actor";
import type { EvidenceCommand } from "@/lib/domain/evidence/commands";
import { alsoUse, giveToAll, type NoteWithFiles, withdrawFile } from "@/lib/domain/evidence/notes";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Outcome } from "@/lib/domain/rule";
import { type Asked, perform } from "../perform";
import { type NoteDone, readNoteDone } from "./add-note";
import { forceOf } from "./force-of";

/** A note with all its files, as the rules of files ask for it. */
export const withFiles = ({ note: { id, title, audience }, files }: LoadedNote): NoteWithFiles => ({
  ...{ id, title, audience },
  files,
});

/** Something done to one note that is there, decided with all findings that it supports. */
const onNote = (
  actor: Actor,
  id: string,
  name: string,
  decide: (note: LoadedNote, also: Awaited<ReturnType<typeof loadCases>>) => Outcome,
  asked: Asked,
  findings: readonly string[] = [],
): Promise<Result<NoteDone, Refusal>> =>
  perform(
    actor,
    {
      name,
      about: id,
      chains: (db) => forceOf(db, actor, { findings, notes: [id] }),
      load: async (db: Db) => {
        const note = await loadNote(db, actor, id);
        return note && { note, also: await loadCases(db, actor, findings) };
      },
      decide: ({ note, also }) => {
        const decided = decide(note, also);
        return decided.ok ? ok([{ forceId: note.forceId, ...decided.value }]) : decided;
      },
      answer: () => ({ note: id }),
      readAnswer: readNoteDone,
    },
    asked,
  );

/** Widens a note or withdraws it, for all findings that it supports. */
export const changeNote = (
  actor: Actor,
  command: Extract<EvidenceCommand, { evidenceId: string }>,
  asked: Asked,
): Promise<Result<NoteDone, Refusal>> =>
  onNote(actor, command.evidenceId, command.do, ({ cases }) => giveToAll(actor, cases, command, asked.today), asked);

/** Lets a note support further findings. */
export const useNote = (
  actor: Actor,
  id: string,
  findings: readonly string[],
  asked: Asked,
): Promise<Result<NoteDone, Refusal>> =>
  onNote(
    actor,
    id,
    "use-evidence",
    ({ note, cases }, also) =>
      alsoUse(
        actor,
        also,
        note,
        cases.map(({ finding }) => finding.id),
        asked.today,
      ),
    asked,
    findings,
  );

/** Withdraws one file of a note: it stays in the history with its name and SHA-256, and nobody can open it any more. */
export const withdrawOneFile = (
  actor: Actor,
  id: string,
  withdrawn: { readonly fileId: string; readonly why: string },
  asked: Asked,
): Promise<Result<NoteDone, Refusal>> =>
  onNote(
    actor,
    id,
    "withdraw-file",
    (note) => withdrawFile(actor, note.cases, withFiles(note), withdrawn, asked.today),
    asked,
  );
