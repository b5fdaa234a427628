import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Lists } from "@/lib/domain/list/lists";
import { isId } from "@/lib/domain/written";
import { list, object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { lists } from "../lists";
import { bodyIdOf, ownForces, ownSide } from "../own";
import { askTogether, question } from "../together";
import { type EvidenceView, type NoteRow, noteObject, toNote } from "./evidence-note";

const sql = Prisma.sql;

/** All that the page of one note shows. */
export interface NotePage extends EvidenceView {
  readonly force: { readonly id: string; readonly slug: string; readonly name: string };
  /** What screens call the force's policing body. */
  readonly bodyLabel: string;
  /** The key of its kind, for a newer note. */
  readonly kindKey: string;
  /** The older notes whose place it took, as far as the asker sees them. */
  readonly supersedes: readonly { readonly id: string; readonly title: string }[];
}

interface Row {
  readonly note: NoteRow;
  readonly force: NotePage["force"];
  readonly bodyLabel: string | null;
  readonly supersedes: NotePage["supersedes"];
}

/** One note, or null when for the asker there is none. */
export async function findNotePage(actor: Actor, id: string): Promise<NotePage | null> {
  if (!isId(id)) return null;
  const [all, row] = await askTogether(
    actor,
    lists,
    question(
      sql`select ${object(
        sql`'note', ${noteObject(actor)}`,
        sql`'force', (select ${object(pairs("o", ["id", "slug", "name"]))} from organisation o where o.id = e.force_id)`,
        sql`'bodyLabel', (select o.label from organisation o where o.id = ${bodyIdOf(sql`e.force_id`)})`,
        sql`'supersedes', ${list(
          object(pairs("n", ["id", "title"])),
          sql`n.at`,
          sql`from evidence n where n.superseded_by_id = e.id and ${ownSide(actor, sql`n.audience`)}`,
        )}`,
      )} as found from evidence e
        where e.id = ${id}::uuid and ${ownForces(actor, sql`e.force_id`)} and ${ownSide(actor, sql`e.audience`)}`,
      ([first]: readonly { readonly found: Row }[]) => first?.found ?? null,
    ),
  );
  if (!row) return null;
  const { note, force, bodyLabel, supersedes } = row;
  return { ...toNote(note, all), force, bodyLabel: bodyLabel ?? "PCC", kindKey: note.kind, supersedes };
}

/** A finding that a note can be given to. */
export interface CanUse {
  readonly reference: string;
  readonly text: string;
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
  readonly isMine: boolean;
}

/** So many findings are offered; others are given by their references. */
export const MOST_OFFERED = 60;

export interface ToUse {
  readonly lists: Lists;
  readonly findings: readonly CanUse[];
  readonly bodyLabel: string;
}

/**
 * The published findings of the asker's force that a note may support: those named first, then the asker's own, then what is not
 * closed. Somebody who answers for no others than their own is shown no others (`own`).
 */
export async function findFindingsToUse(actor: Actor, named: readonly string[], own: boolean): Promise<ToUse> {
  const mine = sql`f.owner_id is not distinct from ${actor.personId}::uuid`;
  const [all, findings, bodyLabel] = await askTogether(
    actor,
    lists,
    question(
      sql`select f.reference, left(f.text, 200) as text, f.owner_id as "ownerId", f.sponsor_id as "sponsorId", ${mine} as "isMine"
        from finding f where ${ownForces(actor)} and f.published_on is not null and (${own ? mine : sql`true`})
          and (f.status <> 'closed' or f.reference = any (${[...named]}::text[]))
        order by f.reference = any (${[...named]}::text[]) desc, ${mine} desc, f.family, f.reference_year, f.reference_number, f.id
        limit ${MOST_OFFERED}::int`,
      (rows: readonly CanUse[]) => rows,
    ),
    question(
      sql`select o.label from organisation o where o.id = ${bodyIdOf(sql`${actor.organisation.id}::uuid`)}`,
      ([row]: readonly { readonly label: string | null }[]) => row?.label ?? "PCC",
    ),
  );
  return { lists: all, findings, bodyLabel };
}
