import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { list, object, pairs } from "../as-json";
import { usedFor } from "../evidence-rows";
import { Prisma } from "../generated/client";
import { lists } from "../lists";
import { ownForces, ownSide } from "../own";
import { askTogether, question } from "../together";
import { type EvidenceView, type NoteRow, noteObject, toNote } from "./evidence-note";

const sql = Prisma.sql;

/** What a pack of evidence is of, and the findings in it with the notes that the asker reads. */
export interface EvidencePack {
  readonly title: string;
  readonly findings: readonly {
    readonly reference: string;
    readonly text: string;
    readonly notes: readonly EvidenceView[];
  }[];
  /** The keys under which files are stored, by their ids. */
  readonly keys: ReadonlyMap<string, string>;
}

interface Row {
  readonly reference: string;
  readonly text: string;
  readonly title: string;
  readonly notes: readonly NoteRow[];
  readonly keys: readonly { readonly id: string; readonly key: string }[];
}

/**
 * The notes and files of one finding, of a cause of concern with those of its recommendations, or of all published findings of an
 * inspection; null where the asker sees none of these.
 */
export async function findEvidencePack(
  actor: Actor,
  of: { readonly finding: string } | { readonly inspection: string },
): Promise<EvidencePack | null> {
  const which =
    "finding" in of
      ? sql`(f.reference = ${of.finding} or f.parent_id = (select p.id from finding p where p.reference = ${of.finding}))`
      : sql`f.inspection_id = (select i.id from inspection i where i.slug = ${of.inspection} and i.published_on is not null)`;
  const own = ownSide(actor, sql`e.audience`);
  const [all, rows] = await askTogether(
    actor,
    lists,
    question(
      sql`select f.reference, f.text, (select i.title from inspection i where i.id = f.inspection_id) as title,
          ${list(noteObject(actor), sql`e.at`, sql`${usedFor(sql`f.id`)} and ${own}`)} as notes,
          ${list(
            object(pairs("x", ["id", "key"])),
            sql`x.at`,
            sql`from evidence_use u join evidence_file x on x.evidence_id = u.evidence_id
              where u.finding_id = f.id and ${ownSide(actor, sql`x.audience`)}`,
          )} as keys
        from finding f where ${which} and f.published_on is not null and ${ownForces(actor)}
        order by f.family, f.reference_year, f.reference_number, f.id`,
      (found: readonly Row[]) => found,
    ),
  );
  const first = "finding" in of ? rows.find(({ reference }) => reference === of.finding) : rows[0];
  if (!first) return null;
  return {
    title: "finding" in of ? first.reference : first.title,
    findings: rows.map(({ reference, text, notes }) => ({
      reference,
      text,
      notes: notes.map((note) => toNote(note, all)),
    })),
    keys: new Map(rows.flatMap(({ keys }) => keys.map(({ id, key }) => [id, key] as const))),
  };
}
