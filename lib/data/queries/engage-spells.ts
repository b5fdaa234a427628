import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import { list, object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { type Question, question } from "../together";

export interface ReasonView {
  readonly id: string;
  readonly wording: string;
  /** The finding it is tied to, where the asker may see that. */
  readonly reference: string | null;
  readonly tied: boolean;
  readonly addedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

export interface SpellView {
  readonly id: string;
  readonly forceId: string;
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  readonly letter: string | null;
  readonly leftLetter: string | null;
  readonly reasons: readonly ReasonView[];
}

const sql = Prisma.sql;

const REASON = object(
  pairs("r", ["id", "wording", "addedOn", "endedOn"]),
  sql`'tied', r.finding_id is not null, 'reference', (select f.reference from finding f where f.id = r.finding_id)`,
);

/** Engage spells `s` of these forces, newest first; a tied finding has its reference only where the asker may see it. */
export const spells = (where: Prisma.Sql): Question<readonly SpellView[]> =>
  question(
    sql`select ${object(
      pairs("s", ["id", "forceId", "enteredOn", "leftOn", "letter", "leftLetter"]),
      sql`'reasons', ${list(REASON, sql`r.position`, sql`from engage_reason r where r.spell_id = s.id`)}`,
    )} as spell from engage_spell s where ${where} order by s.entered_on desc, s.id desc`,
    (rows: readonly { readonly spell: SpellView }[]) => rows.map(({ spell }) => spell),
  );
