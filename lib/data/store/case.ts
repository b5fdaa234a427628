import "server-only";
import { type Actor, namedAs, ROLES, SPONSORING_ROLES } from "@/lib/domain/actor";
import { ASSURANCES } from "@/lib/domain/assurance/lists";
import { EVIDENCE_AUDIENCES } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import { OUTCOMES } from "@/lib/domain/closure/lists";
import type { Dependency } from "@/lib/domain/dependency/dependency";
import type { DoneTest } from "@/lib/domain/done-test/done-test";
import type { Spell } from "@/lib/domain/engage/spell";
import type { Evidence } from "@/lib/domain/evidence/evidence";
import type { Case } from "@/lib/domain/finding/case";
import { type Finding, STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { LINK_KINDS } from "@/lib/domain/finding/lists";
import { BETTER, type Measure } from "@/lib/domain/measure/measure";
import { ACTION_STATES, RESPONSES } from "@/lib/domain/plan/lists";
import type { Action, Plan } from "@/lib/domain/plan/plan";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { REPRESENTING, type Representation } from "@/lib/domain/representation/representation";
import { PRIORITIES } from "@/lib/domain/sorting/lists";
import { readBasis } from "@/lib/domain/submission/basis";
import { SUBMISSION_STATES } from "@/lib/domain/submission/lists";
import { standingOf } from "@/lib/domain/submission/submissions";
import { MOVE_REASONS } from "@/lib/domain/target/lists";
import { latestFirst, list, object, pairs } from "../as-json";
import { openFiles, usedFor } from "../evidence-rows";
import { Prisma } from "../generated/client";
import { type EntryRow, entriesOfAFinding, toListsOfAFinding } from "../lists";
import { deadlineOf } from "../mapping";
import { oneOf, oneOfOrNull } from "../one-of";
import { forceNow, ofOwnForces, ownForces, ownSide, submissionsShown } from "../own";
import { DOER_LEFT, isThere, postOf } from "../posts";
import { readStored } from "../read-stored";
import type { Db } from "../scope";
import { askIn, type Question, question } from "../together";
import { publicWordings } from "./public-wordings";
import {
  type ChildRow,
  children,
  type NamedRow,
  named,
  type RelativeRow,
  relative,
  toChild,
  toNamed,
  toRelative,
} from "./relatives";
import { type ReportRow, reported, toReport } from "./reports";
import { lastLeft, openSpell } from "./spells";

/** The force of a finding that the asker may see, or null. Read first, to know which chain to lock. */
export async function forceOfFinding(db: Db, actor: Actor, reference: string): Promise<string | null> {
  const row = await db.finding.findUnique({ where: { reference, ...ofOwnForces(actor) }, select: { forceId: true } });
  return row?.forceId ?? null;
}

/** What a command names beside the finding it is about. */
export interface Named {
  readonly references: readonly string[];
  readonly personIds: readonly string[];
}

const sql = Prisma.sql;

const FINDING = [
  ...[
    "id",
    "forceId",
    "reference",
    "kind",
    "text",
    "theme",
    "status",
    "statusOn",
    "progress",
    "progressOn",
    "assurance",
    "assuranceOn",
  ],
  ...[
    "publishedOn",
    "parentId",
    "ownerId",
    "sponsorId",
    "firstTarget",
    "target",
    "moves",
    "movesSeen",
    "basisChangedOn",
    "priority",
  ],
  ...["deadlineKind", "deadlineDate", "deadlineMonths", "deadlineDays"],
];

const PLAN = ["response", "why", "rootCause", "on", "by", "illustrative"];
const ACTION = ["id", "text", "owner", "due", "state", "endedOn", "endedWhy", "illustrative"];
const MEASURE = ["id", "name", "unit", "better", "baseline", "target", "illustrative"];
const READING = ["id", "on", "value", "source", "by", "correctedOn", "correctedWhy", "illustrative"];
const DONE_TEST = [
  ...["id", "text", "position", "byId", "by", "agreedOn", "agreedBy"],
  ...["metOn", "metBy", "metNote", "metEvidence", "illustrative"],
];

interface FindingRow
  extends Omit<
    Finding,
    "kind" | "status" | "progress" | "assurance" | "owner" | "sponsor" | "deadline" | "priority" | "version"
  > {
  readonly priority: string | null;
  readonly kind: string;
  readonly status: string;
  readonly progress: string | null;
  readonly assurance: string;
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
  readonly deadlineKind: string;
  readonly deadlineDate: CalendarDate | null;
  readonly deadlineMonths: number | null;
  readonly deadlineDays: number | null;
}

interface SubmissionRow {
  readonly id: string;
  readonly state: string;
  readonly byId: string;
  readonly by: string;
  readonly on: CalendarDate | null;
  readonly statement: string;
  readonly answers: readonly string[];
  readonly points: readonly string[];
  readonly basis: unknown;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
  readonly signedBy: string | null;
}

/** What the statement answers: one object with everything. */
interface CaseRow {
  readonly finding: FindingRow;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly version: number;
  readonly asksSignOff: boolean;
  readonly parent: RelativeRow | null;
  readonly children: readonly ChildRow[];
  readonly evidence: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly audience: string;
    readonly withdrawnOn: CalendarDate | null;
    readonly supersededOn: CalendarDate | null;
    readonly files: Evidence["files"];
  }[];
  readonly doneTests: readonly DoneTest[];
  readonly plan: (Omit<Plan, "response"> & { readonly response: string }) | null;
  readonly actions: readonly (Omit<Action, "state"> & { readonly state: string })[];
  readonly measures: readonly (Omit<Measure, "better"> & { readonly better: string })[];
  readonly submissions: readonly SubmissionRow[];
  readonly closure: {
    readonly by: string;
    readonly on: CalendarDate;
    readonly outcome: string;
    readonly basis: unknown;
  } | null;
  readonly followUp: Case["followUp"];
  readonly revisitedOn: CalendarDate | null;
  readonly representations: readonly (Omit<Representation, "side"> & { readonly side: string })[];
  readonly rating: { readonly rating: string; readonly on: CalendarDate } | null;
  readonly request: (Omit<NonNullable<Case["targetRequest"]>, "reason"> & { readonly reason: string | null }) | null;
  readonly dependencies: readonly Dependency[];
  readonly chiefOfficers: readonly { readonly id: string }[];
  readonly reported: readonly ReportRow[];
  readonly publicWording: Case["publicWording"];
  readonly spell: Spell | null;
  readonly lastLeftOn: CalendarDate | null;
  readonly links: readonly { readonly otherId: string; readonly link: string }[];
  readonly lists: readonly EntryRow[];
  readonly named: readonly NamedRow[];
  readonly people: readonly { readonly id: string; readonly post: string; readonly role: string }[];
}

