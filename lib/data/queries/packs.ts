import "server-only";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { type Layout, readLayout } from "@/lib/domain/board-pack/asked";
import { audienceOf, type Minutable } from "@/lib/domain/board-pack/commands";
import {
  type PackDocument,
  readPackDocument,
  readTableChange,
  type TableChange,
} from "@/lib/domain/board-pack/document";
import { MINUTED, type Minuted, PACK_AUDIENCES } from "@/lib/domain/board-pack/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { SavedView } from "@/lib/domain/saved-view/saved-view";
import { listOf } from "@/lib/domain/stored";
import { WHO_SEES } from "@/lib/domain/visibility";
import { isPackReference, isReference } from "@/lib/domain/written";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { inRecordOf, ownForces } from "../own";
import type { Db } from "../scope";
import { askIn, askTogether, countAsked, type Question, question } from "../together";
import { viewsOf } from "./saved-views";

const sql = Prisma.sql;

/** Packs `p` that this asker reads: of their own forces, or the inspectorate's own. */
const packsShown = (actor: Actor): Prisma.Sql => {
  const inspectors = WHO_SEES["board pack of the inspectorate"][sideOf(actor)] === "yes";
  const ofForce = WHO_SEES["board pack of a force, committee's minutes"][sideOf(actor)] === "yes";
  return sql`case p.audience when 'inspectorate' then ${inspectors} else ${ofForce} and ${ownForces(actor, sql`p.force_id`)} end`;
};

/** A pack as lists show it. */
export interface PackSummary {
  readonly reference: string;
  /** Null of all forces. */
  readonly force: { readonly slug: string; readonly name: string } | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly versions: number;
  readonly issuedOn: CalendarDate;
  readonly by: string;
  readonly illustrative: boolean;
  /** Requests of its committee that nobody has answered. */
  readonly waiting: number;
}

export const PACKS_A_PAGE = 30;

export interface PackList {
  readonly packs: readonly PackSummary[];
  /** The reference that the next page follows; null on the last. */
  readonly next: string | null;
  /** Forces of which the asker can issue a pack. */
  readonly forces: readonly { readonly slug: string; readonly name: string; readonly lastTo: CalendarDate | null }[];
  readonly layouts: readonly KeptLayout[];
  readonly views: readonly SavedView[];
}

/** A layout that the asker's organisation keeps. */
export interface KeptLayout {
  readonly id: string;
  readonly name: string;
  readonly layout: Layout;
}

const FORCE = sql`(select ${object(pairs("o", ["slug", "name"]))} from organisation o where o.id = p.force_id)`;

/** Of the packs that this asker reads, the latest period first, those behind the one with the reference `after`; one more than asked for where there are more. */
const packsAfter = (actor: Actor, after: string | null, perPage: number): Question<readonly PackSummary[]> => {
  const place = isPackReference(after) ? after : null;
  return question(
    sql`select ${object(
      pairs("p", ["reference", "versions", "illustrative"]),
      sql`'force', ${FORCE}, 'from', p.from_on, 'to', p.to_on, 'issuedOn', v."on", 'by', v.by`,
      sql`'waiting', (select count(*)::int from committee_minute m where m.pack_id = p.id and m.minuted = 'request' and m.answer is null)`,
    )} as found from board_pack p join board_pack_version v on v.pack_id = p.id and v.number = p.versions
      where ${packsShown(actor)} and (${place}::text is null or (p.to_on, p.id) < (select b.to_on, b.id from board_pack b where b.reference = ${place}))
      order by p.to_on desc, p.id desc limit ${perPage + 1}::int`,
    (found: readonly { readonly found: PackSummary }[]) => found.map((row) => row.found),
  );
};

const pageOf = (rows: readonly PackSummary[], perPage: number) => {
  const packs = rows.slice(0, perPage);
  return { packs, next: rows.length > perPage ? (packs.at(-1)?.reference ?? null) : null };
};

/** The packs that this asker reads, the latest period first; and what a new one can be of. */
export async function findPacks(actor: Actor, after: string | null): Promise<PackList> {
  const [rows, forces, layouts, views] = await askTogether(
    actor,
    packsAfter(actor, after, PACKS_A_PAGE),
    forcesToReport(actor),
    layoutsOf(actor),
    viewsOf(actor),
  );
  return { ...pageOf(rows, PACKS_A_PAGE), forces, layouts, views };
}

/** The packs alone, so many a page: for a file. */
export const findPacksPage = async (
  actor: Actor,
  after: string | null,
  perPage: number,
): Promise<Pick<PackList, "packs" | "next">> =>
  pageOf((await askTogether(actor, packsAfter(actor, after, perPage)))[0], perPage);

/** How many packs this asker reads. */
export const countPacks = (actor: Actor): Promise<number> =>
  countAsked(actor, sql`from board_pack p where ${packsShown(actor)}`);

/** The asker's forces of which something is published, and where the last pack of each ended. */
const forcesToReport = (actor: Actor): Question<PackList["forces"]> =>
  question(
    sql`select ${object(
      pairs("o", ["slug", "name"]),
      sql`'lastTo', (select max(p.to_on) from board_pack p where p.force_id = o.id and p.audience = ${audienceOf(actor)} and p.layout ->> 'view' is null)`,
    )} as found from organisation o where o.kind = 'force' and ${ownForces(actor, sql`o.id`)}
      and o.ended_on is null and exists (select 1 from finding f where ${inRecordOf(sql`o.id`)} and f.published_on is not null) order by o.name, o.slug`,
    (rows: readonly { readonly found: PackList["forces"][number] }[]) => rows.map(({ found }) => found),
  );

