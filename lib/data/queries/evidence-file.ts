import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import {
  FILE_KINDS,
  FILE_STATES,
  type FileKind,
  type FileState,
  MARKINGS,
  type Marking,
} from "@/lib/domain/evidence/lists";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces, ownSide } from "../own";
import { askTogether, question } from "../together";

/** A file as whoever opens it needs it. */
export interface StoredFile {
  readonly id: string;
  readonly evidenceId: string;
  readonly forceId: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly sha256: string;
  readonly key: string;
  readonly marking: Marking;
  readonly state: FileState;
  readonly withdrawn: boolean;
}

interface Row extends Omit<StoredFile, "kind" | "marking" | "state" | "withdrawn"> {
  readonly kind: string;
  readonly marking: string;
  readonly state: string;
  readonly withdrawnOn: CalendarDate | null;
}

const sql = Prisma.sql;
const FILE = [
  ...["id", "evidenceId", "forceId", "name", "kind", "size", "sha256", "key", "marking", "state", "withdrawnOn"],
];

/** A file that the asker may know of, whether or not it can be opened; or null. `id` is one. */
export async function findFile(actor: Actor, id: string): Promise<StoredFile | null> {
  const [row] = await askTogether(
    actor,
    question(
      sql`select ${object(pairs("x", FILE))} as found from evidence_file x
        where x.id = ${id}::uuid and ${ownForces(actor, sql`x.force_id`)} and ${ownSide(actor, sql`x.audience`)}`,
      ([first]: readonly { readonly found: Row }[]) => first?.found ?? null,
    ),
  );
  if (!row) return null;
  const { kind, marking, state, withdrawnOn, ...file } = row;
  return {
    ...file,
    kind: oneOf(FILE_KINDS, kind, "evidence_file.kind"),
    marking: oneOf(MARKINGS, marking, "evidence_file.marking"),
    state: oneOf(FILE_STATES, state, "evidence_file.state"),
    withdrawn: withdrawnOn !== null,
  };
}
