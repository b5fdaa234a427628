import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { EVIDENCE_AUDIENCES, type EvidenceAudience } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import {
  FILE_KINDS,
  FILE_STATES,
  type FileKind,
  type FileState,
  MARKINGS,
  type Marking,
} from "@/lib/domain/evidence/lists";
import { type Lists, nameIn } from "@/lib/domain/list/lists";
import { list, object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces } from "../own";
import type { Said } from "./said";

const sql = Prisma.sql;

/** A file of a note, as it stands. */
export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly sha256: string;
  readonly marking: Marking;
  readonly state: FileState;
  readonly on: CalendarDate;
  readonly by: string;
  readonly withdrawnOn: CalendarDate | null;
  readonly withdrawnWhy: string | null;
}

/** A finding that a note supports, as far as the asker sees it. */
export interface UsedBy {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly ownerId: string | null;
  /** The first day of the fieldwork that found it; null where it is not known. */
  readonly fieldworkFrom: CalendarDate | null;
}

/** A note of evidence as pages show it. */
export interface EvidenceView extends Said {
  readonly id: string;
  readonly title: string;
  /** What the list of kinds calls it. */
  readonly kind: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly link: string | null;
  readonly place: string | null;
  readonly marking: Marking;
  readonly audience: EvidenceAudience;
  readonly withdrawnOn: CalendarDate | null;
  readonly withdrawnWhy: string | null;
  /** The newer note that has taken its place; read by nobody who does not read this one. */
  readonly supersededBy: { readonly id: string; readonly title: string } | null;
  readonly files: readonly FileView[];
  readonly usedBy: readonly UsedBy[];
}

/** The same as the statement answers it. */
export interface NoteRow extends Omit<EvidenceView, "from" | "to" | "marking" | "audience" | "files"> {
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  readonly marking: string;
  readonly audience: string;
  readonly files: readonly (Omit<FileView, "kind" | "marking" | "state"> & {
    readonly kind: string;
    readonly marking: string;
    readonly state: string;
  })[];
}

const NOTE = [
  ...["id", "title", "note", "kind", "on", "by", "illustrative", "periodFrom", "periodTo", "link", "place", "marking"],
  ...["audience", "withdrawnOn", "withdrawnWhy"],
];
const FILE = ["id", "name", "kind", "size", "sha256", "marking", "state", "on", "by", "withdrawnOn", "withdrawnWhy"];

/** Of a finding's wording, as much as tells which it is. */
const MOST_OF_A_TEXT = 200;

/** The note `e` with its files and what it supports, as an object. */
export const noteObject = (actor: Actor): Prisma.Sql =>
  object(
    pairs("e", NOTE),
    sql`'files', ${list(object(pairs("x", FILE)), sql`x.at, x.name`, sql`from evidence_file x where x.evidence_id = e.id`)}`,
    sql`'supersededBy', (select ${object(pairs("n", ["id", "title"]))} from evidence n where n.id = e.superseded_by_id)`,
    sql`'usedBy', ${list(
      object(
        pairs("k", ["id", "reference", "ownerId"]),
        sql`'text', left(k.text, ${MOST_OF_A_TEXT}::int)`,
        sql`'fieldworkFrom', (select i.fieldwork_from from inspection i where i.id = k.inspection_id)`,
      ),
      sql`k.reference_year, k.reference_number`,
      sql`from evidence_use w join finding k on k.id = w.finding_id
        where w.evidence_id = e.id and k.published_on is not null and ${ownForces(actor, sql`k.force_id`)}`,
    )}`,
  );

export const toNote = (
  { kind, audience, periodFrom, periodTo, files, ...note }: NoteRow,
  lists: Pick<Lists, "evidence-kinds">,
): EvidenceView => ({
  ...note,
  kind: nameIn(lists["evidence-kinds"], kind),
  marking: oneOf(MARKINGS, note.marking, "evidence.marking"),
  audience: oneOf(EVIDENCE_AUDIENCES, audience, "evidence.audience"),
  from: periodFrom,
  to: periodTo,
  files: files.map((file) => ({
    ...file,
    kind: oneOf(FILE_KINDS, file.kind, "evidence_file.kind"),
    marking: oneOf(MARKINGS, file.marking, "evidence_file.marking"),
    state: oneOf(FILE_STATES, file.state, "evidence_file.state"),
  })),
});