/** A list of nothing, of which nothing need be asked. */
const NONE = sql`'[]'::json`;
const NOBODY_NAMED: Named = { references: [], personIds: [] };

/**
 * Everything that a decision about this finding may depend on, as far as the asker may see it, in one statement; null
 * when they may not. A page shows what somebody may do by it, and a command is decided on it.
 */
export function caseOf(actor: Actor, reference: string, also: Named = NOBODY_NAMED): Question<Case | null> {
  const { sql: text, answer } = casesWhere(actor, sql`f.reference = ${reference}`, also);
  return { sql: text, answer: (rows) => answer(rows)[0] ?? null };
}

/** The same of several findings, those that the asker may see, in any order. */
const casesOf = (actor: Actor, references: readonly string[], also: Named): Question<readonly Case[]> =>
  casesWhere(actor, sql`f.reference = any (${[...references]}::text[])`, also);

function casesWhere(actor: Actor, isMeant: Prisma.Sql, also: Named): Question<readonly Case[]> {
  const ofFinding = sql`finding_id = f.id`;
  const members = sql`from membership m where m.organisation_id = ${forceNow(sql`f.force_id`)} and m.state = 'active'`;
  return question(
    sql`select ${object(
      sql`'finding', ${object(pairs("f", FINDING))}`,
      sql`'owner', ${postOf(sql`f.owner_id`)}, 'sponsor', ${postOf(sql`f.sponsor_id`)}`,
      sql`'version', (select count(*) from event e where e.${ofFinding})`,
      sql`'asksSignOff', (select o.submissions_signed_off from organisation o where o.id = ${forceNow(sql`f.force_id`)})`,
      sql`'parent', (select ${object(relative("p"))} from finding p where p.id = f.parent_id)`,
      sql`'children', ${children(sql`f.id`)}`,
      sql`'evidence', ${list(
        object(
          pairs("e", ["id", "title", "note", "audience", "withdrawnOn", "supersededOn"]),
          sql`'files', ${openFiles(sql`e.id`)}`,
        ),
        sql`e.at`,
        sql`${usedFor(sql`f.id`)} and ${ownSide(actor, sql`e.audience`)}`,
      )}`,
      sql`'doneTests', ${list(
        object(pairs("d", DONE_TEST)),
        sql`d.position`,
        sql`from done_test d where d.${ofFinding} and d.dropped_on is null`,
      )}`,
      sql`'plan', (select ${object(pairs("l", PLAN))} from plan_response l where l.${ofFinding} order by l.at desc, l.id desc limit 1)`,
      sql`'actions', ${list(object(pairs("x", ACTION), sql`'ownerLeft', ${DOER_LEFT}`), sql`x.due, x.at`, sql`from plan_action x where x.${ofFinding}`)}`,
      sql`'measures', ${list(
        object(
          pairs("m", MEASURE),
          sql`'readings', ${list(object(pairs("r", READING)), sql`r."on", r.at`, sql`from measure_reading r where r.measure_id = m.id`)}`,
        ),
        sql`m.at`,
        sql`from measure m where m.${ofFinding}`,
      )}`,
      sql`'submissions', ${latestFirst(
        object(
          pairs("s", [
            "id",
            "state",
            "byId",
            "by",
            "on",
            "statement",
            "answers",
            "points",
            "basis",
            "decidedBy",
            "decidedOn",
            "signedOn",
            "signedBy",
          ]),
        ),
        sql`from submission s where s.${ofFinding} and ${submissionsShown(actor)}`,
      )}`,
      sql`'closure', (select ${object(pairs("c", ["by", "on", "outcome", "basis"]))} from closure c
        where c.${ofFinding} and c.undone_on is null)`,
      sql`'followUp', (select ${object(pairs("u", ["id", "asked", "dueOn"]))} from follow_up u
        where u.${ofFinding} and u.state = 'open')`,
      sql`'revisitedOn', (select max(v.done_to) from revisit_finding w join revisit v on v.id = w.revisit_id where w.finding_id = f.id)`,
      sql`'representations', ${list(
        object(pairs("p", ["id", "side", "says", "by", "on"])),
        sql`p.at`,
        sql`from representation p where p.${ofFinding} and p.state = 'made'`,
      )}`,
      sql`'rating', (select ${object(pairs("q", ["rating", "on"]))} from rating q where q.${ofFinding} order by q."on" desc, q.at desc, q.id desc limit 1)`,
      sql`'request', (select ${object(pairs("t", ["id", "from", "to", "reason", "why", "grantedBy", "byId", "by"]))} from target_date t
        where t.${ofFinding} and t.state = 'proposed')`,
      sql`'dependencies', ${list(
        object(pairs("d", ["id", "body", "contact", "needed", "nextCheckOn"])),
        sql`d.at, d.id`,
        sql`from dependency d where d.${ofFinding} and d.ended_on is null`,
      )}`,
      sql`'chiefOfficers', ${list(
        object(sql`'id', m.person_id`),
        sql`m.person_id`,
        sql`from membership m where ${isThere(sql`m`, SPONSORING_ROLES)}`,
      )}`,
      sql`'reported', ${reported(actor, sql`f.force_id`)}`,
      sql`'publicWording', ${publicWordings(sql`f.id`)}`,
      sql`'spell', ${openSpell(sql`f.force_id`)}, 'lastLeftOn', ${lastLeft(sql`f.force_id`)}`,
      sql`'links', ${list(
        object(pairs("l", ["otherId", "link"])),
        sql`l.other_id`,
        sql`from finding_link l where l.${ofFinding}`,
      )}`,
      sql`'lists', ${entriesOfAFinding}`,
      sql`'named', ${also.references.length === 0 ? NONE : named(actor, also.references)}`,
      sql`'people', ${
        also.personIds.length === 0
          ? NONE
          : list(
              object(sql`'id', m.person_id, 'post', m.post, 'role', m.role`),
              sql`m.person_id`,
              sql`${members} and m.person_id = any (${[...also.personIds]}::uuid[])`,
            )
      }`,
    )} as found from finding f where ${isMeant} and ${ownForces(actor)}`,
    (rows: readonly { readonly found: CaseRow }[]) => rows.map(({ found }) => toCase(found)),
  );
}

