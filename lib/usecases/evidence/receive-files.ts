import { randomUUID } from "node:crypto";
import { failureOf } from "@/lib/data/failure";
import { inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswerOnce } from "@/lib/data/store/answered";
import { type LoadedNote, loadNote } from "@/lib/data/store/notes";
import { order } from "@/lib/data/store/queue";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { NewFile } from "@/lib/domain/evidence/changes";
import { fileName } from "@/lib/domain/evidence/file-name";
import { FILE_REFUSALS, type FileRefusal, MARKINGS, type Marking } from "@/lib/domain/evidence/lists";
import { attachFile } from "@/lib/domain/evidence/notes";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { among, listOf, object, orNull, text } from "@/lib/domain/stored";
import { isId } from "@/lib/domain/written";
import { clearWaitingRoom, receiveFiles } from "@/lib/outside/evidence-files/received";
import type { ReceivedFile } from "@/lib/outside/evidence-files/received-file";
import { storage } from "@/lib/outside/storage/storage";
import { hasScanner } from "@/lib/outside/virus-scanner/clamd";
import { readRefusal } from "@/lib/words/word-refusal";
import { keyOfOne } from "../key-of-one";
import { noted } from "../noted";
import { perform } from "../perform";
import { forceOf } from "./force-of";
import { withFiles } from "./note-deeds";

/** What became of each file that was sent, in their order: kept, or why not. */
export interface Sent {
  readonly results: readonly {
    readonly name: string;
    readonly unfit: FileRefusal | null;
    readonly refusal: Refusal | null;
  }[];
}

const readSent = object<{ sent: Sent }>({
  sent: object<Sent>({
    results: listOf(
      object<Sent["results"][number]>({
        name: text,
        unfit: orNull(among(FILE_REFUSALS)),
        refusal: orNull(readRefusal),
      }),
    ),
  }),
});

/** How the asker's own sending with this key ended; null where that was none. */
export async function findSent(actor: Actor, key: string): Promise<Sent | null> {
  const answer = await inScope(actor, (db) => answeredBefore(db, actor, key, readSent));
  return answer?.ok ? answer.value.sent : null;
}

/** A file that is stored and that no record names is cleared after this long, in seconds: no sending takes longer. */
const CLEARED_AFTER = 2 * 60 * 60;

const LONGEST_NAME_SAID = 120;

/** The name of what was refused, as it can be shown. */
const shown = (given: string): string =>
  [...(given.toWellFormed().split(/[\\/]/).at(-1) ?? "").replace(/\p{C}/gu, "")].slice(0, LONGEST_NAME_SAID).join("") ||
  "A file without a name";

/** Of files that were not read one by one, no name is known. */
const refusedName = ({ given, refused }: { readonly given: string; readonly refused: FileRefusal }): string =>
  given === "" && refused === "too-many-at-once" ? "Further files" : shown(given);

const markingOf = (said: string | undefined): Marking => MARKINGS.find((one) => one === said) ?? "official";

interface When {
  readonly now: Date;
  readonly today: CalendarDate;
  /** True for what the demonstration made up. */
  readonly illustrative?: boolean;
}

/**
 * Takes the files of a form that comes in a stream, and puts each that is fit under the note: looked at first, stored, then recorded, one
 * after the other. Nothing of one that is not whole stays: what is stored without a record, however the process ended, is cleared
 * by itself later, for that was ordered before its first byte was written. The answer is the key under which what became of each is kept.
 */
export async function receiveEvidence(
  actor: Actor,
  noteId: string,
  request: Pick<Request, "body" | "headers">,
  when: When,
): Promise<Result<{ readonly key: string; readonly sent: Sent }, Refusal>> {
  const note = isId(noteId) ? await inScope(actor, (db) => loadNote(db, actor, noteId)) : null;
  if (!note) return refuse({ why: "not-found" });
  // Asked before anything is read: whoever may add none need not send any.
  const open = attachFile(actor, note.cases, withFiles(note), NO_FILE, when.today);
  if (!open.ok) return noted(actor, noteId, "attach-file", open);
  await clearWaitingRoom(when.now.getTime());
  const spare = randomUUID();
  const keyIn = (fields: ReadonlyMap<string, string>) => {
    const said = fields.get("key");
    return keyOfOne(isId(said) ? said : spare, `${actor.personId} ${noteId}`);
  };
  const received = await receiveFiles(
    request,
    (key) => inScope(actor, (db) => order(db, "clear-upload", key, CLEARED_AFTER)),
    (file, fields) => keep(actor, note, file, markingOf(fields.get("marking")), keyIn(fields), when),
  );
  const results = received.files.map((one): Sent["results"][number] => {
    if ("refused" in one) return { name: refusedName(one), unfit: one.refused, refusal: null };
    return { name: shown(one.given), ...one.taken };
  });
  const none = received.whole ? "nothing-chosen" : "cut-off";
  const sent: Sent = { results: results.length > 0 ? results : [{ name: "", unfit: none, refusal: null }] };
  const key = keyOfOne(keyIn(received.fields), JSON.stringify(sent));
  await inScope(actor, (db) => keepAnswerOnce(db, actor, key, { sent }, when.now));
  return ok({ key, sent });
}

const NO_FILE: NewFile = {
  ...{ id: "", name: "", size: 0, sha256: "", key: "" },
  ...{ kind: "text", marking: "official", state: "checked" },
};

type Kept = Pick<Sent["results"][number], "unfit" | "refusal">;
const readKept = object<{ file: string }>({ file: text });

/** Stores a file that is fit, and records it; what is not recorded, since it was refused or is there already, is taken away again. */
async function keep(
  actor: Actor,
  { note, forceId }: LoadedNote,
  { key, path, given, kind, size, sha256 }: ReceivedFile,
  marking: Marking,
  press: string,
  { now, today, illustrative = false }: When,
): Promise<Kept> {
  const id = randomUUID();
  const waits = hasScanner();
  const file: NewFile = {
    ...{ id, name: fileName(given, kind), kind, size, sha256, key, marking },
    state: waits ? "waiting" : "checked",
  };
  try {
    await storage().put(key, path, { size, sha256 });
  } catch (error) {
    await tell(error);
    return { unfit: "store-away", refusal: null };
  }
  const recorded = await perform<LoadedNote, { readonly file: string }>(
    actor,
    {
      name: "attach-file",
      about: note.id,
      chains: (db) => forceOf(db, actor, { findings: [], notes: [note.id] }),
      load: (db) => loadNote(db, actor, note.id),
      decide: (loaded) => {
        const decided = attachFile(actor, loaded.cases, withFiles(loaded), file, today);
        return decided.ok ? ok([{ forceId, ...decided.value }]) : decided;
      },
      answer: async (_loaded, _decided, db) => {
        if (waits) await order(db, "scan-file", id);
        return { file: id };
      },
      readAnswer: readKept,
    },
    { key: keyOfOne(press, `${sha256} ${file.name}`), version: null, now, today, illustrative },
  );
  if (!recorded.ok || recorded.value.file !== id) await storage().remove(key);
  return { unfit: null, refusal: recorded.ok ? null : recorded.refusal };
}

/** One line in the log. Loaded when it is needed: a build has no settings, which the log reads. */
async function tell(error: unknown): Promise<void> {
  const { log } = await import("@/lib/outside/log");
  log.error({ failure: failureOf(error) }, "A file could not be stored");
}
