import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type LibraryFilter, NOTES_PER_PAGE, type Standing } from "@/lib/domain/evidence/library";
import { highestMarking, MARKINGS, type Marking } from "@/lib/domain/evidence/lists";
import type { Lists } from "@/lib/domain/list/lists";
import { Prisma } from "../generated/client";
import { lists } from "../lists";
import { oneOf } from "../one-of";
import { ownForces, ownSide, withRecords } from "../own";
import { askTogether, type Question, question } from "../together";
import { type EvidenceView, type NoteRow, noteObject, toNote } from "./evidence-note";

const sql = Prisma.sql;

/** A note in the library, with whose it is. */
export interface LibraryNote extends EvidenceView {
  readonly force: { readonly slug: string; readonly name: string };
}

export interface Library {
  readonly notes: readonly LibraryNote[];
  /** How many there are on all pages. */
  readonly total: number;
  readonly page: number;
  readonly lists: Lists;
  /** The forces whose notes the asker may see any of. */
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
}

const IS: Record<Standing, Prisma.Sql> = {
  standing: sql`(e.withdrawn_on is null and e.superseded_on is null)`,
  superseded: sql`(e.superseded_on is not null and e.withdrawn_on is null)`,
  withdrawn: sql`(e.withdrawn_on is not null)`,
};

/** What was typed as a pattern of `like`: its own signs mean themselves. */
const pattern = (typed: string) => `%${typed.replace(/[\\%_]/g, "\\$&")}%`;

function filtered(actor: Actor, { forces, kinds, audiences, standings, finding, text }: LibraryFilter): Prisma.Sql {
  const said = pattern(text);
  const parts = [
    ownForces(actor, sql`e.force_id`),
    ownSide(actor, sql`e.audience`),
    forces.length > 0 && sql`e.force_id = any (array(${withRecords(forces)}))`,
    kinds.length > 0 && sql`e.kind = any (${[...kinds]}::text[])`,
    audiences.length > 0 && sql`e.audience = any (${[...audiences]}::text[])`,
    standings.length > 0 &&
      sql`(${Prisma.join(
        standings.map((one) => IS[one]),
        " or ",
      )})`,
    finding !== "" &&
      sql`exists (select 1 from evidence_use w join finding k on k.id = w.finding_id where w.evidence_id = e.id and k.reference = ${finding})`,
    text !== "" &&
      sql`(e.title ilike ${said} or e.note ilike ${said} or e.place ilike ${said}
        or exists (select 1 from evidence_file x where x.evidence_id = e.id and x.name ilike ${said}))`,
  ];
  return Prisma.join(
    parts.filter((part) => part !== false),
    " and ",
  );
}

type Row = NoteRow & { readonly force: LibraryNote["force"] };

/** The notes that a filter shows, the latest first, a page of them; in one trip. Everything is made from what the asker sees. */
export async function findLibrary(
  actor: Actor,
  filter: LibraryFilter,
  page: number,
  perPage = NOTES_PER_PAGE,
): Promise<Library> {
  const which = filtered(actor, filter);
  const from = (page - 1) * perPage;
  const [all, rows, total, forces] = await askTogether(
    actor,
    lists,
    question(
      sql`select ${noteObject(actor)} as note,
          (select json_build_object('slug', o.slug, 'name', o.name) from organisation o where o.id = e.force_id) as force
        from evidence e where ${which} order by e.at desc, e.id desc limit ${perPage}::int offset ${from}::int`,
      (found: readonly { readonly note: NoteRow; readonly force: LibraryNote["force"] }[]): readonly Row[] =>
        found.map(({ note, force }) => ({ ...note, force })),
    ),
    question(
      sql`select count(*)::int as total from evidence e where ${which}`,
      (found: readonly { readonly total: number }[]) => found[0]?.total ?? 0,
    ),
    forcesAsked(actor),
  );
  return {
    notes: rows.map(({ force, ...note }) => ({ ...toNote(note, all), force })),
    total,
    page,
    lists: all,
    forces,
  };
}

/** The highest marking among the notes that a filter shows, with their files. */
export async function findHighestMarking(actor: Actor, filter: LibraryFilter): Promise<Marking> {
  const which = filtered(actor, filter);
  const [markings] = await askTogether(
    actor,
    question(
      sql`select e.marking from evidence e where ${which}
        union select x.marking from evidence_file x join evidence e on e.id = x.evidence_id where ${which}`,
      (rows: readonly { readonly marking: string }[]) =>
        rows.map(({ marking }) => oneOf(MARKINGS, marking, "evidence.marking")),
    ),
  );
  return highestMarking(markings);
}

const forcesAsked = (actor: Actor): Question<Library["forces"]> =>
  question(
    sql`select o.slug, o.name from organisation o where o.kind = 'force' and ${ownForces(actor, sql`o.id`)}
      and exists (select 1 from evidence e where e.force_id = o.id and ${ownSide(actor, sql`e.audience`)})
      order by o.name collate "en-GB-x-icu", o.id`,
    (rows: Library["forces"]) => rows,
  );