const layoutsOf = (actor: Actor): Question<readonly KeptLayout[]> =>
  question(
    sql`select ${object(pairs("l", ["id", "name", "layout"]))} as found from pack_layout l
      where l.organisation_id = ${actor.organisation.id}::uuid order by l.name, l.id`,
    (rows: readonly { readonly found: Omit<KeptLayout, "layout"> & { readonly layout: unknown } }[]) =>
      rows.map(({ found }) => ({ ...found, layout: readLayout(found.layout) })),
  );

/** What a committee minuted of a pack. */
export interface MinuteView {
  readonly id: string;
  readonly number: number;
  readonly minuted: Minuted;
  readonly words: string;
  readonly references: readonly string[];
  readonly meeting: string;
  readonly metOn: CalendarDate;
  readonly owner: string;
  readonly dueOn: CalendarDate | null;
  readonly answer: string | null;
  readonly answeredOn: CalendarDate | null;
  readonly answeredBy: string | null;
}

/** A version of a pack, as it was issued. */
export interface VersionView {
  readonly number: number;
  readonly on: CalendarDate;
  readonly by: string;
  readonly hash: string;
  readonly changed: readonly TableChange[];
}

/** An issued pack, one version of it whole. */
export interface PackView extends Omit<Minutable, "named" | "minutes"> {
  readonly force: PackSummary["force"];
  readonly layout: Layout;
  readonly illustrative: boolean;
  readonly versions: readonly VersionView[];
  readonly shown: VersionView;
  readonly document: PackDocument;
  readonly minutes: readonly MinuteView[];
}

interface PackRow extends Omit<PackView, "audience" | "layout" | "versions" | "shown" | "document" | "minutes"> {
  readonly audience: string;
  readonly layout: unknown;
  readonly versions: readonly (Omit<VersionView, "changed"> & { readonly changed: unknown })[];
  readonly minutes: readonly (Omit<MinuteView, "minuted"> & { readonly minuted: string })[];
  readonly document: unknown;
}

/** A pack, and of it the version with this number, the latest where none is named; null where the asker has no such pack. */
export const packAt = (actor: Actor, reference: string, version: number | null): Question<PackView | null> =>
  question(
    sql`select ${object(
      pairs("p", ["id", "reference", "forceId", "audience", "layout", "illustrative"]),
      sql`'force', ${FORCE}, 'issuedOn', (select min(v."on") from board_pack_version v where v.pack_id = p.id)`,
      sql`'versions', (select json_agg(${object(pairs("v", ["number", "on", "by", "hash", "changed"]))} order by v.number desc)
        from board_pack_version v where v.pack_id = p.id)`,
      sql`'document', (select v.document from board_pack_version v where v.pack_id = p.id and v.number = coalesce(${version}::int, p.versions))`,
      sql`'minutes', (select coalesce(json_agg(${object(
        pairs("m", [
          "id",
          "number",
          "minuted",
          "words",
          "meeting",
          "metOn",
          "owner",
          "dueOn",
          "answer",
          "answeredOn",
          "answeredBy",
        ]),
        sql`'references', m.finding_references`,
      )} order by m.number), '[]') from committee_minute m where m.pack_id = p.id)`,
    )} as found from board_pack p where p.reference = ${isPackReference(reference) ? reference : ""} and ${packsShown(actor)}`,
    ([row]: readonly { readonly found: PackRow }[]) => {
      if (!row || row.found.document === null) return null;
      const { audience, layout, versions: stored, minutes, document, ...pack } = row.found;
      const versions = stored.map(({ changed, ...one }) => ({ ...one, changed: listOf(readTableChange)(changed) }));
      const shown = version === null ? versions[0] : versions.find((one) => one.number === version);
      if (!shown) return null;
      return {
        ...{ ...pack, versions, shown },
        audience: oneOf(PACK_AUDIENCES, audience, "board_pack.audience"),
        layout: readLayout(layout),
        document: readPackDocument(document),
        minutes: minutes.map((one) => ({ ...one, minuted: oneOf(MINUTED, one.minuted, "committee_minute.minuted") })),
      };
    },
  );

export const findPack = async (
  actor: Actor,
  reference: string,
  version: number | null = null,
): Promise<PackView | null> => (await askTogether(actor, packAt(actor, reference, version)))[0];

/** The same in the transaction of a write, with the findings of its force that are named. */
export async function loadMinutable(
  db: Db,
  actor: Actor,
  reference: string,
  namedIn: (pack: PackView) => readonly string[],
): Promise<Minutable | null> {
  const pack = await askIn(db, packAt(actor, reference, null));
  if (!pack) return null;
  const references = namedIn(pack).filter(isReference);
  const named = await askIn(
    db,
    question(
      sql`select ${object(pairs("f", ["id", "reference"]))} as found from finding f
        where f.force_id = ${pack.forceId}::uuid and f.reference = any (${references}::text[]) and f.published_on is not null order by f.id`,
      (rows: readonly { readonly found: Minutable["named"][number] }[]) => rows.map(({ found }) => found),
    ),
  );
  return { ...pack, named };
}

/** The id of the layout of this name that the asker's organisation keeps; null where there is none. */
export const layoutNamed = (db: Db, actor: Actor, name: string): Promise<string | null> =>
  askIn(
    db,
    question(
      sql`select json_build_object('id', l.id) as found from pack_layout l
        where l.organisation_id = ${actor.organisation.id}::uuid and lower(l.name) = lower(${name}) order by l.id`,
      ([row]: readonly { readonly found: { readonly id: string } }[]) => row?.found.id ?? null,
    ),
  );
