import "server-only";
import { type Actor, namedAs, OWNING_ROLES, ROLES } from "@/lib/domain/actor";
import { ASSURANCES } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import { OUTCOMES, VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import { STATUSES } from "@/lib/domain/finding/finding";
import { LINK_KINDS } from "@/lib/domain/finding/lists";
import { FOLLOW_UP_STATES } from "@/lib/domain/follow-up/follow-up";
import { type ListsOfAFinding, nameIn } from "@/lib/domain/list/lists";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { REASSESSMENTS } from "@/lib/domain/reassessment/reassessment";
import { REPRESENTING } from "@/lib/domain/representation/representation";
import { readBasis } from "@/lib/domain/submission/basis";
import { SUBMISSION_STATES } from "@/lib/domain/submission/lists";
import { MOVE_REASONS, TARGET_STATES } from "@/lib/domain/target/lists";
import { latestFirst, list, object, pairs } from "../as-json";
import { shownMoments } from "../demonstration";
import { directionsOfFinding } from "../direction-case";
import { usedFor } from "../evidence-rows";
import { Prisma } from "../generated/client";
import { oneOf, oneOfOrNull } from "../one-of";
import { bodyIdOf, ENDED, ownForces, ownSide, submissionsShown } from "../own";
import { isThere } from "../posts";
import { readStored } from "../read-stored";
import { revisitsOfFinding } from "../revisit-case";
import { inScope } from "../scope";
import { caseOf, forceOfFinding } from "../store/case";
import { askTogether, inOne, type Question, question } from "../together";
import { challengesOfFinding } from "./challenges";
import { dutyFactsAsked } from "./duty-facts";
import { type NoteRow, noteObject, toNote } from "./evidence-note";
import { summaries } from "./finding-rows";
import {
  type Assessed,
  type ClosureView,
  type FindingView,
  type FollowUpView,
  type LinkView,
  MOST_ASSESSED,
  type ReassessedIn,
  type RepresentationView,
  type SubmissionView,
  type TargetDateView,
} from "./finding-view";
import { type HistoryEvent, historyOfFinding, historySince, type ShownOfHistory } from "./history";
import { remindersOf } from "./reminders";
import type { Said } from "./said";

const sql = Prisma.sql;

/** What the page shows of a finding beyond its case, as the statement answers it. */
interface ViewRow {
  readonly theme: string | null;
  readonly reopenedOn: CalendarDate | null;
  readonly basisChangedOn: CalendarDate | null;
  readonly deadlineOn: CalendarDate | null;
  readonly force: FindingView["force"];
  readonly bodyLabel: string | null;
  readonly bodyName: string | null;
  readonly inspection: FindingView["inspection"];
  readonly national: string | null;
  readonly parent: { readonly reference: string | null; readonly text: string } | null;
  readonly update:
    | (Said & { readonly progress: string; readonly nextStep: string | null; readonly nextStepOn: CalendarDate | null })
    | null;
  readonly representations: readonly (Omit<RepresentationView, "side"> & { readonly side: string })[];
  readonly reassessed: readonly (Omit<ReassessedIn, "says"> & { readonly says: string })[];
  readonly saidByForce: readonly AssessedRow[];
  readonly saidByInspectorate: readonly AssessedRow[];
  readonly assurance:
    | (Said & { readonly assurance: string; readonly asks: string | null; readonly asksBy: CalendarDate | null })
    | null;
  readonly evidence: readonly NoteRow[];
  readonly submissions: readonly (Omit<SubmissionView, "state" | "basis"> & {
    readonly state: string;
    readonly basis: unknown;
  })[];
  readonly followUps: readonly (Omit<FollowUpView, "state"> & { readonly state: string })[];
  readonly closures: readonly (Omit<ClosureView, "outcome" | "method" | "basis" | "successor" | "late"> & {
    readonly daysAfterFirstTarget: number | null;
    readonly daysAfterDeadline: number | null;
    readonly outcome: string;
    readonly method: string;
    readonly basis: unknown;
    readonly successor: {
      readonly reference: string | null;
      readonly status: string;
      readonly parentId: string | null;
    } | null;
  })[];
  readonly dates: readonly (Omit<TargetDateView, "reason" | "state"> & {
    readonly reason: string | null;
    readonly state: string;
  })[];
  readonly waits: FindingView["waits"];
  readonly earlier: readonly LinkRow[];
  readonly later: readonly LinkRow[];
  readonly timesRaised: number;
  readonly namedInFile: FindingView["namedInFile"];
}

type AssessedRow = Omit<Assessed, "value"> & { readonly value: string };

interface LinkRow {
  readonly link: string;
  readonly other: {
    readonly reference: string | null;
    readonly text: string;
    readonly publishedOn: CalendarDate | null;
  };
}

const SAID = ["note", "on", "by", "illustrative"];
/** The voice that stands: the one of the latest day, and of that day the one recorded last; as `voice.ts` decides it. */
const standing = sql`order by v."on" desc, v.at desc, v.id desc limit 1`;

/** What one side says of how far it is, the latest first, each of a table of its own. */
const assessed = (
  table: string,
  column: string,
) => sql`(select coalesce(json_agg(v.said order by v."on" desc, v.at desc, v.id desc), '[]') from (
  select ${object(pairs("v", SAID), sql`'value', v.${Prisma.raw(column)}`)} as said, v."on", v.at, v.id from ${Prisma.raw(table)} v
  where v.finding_id = f.id order by v."on" desc, v.at desc, v.id desc limit ${MOST_ASSESSED}::int) v)`;

function viewOf(actor: Actor, reference: string): Question<ViewRow | null> {
  const ofFinding = sql`finding_id = f.id`;
  const linked = (link: string, other: string) => sql`from finding_link l where l.${Prisma.raw(link)} = f.id
    and exists (select 1 from finding o where o.id = l.${Prisma.raw(other)})`;
  const link = (other: string) =>
    object(
      pairs("l", ["link"]),
      sql`'other', (select ${object(pairs("o", ["reference", "text", "publishedOn"]))} from finding o where o.id = l.${Prisma.raw(other)})`,
    );
  return question(
    sql`select ${object(
      pairs("f", ["theme", "reopenedOn", "basisChangedOn", "deadlineOn"]),
      sql`'force', (select ${object(pairs("o", ["slug", "name"]), sql`'ended', ${ENDED}`)} from organisation o where o.id = f.force_id)`,
      sql`'bodyName', (select o.name from organisation o where o.id = ${bodyIdOf(sql`f.force_id`)})`,
      sql`'bodyLabel', (select o.label from organisation o where o.id = ${bodyIdOf(sql`f.force_id`)})`,
      sql`'inspection', (select ${object(pairs("i", ["slug", "title", "publishedOn"]))} from inspection i where i.id = f.inspection_id)`,
      sql`'national', (select n.reference from national_finding w join national_recommendation n on n.id = w.national_id where w.finding_id = f.id)`,
      sql`'parent', (select ${object(pairs("p", ["reference", "text"]))} from finding p where p.id = f.parent_id)`,
      sql`'update', (select ${object(pairs("v", [...SAID, "progress", "nextStep", "nextStepOn"]))} from progress_update v where v.${ofFinding} order by v.undated, v."on" desc, v.at desc, v.id desc limit 1)`,
      sql`'representations', ${latestFirst(
        object(pairs("p", ["id", "side", "says", "by", "on", "answer", "answeredOn", "answeredBy", "illustrative"])),
        sql`from representation p where p.${ofFinding}`,
      )}`,
      sql`'reassessed', (select coalesce(json_agg(${object(pairs("r", ["says", "note", "publishedOn"]), pairs("i", ["slug", "title"]))} order by r.published_on desc, r.id desc), '[]')
        from reassessment r join inspection i on i.id = r.inspection_id where r.${ofFinding} and r.published_on is not null)`,
      sql`'saidByForce', ${assessed("progress_update", "progress")}`,
      sql`'saidByInspectorate', ${assessed("rating", "rating")}`,
      sql`'assurance', (select ${object(pairs("v", [...SAID, "assurance", "asks", "asksBy"]))} from assurance v where v.${ofFinding} ${standing})`,
      sql`'evidence', ${latestFirst(noteObject(actor), sql`${usedFor(sql`f.id`)} and ${ownSide(actor, sql`e.audience`)}`)}`,
      sql`'submissions', ${latestFirst(
        object(
          pairs("s", [
            "id",
            "state",
            "statement",
            "answers",
            "basis",
            "on",
            "by",
            "points",
            "note",
            "decidedOn",
            "decidedBy",
            "signedOn",
            "signedBy",
            "illustrative",
          ]),
        ),
        sql`from submission s where s.${ofFinding} and ${submissionsShown(actor)}`,
      )}`,
      sql`'closures', ${latestFirst(
        object(
          pairs("c", [
            ...SAID,
            "outcome",
            "method",
            "letter",
            "letterReference",
            "sampleSize",
            "basis",
            "daysAfterFirstTarget",
            "daysAfterDeadline",
            "undoneOn",
          ]),
          sql`'takenBack', c.import_id is not null`,
          sql`'successor', (select ${object(pairs("s", ["reference", "status", "parentId"]))} from finding s where s.id = c.successor_id)`,
        ),
        sql`from closure c where c.${ofFinding}`,
      )}`,
      sql`'followUps', ${latestFirst(
        object(pairs("u", [...SAID, "asked", "dueOn", "state", "sampleSize", "endedOn", "endedBy"])),
        sql`from follow_up u where u.${ofFinding}`,
      )}`,
      sql`'dates', ${latestFirst(
        object(
          pairs("t", [
            "id",
            "from",
            "to",
            "reason",
            "why",
            "grantedBy",
            "state",
            "on",
            "by",
            "decidedBy",
            "decidedWhy",
            "illustrative",
          ]),
        ),
        sql`from target_date t where t.${ofFinding}`,
      )}`,
      sql`'waits', ${latestFirst(
        object(
          pairs("t", [
            ...["id", "body", "contact", "needed", "nextCheckOn", "heard", "heardOn", "endedOn", "endedBy", "cameOf"],
            ...["on", "by", "illustrative"],
          ]),
        ),
        sql`from dependency t where t.${ofFinding}`,
      )}`,
      sql`'earlier', ${list(link("other_id"), sql`l.other_id`, linked("finding_id", "other_id"))}`,
      sql`'later', ${list(link("finding_id"), sql`l.finding_id`, linked("other_id", "finding_id"))}`,
      sql`'timesRaised', (with recursive thread as (
          select f.id union select l.other_id from finding_link l join thread t on l.finding_id = t.id)
        select count(*) from thread)`,
      sql`'namedInFile', json_build_object('owner', f.owner_in_file, 'sponsor', f.sponsor_in_file)`,
    )} as found from finding f where f.reference = ${reference} and f.published_on is not null and ${ownForces(actor)}`,
    ([row]: readonly { readonly found: ViewRow }[]) => row?.found ?? null,
  );
}

/** The id of a finding as a query. */
const ownFinding = (actor: Actor, reference: string) =>
  sql`select f.id from finding f where f.reference = ${reference} and ${ownForces(actor)}`;

/** All that the page of one finding shows this asker, or null when for them there is no such finding. */
export async function findFindingPage(
  actor: Actor,
  reference: string,
  today: CalendarDate,
  shownOf: ShownOfHistory = { kinds: null, whole: false },
): Promise<FindingView | null> {
  const own = ownFinding(actor, reference);
  const shown = await shownMoments();
  const [theCase, row, summarised, duties, [challenges, revisits, directions, reminders, counts, events]] =
    await askTogether(
      actor,
      caseOf(actor, reference),
      viewOf(actor, reference),
      // Itself, then its recommendations.
      summaries(
        actor,
        sql`select own.id, 0 as at from (${own}) own union all
        select k.id, row_number() over (order by k.reference_year, k.reference_number, k.id) from finding k where k.parent_id = (${own})`,
        today,
      ),
      dutyFactsAsked(actor, sql`f.id = (${own})`, today, shown),
      inOne(
        challengesOfFinding(actor, own),
        revisitsOfFinding(actor, own),
        directionsOfFinding(actor, own),
        remindersOf(actor, own),
        ...historyOfFinding(actor, own, shownOf, shown),
      ),
    );
  const summary = summarised.find((one) => one.reference === reference);
  const dutyFacts = theCase && duties.get(theCase.finding.id);
  if (!theCase || !row || !summary || !dutyFacts) return null;
  const view = {
    case: theCase,
    dutyFacts,
    summary,
    children: summarised.filter((one) => one !== summary),
    challenges,
    revisits,
    directions,
    reminders,
    history: { ...counts, events },
  };
  return { ...toView(row, theCase.lists), ...view };
}

const toAssurance = ({ assurance, asks, asksBy, ...said }: NonNullable<ViewRow["assurance"]>) => ({
  ...said,
  assurance: oneOf(ASSURANCES, assurance, "assurance.assurance"),
  asks: asks === null ? null : { what: asks, by: asksBy },
});

function toView(
  row: ViewRow,
  lists: ListsOfAFinding,
): Omit<
  FindingView,
  "case" | "dutyFacts" | "summary" | "children" | "challenges" | "revisits" | "directions" | "reminders" | "history"
> {
  const { update, assurance, parent, earlier, later } = row;
  return {
    theme: row.theme && nameIn(lists.themes, row.theme),
    force: row.force,
    bodyLabel: row.bodyLabel ?? "PCC",
    bodyName: row.bodyName ?? "the local policing body",
    inspection: row.inspection,
    national: row.national,
    parent: parent?.reference ? { reference: parent.reference, text: parent.text } : null,
    update: update && toUpdate(update),
    assurance: assurance && toAssurance(assurance),
    representations: row.representations.map((one) => ({
      ...one,
      side: oneOf(REPRESENTING, one.side, "representation.side"),
    })),
    reassessed: row.reassessed.map((one) => ({ ...one, says: oneOf(REASSESSMENTS, one.says, "reassessment.says") })),
    assessed: {
      force: row.saidByForce.map((one) => ({ ...one, value: oneOf(PROGRESS, one.value, "progress_update.progress") })),
      inspectorate: row.saidByInspectorate.map((one) => ({
        ...one,
        value: oneOf(PROGRESS, one.value, "rating.rating"),
      })),
    },
    reopenedOn: row.reopenedOn,
    basisChangedOn: row.basisChangedOn,
    deadlineOn: row.deadlineOn,
    evidence: row.evidence.map((note) => toNote(note, lists)),
    submissions: row.submissions.map(({ state, basis, ...made }) => ({
      ...made,
      basis: basis === null ? null : readStored(readBasis, basis, "submission.basis"),
      state: oneOf(SUBMISSION_STATES, state, "submission.state"),
    })),
    followUps: row.followUps.map((one) => ({
      ...one,
      note: one.note ?? "",
      state: oneOf(FOLLOW_UP_STATES, one.state, "follow_up.state"),
    })),
    closures: row.closures.map(
      ({ outcome, method, basis, successor, daysAfterFirstTarget, daysAfterDeadline, ...closure }) => ({
        ...closure,
        basis: readStored(readBasis, basis, "closure.basis"),
        late: { firstTarget: daysAfterFirstTarget, deadline: daysAfterDeadline },
        outcome: oneOf(OUTCOMES, outcome, "closure.outcome"),
        method: oneOf(VERIFICATION_METHODS, method, "closure.method"),
        successor: successor && {
          reference: successor.reference ?? "",
          status: oneOf(STATUSES, successor.status, "finding.status"),
          hasParent: successor.parentId !== null,
        },
      }),
    ),
    dates: row.dates.map(({ reason, state, ...asked }) => ({
      ...asked,
      reason: oneOfOrNull(MOVE_REASONS, reason, "target_date.reason"),
      state: oneOf(TARGET_STATES, state, "target_date.state"),
    })),
    waits: row.waits
      .map((wait) => ({ ...wait, body: nameIn(lists.bodies, wait.body) }))
      .toSorted((one, other) => Number(one.endedOn !== null) - Number(other.endedOn !== null)),
    links: [...earlier.flatMap((link) => toLink(link, "earlier")), ...later.flatMap((link) => toLink(link, "later"))],
    timesRaised: row.timesRaised,
    namedInFile: row.namedInFile,
  };
}

function toUpdate({ nextStep, nextStepOn, ...said }: NonNullable<ViewRow["update"]>): FindingView["update"] {
  const next = nextStep === null ? null : { step: nextStep, on: nextStepOn };
  return { ...said, progress: oneOf(PROGRESS, said.progress, "progress_update.progress"), next };
}

function toLink({ link, other }: LinkRow, direction: LinkView["direction"]): LinkView[] {
  const { reference, text, publishedOn } = other;
  if (!reference || !publishedOn) return [];
  return [{ link: oneOf(LINK_KINDS, link, "finding_link.link"), reference, text, publishedOn, direction }];
}

/** The force of a finding that the asker may see, or null. */
export const forceOf = (actor: Actor, reference: string): Promise<string | null> =>
  inScope(actor, (db) => forceOfFinding(db, actor, reference));

/** What happened to a finding since a page was made, and the version that includes it; null when the asker may not see it. */
export async function findNews(
  actor: Actor,
  reference: string,
  since: number,
): Promise<{ events: HistoryEvent[]; version: number } | null> {
  const [theCase, events] = await askTogether(
    actor,
    caseOf(actor, reference),
    historySince(actor, ownFinding(actor, reference), since, await shownMoments()),
  );
  return theCase && { events, version: theCase.finding.version };
}

/** People of a force who can own or sponsor its findings, by post. */
export async function findPeopleToAllocate(
  actor: Actor,
  forceId: string,
): Promise<readonly { readonly id: string; readonly post: string; readonly canSponsor: boolean }[]> {
  const asked = question(
    sql`select m.person_id as id, m.post, m.role from membership m where ${isThere(sql`m`, OWNING_ROLES, sql`${forceId}::uuid`)} order by m.post collate "en-GB-x-icu", m.person_id`,
    (rows: readonly { id: string; post: string; role: string }[]) =>
      rows.map(({ id, post, role }) => ({
        id,
        post,
        canSponsor: namedAs(oneOf(ROLES, role, "membership.role")).canSponsor,
      })),
  );
  return (await askTogether(actor, asked))[0];
}
