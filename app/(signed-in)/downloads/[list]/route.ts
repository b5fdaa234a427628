import { notFound } from "next/navigation";
import { type Today, whichDay } from "@/lib/data/demonstration";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { dayAsked } from "@/lib/domain/as-at/day-asked";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { may, mayDoSomewhere } from "@/lib/domain/policy";
import { WHO_SEES } from "@/lib/domain/visibility";
import { isSlug } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { partsOf, readLibraryQuery } from "@/lib/forms/evidence-query";
import { exportList, type HowExported, type ListToExport } from "@/lib/usecases/export-list/export-list";
import {
  challengesToExport,
  evidenceToExport,
  findingsThenToExport,
  forcesToExport,
  inspectionsToExport,
  responsesToExport,
} from "@/lib/usecases/export-list/lists";
import {
  inboxToExport,
  mailToExport,
  nationalToExport,
  packsToExport,
  peopleToExport,
  proposalsToExport,
} from "@/lib/usecases/export-list/own-lists";
import { requireAbility, requireReader } from "@/lib/web/actor";
import { proveBefore } from "@/lib/web/prove";
import { howAsked, notUnderstood, sendList } from "@/lib/web/send-list";
import { words } from "@/lib/words/words";

type Pieces = AsyncGenerator<string | Uint8Array>;
type How = Omit<HowExported, "filters">;
type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Each list, as its page at the same parameters shows it; words where they mean nothing. */
const LISTS: Readonly<
  Record<string, (actor: Actor, how: How, day: Today, asked: Asked) => Promise<Pieces | readonly string[]>>
> = {
  inspections: async (actor, how, day) => exported(actor, await inspectionsToExport(actor), how, day),
  forces: async (actor, how, day) => exported(actor, await forcesToExport(actor, day.today), how, day),
  responses: async (actor, how, day) => exported(actor, await responsesToExport(actor, day.today), how, day),
  challenges: async (actor, how, day) => {
    if (WHO_SEES["challenge and answer"][sideOf(actor)] !== "yes") notFound();
    return exported(actor, await challengesToExport(actor, day.today), how, day);
  },
  evidence: async (actor, how, day, asked) => {
    const { filter } = readLibraryQuery(asked);
    const filters = partsOf(filter).map(([name, value]) => `${name} ${value}`);
    return exported(actor, await evidenceToExport(actor, filter), how, day, filters);
  },
  people: async (actor, how, day) => exported(actor, await peopleToExport(actor), how, day),
  mail: async (actor, how, day, { show }) => {
    const failed = show === "failed";
    return exported(actor, await mailToExport(actor, failed), how, day, failed ? [words.mail.state.failed] : []);
  },
  national: async (actor, how, day) => exported(actor, await nationalToExport(actor), how, day),
  packs: async (actor, how, day) => exported(actor, await packsToExport(actor), how, day),
  inbox: async (actor, how, day, { show }) => {
    const unread = show !== "all";
    return exported(actor, await inboxToExport(actor, unread), how, day, unread ? [words.listExport.unread] : []);
  },
  proposals: async (actor, how, day, { force }) => {
    if (!mayDoSomewhere(actor, "return, close and reopen")) notFound();
    const slug = isSlug(force) ? force : null;
    return exported(actor, await proposalsToExport(actor, slug), how, day, slug ? [slug] : []);
  },
  "findings-then": async (actor, how, day, asked) => {
    const on = dayAsked(asked.on, day.today);
    if (on.is !== "day") return [words.listExport.noDay];
    const force = typeof asked.force === "string" && isSlug(asked.force) ? asked.force : null;
    const kind = FINDING_KINDS.find((one) => one === asked.kind) ?? null;
    const status = STATUSES.find((one) => one === asked.status) ?? null;
    const overdue = asked.overdue === "yes";
    const list = await findingsThenToExport(actor, { on: on.on, force, kind, status, overdue });
    const filters = [
      words.listExport.takenOn(longDate(on.on)),
      ...[force, kind && words.finding.kind[kind].many, status && words.finding.status[status]].filter(
        (one) => one !== null,
      ),
      ...(overdue ? [words.finding.filter.overdue] : []),
    ];
    return exported(actor, list, how, { ...day, today: on.on }, filters);
  },
};

/** The lists that administrators read, and nobody else. */
const OF_PEOPLE: readonly string[] = ["people", "mail"];

const exported = <Row>(
  actor: Actor,
  list: ListToExport<Row>,
  how: How,
  day: Today,
  filters: readonly string[] = [],
): Promise<Pieces> => exportList(actor, list, { ...how, filters }, day);

/** A list that a page shows, as a file: `as=xlsx` for Excel, `columns=shown` for those of the page. */
export async function GET(request: Request, { params }: RouteContext<"/downloads/[list]">): Promise<Response> {
  const { list } = await params;
  const { searchParams } = new URL(request.url);
  const address = `/downloads/${encodeURIComponent(list)}?${searchParams}`;
  const actor = OF_PEOPLE.includes(list)
    ? await requireAbility("look after people", address)
    : await requireReader(address);
  const read = Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
  if (!read || !may(actor, "export what one sees", { on: "register" })) notFound();
  const how = howAsked(searchParams);
  if (!how) return notUnderstood([words.listExport.noSuchFile]);
  const day = await whichDay();
  const asked = Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
  const isWhole = list === "findings-then" && !["force", "kind", "status", "overdue"].some((name) => asked[name]);
  if (isWhole) await proveBefore(`/downloads/findings-then?${searchParams}`);
  const made = await read(actor, how, day, asked);
  if (!(Symbol.asyncIterator in made)) return notUnderstood(made);
  const shown = list === "findings-then" && typeof asked.on === "string" ? dayAsked(asked.on, day.today) : null;
  return sendList(list, how.format, shown?.is === "day" ? { ...day, today: shown.on } : day, made);
}
