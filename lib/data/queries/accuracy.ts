import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { isSlug } from "@/lib/domain/written";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { askTogether, question } from "../together";
import { type InspectionView, inspectionWith } from "./inspection-view";

const sql = Prisma.sql;

/** What a named reader said of the facts in a draft, and what an inspector answered. */
export interface CommentView {
  readonly id: string;
  readonly force: string;
  readonly about: string | null;
  readonly says: string;
  readonly on: CalendarDate;
  readonly by: string;
  readonly answer: string | null;
  readonly changed: boolean | null;
  readonly answeredOn: CalendarDate | null;
  readonly answeredBy: string | null;
  readonly illustrative: boolean;
}

/** An inspection with the comments on its accuracy that the asker reads: those that wait for an answer first, the oldest first. */
export async function findAccuracy(
  actor: Actor,
  slug: string,
): Promise<{ readonly inspection: InspectionView; readonly comments: readonly CommentView[] } | null> {
  if (!isSlug(slug)) return null;
  const [inspection, comments] = await askTogether(
    actor,
    inspectionWith(actor, slug),
    question(
      sql`select ${object(
        pairs("c", [
          "id",
          "about",
          "says",
          "on",
          "by",
          "answer",
          "changed",
          "answeredOn",
          "answeredBy",
          "illustrative",
        ]),
        sql`'force', (select o.name from organisation o where o.id = c.force_id)`,
      )} as found from accuracy_comment c join inspection i on i.id = c.inspection_id
        where i.slug = ${slug} and ${ownForces(actor, sql`c.force_id`)} order by c.answer is not null, c.at, c.id`,
      (rows: readonly { readonly found: CommentView }[]) => rows.map(({ found }) => found),
    ),
  );
  return inspection && { inspection, comments };
}
