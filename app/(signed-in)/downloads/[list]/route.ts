import { notFound } from "next/navigation";
import { type Today, whichDay } from "@/lib/data/demonstration";
import { countAccess } from "@/lib/data/queries/access-log";
import { findLists } from "@/lib/data/queries/lists";
import { countMails } from "@/lib/data/queries/mail";
import { findOrganisations } from "@/lib/data/queries/organisations";
import { countWaitingProposals } from "@/lib/data/queries/proposals";
import { findViewsWithChoices } from "@/lib/data/queries/saved-views";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { dayAsked } from "@/lib/domain/as-at/day-asked";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { isListName, isOffered, LIST_NAMES } from "@/lib/domain/list/lists";
import { type Ability, may, mayDoSomewhere } from "@/lib/domain/policy";
import { WHO_SEES } from "@/lib/domain/visibility";
import { isSlug } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { partsOf, readLibraryQuery } from "@/lib/forms/evidence-query";
import { exportList, type HowExported, type ListToExport } from "@/lib/usecases/export-list/export-list";
import {
  accessToExport,
  entriesToExport,
  importsToExport,
  organisationsToExport,
  sessionsToExport,
  togetherToExport,
  tokensToExport,
  viewsToExport,
} from "@/lib/usecases/export-list/kept-lists";
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
import { currentSession, requireAbility, requireActor, requireReader } from "@/lib/web/actor";
import { howAsked, notUnderstood, sendList } from "@/lib/web/send-list";
import { words } from "@/lib/words/words";
import { aboutOf, askedOf } from "../../access-log";
import { earlierInWords } from "../../findings/together/words";
import { belongsTo } from "../../lists/lists-page";
import { queryOf, viewInWords } from "../../views/view-in-words";
import { type HowManyOfAll, proveBeforeAll } from "./whole";

type Pieces = AsyncGenerator<string | Uint8Array>;
type How = Omit<HowExported, "filters"> & { readonly address: string };
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
    const ofAll = async () => (await evidenceToExport(actor, readLibraryQuery({}).filter)).count;
    return exported(actor, await evidenceToExport(actor, filter), how, day, filters, ofAll);
  },
  people: async (actor, how, day) => exported(actor, await peopleToExport(actor), how, day),
  mail: async (actor, how, day, { show }) => {
    const failed = show === "failed";
    const filters = failed ? [words.mail.state.failed] : [];
    return exported(actor, await mailToExport(actor, failed), how, day, filters, () => countMails(actor, false));
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
    const list = await proposalsToExport(actor, slug);
    return exported(actor, list, how, day, slug ? [slug] : [], () => countWaitingProposals(actor, null));
  },
  views: async (actor, how, day) => {
    const { views, choices } = await findViewsWithChoices(actor, (parameters) => queryOf(parameters).filter);
    const shows = ({ parameters }: (typeof views)[number]) =>
      viewInWords(queryOf(parameters), choices, actor.role).join("; ");
    return exported(actor, viewsToExport(views.map((view) => ({ ...view, shows: shows(view) }))), how, day);
  },
  imports: async (actor, how, day) => exported(actor, await importsToExport(actor), how, day),
  sessions: async (actor, how, day) => {
    const session = await currentSession();
    return session ? exported(actor, await sessionsToExport(session.id, new Date()), how, day) : notFound();
  },
  tokens: async (actor, how, day) => exported(actor, await tokensToExport(actor), how, day),
  together: async (actor, how, day) => exported(actor, await togetherToExport(actor, earlierInWords), how, day),
  lists: async (actor, how, day, { list }) => {
    const lists = await findLists(actor);
    const only = isListName(list) ? list : null;
    const rows = LIST_NAMES.filter((name) => only === null || name === only).flatMap((name) =>
      lists[name].map((entry) => ({
        ...entry,
        list: words.list.list[name].title,
        belongs: belongsTo(name, entry.key, lists),
        offered: isOffered(entry, day.today),
      })),
    );
    return exported(actor, entriesToExport(rows), how, day, only ? [words.list.list[only].title] : []);
  },
  organisations: async (actor, how, day) => {
    const found = await findOrganisations(actor, "", "");
    return found ? exported(actor, organisationsToExport(found.all), how, day) : notFound();
  },
  access: async (actor, how, day, asked) => {
    const { reads } = askedOf(asked);
    const whose = asked.whose === "all" ? "all" : "own";
    const list = await accessToExport(actor, { whose, reads }, aboutOf);
    const ofAll = () => countAccess(actor, { whose, reads: false });
    return exported(actor, list, how, day, reads ? [words.listExport.readsOnly] : [], ofAll);
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
    const anything = { on: on.on, force: null, kind: null, status: null, overdue: false };
    const ofAll = async () => (await findingsThenToExport(actor, anything)).count;
    return exported(actor, list, how, { ...day, today: on.on }, filters, ofAll);
  },
};

/** The lists whose page asks for more than that somebody reads the register, and what it asks for. */
const NEEDS: Readonly<Record<string, Ability>> = {
  people: "look after people",
  mail: "look after people",
  imports: "import a register",
  together: "allocate",
  lists: "keep the product's lists",
  organisations: "end organisations",
};
/** One's own, which everybody has, administrators too. */
const OWN: readonly string[] = ["sessions", "tokens", "access"];

function requireFor(list: string, address: string, whose: string | null): Promise<Actor> {
  const needs = list === "access" && whose === "all" ? "look after people" : Object.hasOwn(NEEDS, list) && NEEDS[list];
  if (needs) return requireAbility(needs, address);
  return OWN.includes(list) ? requireActor(address) : requireReader(address);
}

async function exported<Row>(
  actor: Actor,
  list: ListToExport<Row>,
  { address, ...how }: How,
  day: Today,
  filters: readonly string[] = [],
  ofAll: HowManyOfAll | null = null,
): Promise<Pieces> {
  await proveBeforeAll(list, filters, ofAll, address);
  return exportList(actor, list, { ...how, filters }, day);
}

/** A list that a page shows, as a file: `as=xlsx` for Excel, `columns=shown` for those of the page. */
export async function GET(request: Request, { params }: RouteContext<"/downloads/[list]">): Promise<Response> {
  const { list } = await params;
  const { searchParams } = new URL(request.url);
  const address = `/downloads/${encodeURIComponent(list)}?${searchParams}`;
  const actor = await requireFor(list, address, searchParams.get("whose"));
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
  const made = await read(actor, { ...how, address }, day, asked);
  if (!(Symbol.asyncIterator in made)) return notUnderstood(made);
  const shown = list === "findings-then" && typeof asked.on === "string" ? dayAsked(asked.on, day.today) : null;
  return sendList(list, how.format, shown?.is === "day" ? { ...day, today: shown.on } : day, made);
}