/** The same in the transaction of a write, under the lock of its chain. */
export const loadCase = (db: Db, actor: Actor, reference: string, also?: Named): Promise<Case | null> =>
  askIn(db, caseOf(actor, reference, also));

/** Several findings at once, under the lock of their chain. */
export const loadCases = (db: Db, actor: Actor, references: readonly string[], also: Named): Promise<readonly Case[]> =>
  askIn(db, casesOf(actor, references, also));

function toCase(row: CaseRow): Case {
  const waiting = row.reported.map(toReport);
  return {
    finding: toFinding(row),
    parent: row.parent ? toRelative(row.parent) : null,
    children: row.children.map((child) => toChild(child, waiting)),
    ...standingOf(
      row.submissions.map(({ state, basis, decidedBy: _by, decidedOn: _on, signedOn, signedBy, ...made }) => ({
        ...made,
        signed: signedOn && signedBy ? { on: signedOn, by: signedBy } : null,
        basis: basis === null ? null : readStored(readBasis, basis, "submission.basis"),
        state: oneOf(SUBMISSION_STATES, state, "submission.state"),
      })),
    ),
    lastDecided: lastDecidedOf(row.submissions),
    asksSignOff: row.asksSignOff,
    evidence: row.evidence.map(({ audience, withdrawnOn, supersededOn, ...note }) => ({
      ...note,
      audience: oneOf(EVIDENCE_AUDIENCES, audience, "evidence.audience"),
      withdrawn: withdrawnOn !== null,
      superseded: supersededOn !== null,
    })),
    doneTests: row.doneTests,
    plan: row.plan && { ...row.plan, response: oneOf(RESPONSES, row.plan.response, "plan_response.response") },
    actions: row.actions.map((one) => ({ ...one, state: oneOf(ACTION_STATES, one.state, "plan_action.state") })),
    measures: row.measures.map((one) => ({ ...one, better: oneOf(BETTER, one.better, "measure.better") })),
    closure: row.closure && {
      ...row.closure,
      outcome: oneOf(OUTCOMES, row.closure.outcome, "closure.outcome"),
      basis: readStored(readBasis, row.closure.basis, "closure.basis"),
    },
    followUp: row.followUp,
    revisitedOn: row.revisitedOn,
    representations: row.representations.map((one) => ({
      ...one,
      side: oneOf(REPRESENTING, one.side, "representation.side"),
    })),
    rating: row.rating && { ...row.rating, rating: oneOf(PROGRESS, row.rating.rating, "rating.rating") },
    targetRequest: row.request && {
      ...row.request,
      reason: oneOfOrNull(MOVE_REASONS, row.request.reason, "target_date.reason"),
    },
    dependencies: row.dependencies,
    chiefOfficerIds: row.chiefOfficers.map(({ id }) => id),
    reported: waiting.filter(({ findingId }) => findingId === null || findingId === row.finding.id),
    publicWording: row.publicWording,
    spell: row.spell,
    lastLeftOn: row.lastLeftOn,
    links: row.links.map(({ otherId, link }) => ({ otherId, link: oneOf(LINK_KINDS, link, "finding_link.link") })),
    lists: toListsOfAFinding(row.lists),
    named: row.named.map(toNamed),
    people: row.people.map(({ id, post, role }) => ({ id, post, ...namedAs(oneOf(ROLES, role, "membership.role")) })),
  };
}

