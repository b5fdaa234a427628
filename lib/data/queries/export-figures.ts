import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { MOVE_REASONS, type MoveReason } from "@/lib/domain/target/lists";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces } from "../own";
import { postOf } from "../posts";
import { type Question, question } from "../together";

const sql = Prisma.sql;

/** A move of a target that counts. */
export interface MoveInFile {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly reason: MoveReason;
  readonly why: string;
  /** The committee that granted it, where one did. */
  readonly grantedBy: string | null;
}

/** What only a file says of a finding: the words of its last update, its sponsor, why its target was moved. */
export interface ExportFigures {
  readonly latestWords: string | null;
  readonly sponsorPost: string | null;
  readonly movesMade: readonly MoveInFile[];
}

interface Row extends Omit<ExportFigures, "movesMade"> {
  readonly id: string;
  readonly movesMade: readonly (Omit<MoveInFile, "reason"> & { readonly reason: string })[];
}

/** The same of each of these findings that the asker sees, by its id. */
export const exportFiguresOf = (actor: Actor, ids: readonly string[]): Question<ReadonlyMap<string, ExportFigures>> =>
  question(
    sql`select f.id,
        (select v.note from progress_update v where v.finding_id = f.id order by v.undated, v."on" desc, v.at desc, v.id desc limit 1) as "latestWords",
        ${postOf(sql`f.sponsor_id`)} as "sponsorPost",
        (select coalesce(json_agg(json_build_object('from', d."from", 'to', d."to", 'reason', d.reason, 'why', d.why, 'grantedBy', d.granted_by)
            order by d."on", d.at, d.id), '[]') from target_date d
          where d.finding_id = f.id and d.state = 'approved' and d."from" is not null and d.reason is not null) as "movesMade"
      from finding f where f.id = any (${[...ids]}::uuid[]) and ${ownForces(actor)}`,
    (rows: readonly Row[]) =>
      new Map(
        rows.map(({ id, movesMade, ...said }) => [
          id,
          {
            ...said,
            movesMade: movesMade.map((move) => ({
              ...move,
              reason: oneOf(MOVE_REASONS, move.reason, "target_date.reason"),
            })),
          },
        ]),
      ),
  );
