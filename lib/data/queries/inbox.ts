import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type Facts, readPayload } from "@/lib/domain/event";
import { TOLD_AS, type ToldAs } from "@/lib/domain/notice/lists";
import { isId } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces, ownSide } from "../own";
import { askTogether, countAsked, question } from "../together";

const sql = Prisma.sql;

/** What somebody was told: the event, as what they were told of it, and what it is about. */
export interface Notice {
  /** The event's id. */
  readonly id: string;
  readonly toldAs: ToldAs;
  readonly facts: Facts;
  /** The post of who did it, as it was then. */
  readonly by: string;
  readonly at: Date;
  readonly isRead: boolean;
  readonly reference: string | null;
  readonly force: { readonly name: string; readonly slug: string };
  readonly inspection: string | null;
}

/** A page of what somebody was told, newest first. */
export interface Inbox {
  readonly notices: readonly Notice[];
  /** The last of this page, where there is more after it. */
  readonly older: string | null;
  readonly unread: number;
}

/** So many stand on a page. */
export const NOTICES_PER_PAGE = 50;

interface Row extends Omit<Notice, "toldAs" | "facts" | "force"> {
  readonly toldAs: string;
  readonly payload: string;
  readonly forceName: string;
  readonly forceSlug: string;
}

/** Notices `n` of the asker's, about events `e` that they may still read. */
const toldTo = (actor: Actor): Prisma.Sql =>
  sql`n.person_id = ${actor.personId}::uuid and n.organisation_id = ${actor.organisation.id}::uuid
    and ${ownForces(actor, sql`e.force_id`)} and ${ownSide(actor, sql`e.audience`)}`;

/** How many notices there are, of the unread or of all. */
export const countNotices = (actor: Actor, unreadOnly: boolean): Promise<number> =>
  countAsked(
    actor,
    sql`from notice n join event e on e.id = n.event_id where ${toldTo(actor)} ${unreadOnly ? sql`and n.read_at is null` : sql``}`,
  );

/**
 * What the asker was told, as far as they may still read the events: what is unread or all, after the notice whose event's id is
 * given (of which nobody need have heard: then from the newest on).
 */
export async function findInbox(
  actor: Actor,
  { unreadOnly, after }: { readonly unreadOnly: boolean; readonly after: string | null },
  perPage = NOTICES_PER_PAGE,
): Promise<Inbox> {
  const told = toldTo(actor);
  const behind =
    after && isId(after)
      ? sql`and (n.at, n.number, n.event_id) < (select a.at, a.number, a.event_id from notice a where a.person_id = ${actor.personId}::uuid and a.event_id = ${after}::uuid)`
      : sql``;
  const [rows, unread] = await askTogether(
    actor,
    question(
      sql`select e.id, n.told_as as "toldAs", e.payload, e.by, e.at, n.read_at is not null as "isRead", f.reference,
          o.name as "forceName", o.slug as "forceSlug", i.slug as inspection
        from notice n join event e on e.id = n.event_id join organisation o on o.id = e.force_id
          left join finding f on f.id = e.finding_id left join inspection i on i.id = e.inspection_id
        where ${told} ${unreadOnly ? sql`and n.read_at is null` : sql``} ${behind}
        order by n.at desc, n.number desc, e.id desc limit ${perPage + 1}::int`,
      (found: readonly Row[]) => found,
    ),
    question(
      sql`select count(*)::int as unread from notice n join event e on e.id = n.event_id where ${told} and n.read_at is null`,
      ([row]: readonly { readonly unread: number }[]) => row?.unread ?? 0,
    ),
  );
  const notices = rows.slice(0, perPage).map(({ payload, toldAs, forceName: name, forceSlug: slug, ...row }) => ({
    ...row,
    toldAs: oneOf(TOLD_AS, toldAs, "notice.told_as"),
    facts: readPayload(payload).facts,
    force: { name, slug },
  }));
  return { notices, unread, older: rows.length > perPage ? (notices.at(-1)?.id ?? null) : null };
}