function toFinding({ finding, owner, sponsor, version }: CaseRow): Finding {
  const { ownerId, sponsorId, deadlineKind, deadlineDate, deadlineMonths, deadlineDays, ...row } = finding;
  return {
    ...row,
    kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
    status: oneOf(STATUSES, row.status, "finding.status"),
    progress: oneOfOrNull(PROGRESS, row.progress, "finding.progress"),
    assurance: oneOf(ASSURANCES, row.assurance, "finding.assurance"),
    priority: oneOfOrNull(PRIORITIES, row.priority, "finding.priority"),
    deadline: deadlineOf(deadlineKind, deadlineDate, deadlineMonths, deadlineDays),
    owner: ownerId ? { id: ownerId, post: owner ?? "" } : null,
    sponsor: sponsorId ? { id: sponsorId, post: sponsor ?? "" } : null,
    version,
  };
}

/** How the last submission that ended did, of submissions from the latest back: what was drafted since does not hide it. */
function lastDecidedOf(rows: readonly SubmissionRow[]): Case["lastDecided"] {
  const decided = rows.flatMap(({ decidedBy, decidedOn, state }) =>
    decidedBy && decidedOn ? [{ by: decidedBy, what: state, on: decidedOn }] : [],
  );
  return decided[0] ?? null;
}
