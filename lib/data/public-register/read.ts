import type { CalendarDate } from "@/lib/domain/calendar";
import { OUTCOMES, type Outcome } from "@/lib/domain/closure/lists";
import { DIRECTION_STATES, type DirectionState } from "@/lib/domain/direction/direction";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { STATUSES, type Status } from "@/lib/domain/finding/finding";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type ResponseDocument, readResponseDocument } from "@/lib/domain/response/document";
import type { Story } from "@/lib/domain/story-day";
import { deadlineOf } from "../mapping";
import { oneOf, oneOfOrNull } from "../one-of";
import { readStored } from "../read-stored";
import { askPublic } from "./connection";

/** A force as the public sees it; what there is of it is what is published and confirmed by the inspectorate. */
export interface PublicForce {
  readonly slug: string;
  readonly name: string;
  readonly code: string;
  /** Its local policing body, and what people call it: "PCC". */
  readonly body: string | null;
  readonly bodyLabel: string;
  /** What its phase is called. */
  readonly phase: string;
  readonly engagedSince: CalendarDate | null;
  /** Of the record that it has: its own, and of the forces named in `records`. */
  readonly open: number;
  readonly engage: number;
  readonly closed: number;
  /** The forces that ended and whose record it has, each with what that holds, under an address of its own. */
  readonly records: readonly {
    readonly slug: string;
    readonly name: string;
    readonly on: CalendarDate;
    readonly open: number;
    readonly engage: number;
    readonly closed: number;
  }[];
  /** That it is no more, from a day, and who has its record now. */
  readonly ended: { readonly on: CalendarDate; readonly name: string; readonly slug: string } | null;
}

/** A published finding: the published words, its deadline, its status, and what the policing body says of it to the public. */
export interface PublicFinding {
  readonly force: string;
  readonly reference: string;
  readonly parent: string | null;
  readonly kind: FindingKind;
  readonly text: string;
  readonly report: string;
  readonly reportAddress: string | null;
  readonly publishedOn: CalendarDate;
  readonly deadline: Deadline;
  readonly deadlineOn: CalendarDate | null;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  readonly outcome: Outcome | null;
  readonly closedOn: CalendarDate | null;
  readonly letter: string | null;
  readonly wording: string | null;
  readonly wordingOn: CalendarDate | null;
  /** Not in a published source: the demonstration's own. */
  readonly illustrative: boolean;
  readonly wordingIllustrative: boolean;
}

export interface PublicJudgment {
  readonly report: string;
  readonly publishedOn: CalendarDate;
  readonly question: string;
  readonly grade: string;
  /** Not inspected this time: the grade of the year before stands. */
  readonly stands: boolean;
  readonly illustrative: boolean;
}

export interface PublicSpell {
  readonly enteredOn: CalendarDate;
  readonly letter: string | null;
  readonly leftOn: CalendarDate | null;
  readonly leftLetter: string | null;
  readonly reasons: readonly {
    readonly wording: string;
    readonly reference: string | null;
    readonly endedOn: CalendarDate | null;
  }[];
}

/** A direction to the force about published findings: a record of its own beside their status. */
export interface PublicDirection {
  readonly force: string;
  /** Its name in addresses and in the feed; it never changes. */
  readonly key: string;
  readonly issuedBy: string;
  readonly directs: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly letter: string | null;
  readonly state: DirectionState;
  readonly endedOn: CalendarDate | null;
  readonly references: readonly string[];
  readonly illustrative: boolean;
}

/** A response under section 55 as its policing body published it: one version, frozen. */
export interface PublicResponse {
  readonly force: string;
  readonly reference: string;
  /** 1, then one more with each correction. */
  readonly number: number;
  readonly publishedOn: CalendarDate;
  /** Null of a report from before the body joined the register. */
  readonly lastDay: CalendarDate | null;
  readonly document: ResponseDocument;
}

/** All that the public reads of one force. */
export interface PublicRegister {
  readonly force: PublicForce;
  /** In the order of the register: recommendations after their cause of concern. */
  readonly findings: readonly PublicFinding[];
  readonly spells: readonly PublicSpell[];
  /** The latest first. */
  readonly directions: readonly PublicDirection[];
  readonly judgments: readonly PublicJudgment[];
  /** Every version of every published response, the latest report first, its latest version first. */
  readonly responses: readonly PublicResponse[];
}

export interface FindingRow extends Omit<PublicFinding, "kind" | "status" | "outcome" | "deadline"> {
  readonly kind: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly deadlineKind: string;
  readonly deadlineDate: CalendarDate | null;
  readonly deadlineMonths: number | null;
  readonly deadlineDays: number | null;
}

export const FINDING = `force, reference, parent, kind, text, report, report_address as "reportAddress", published_on as "publishedOn",
  deadline_kind as "deadlineKind", deadline_date as "deadlineDate", deadline_months as "deadlineMonths", deadline_on as "deadlineOn",
  case when deadline_kind = 'within-days' then deadline_on - published_on end as "deadlineDays",
  status, status_on as "statusOn", outcome, closed_on as "closedOn", letter, wording, wording_on as "wordingOn", illustrative,
  wording_illustrative as "wordingIllustrative"`;
const FORCE = `slug, name, code, body, body_label as "bodyLabel", phase, engaged_since as "engagedSince", open, engage, closed, ended, records`;
const IN_ORDER = "order by family, reference_year, reference_number, reference";

export function toFinding({
  deadlineKind,
  deadlineDate,
  deadlineMonths,
  deadlineDays,
  ...row
}: FindingRow): PublicFinding {
  return {
    ...row,
    kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
    status: oneOf(STATUSES, row.status, "finding.status"),
    outcome: oneOfOrNull(OUTCOMES, row.outcome, "closure.outcome"),
    deadline: deadlineOf(deadlineKind, deadlineDate, deadlineMonths, deadlineDays),
  };
}

/** How far each force's register has come, by its slug; of what concerns them all under no name. Grows with whatever may change a page. */
export async function readVersions(): Promise<ReadonlyMap<string, string>> {
  const rows = await askPublic<{ slug: string; version: string }>("select slug, version from version");
  return new Map(rows.map(({ slug, version }) => [slug, version]));
}

/** Every force, by name. */
export const readForces = (): Promise<readonly PublicForce[]> =>
  askPublic(`select ${FORCE} from force order by name, slug`);

/** All that is published of one force; null where there is no such force. */
export async function readRegister(slug: string): Promise<PublicRegister | null> {
  const [[force], findings, spells, directions, judgments, responses] = await Promise.all([
    askPublic<PublicForce>(`select ${FORCE} from force where slug = $1`, [slug]),
    askPublic<FindingRow>(`select ${FINDING} from finding where force = $1 ${IN_ORDER}`, [slug]),
    askPublic<PublicSpell>(
      `select entered_on as "enteredOn", letter, left_on as "leftOn", left_letter as "leftLetter", reasons from spell
        where force = $1 order by entered_on desc, number`,
      [slug],
    ),
    askPublic<Omit<PublicDirection, "state"> & { readonly state: string }>(
      `select force, key, issued_by as "issuedBy", directs, issued_on as "issuedOn", due_on as "dueOn", letter, state, ended_on as "endedOn",
        "references", illustrative from direction where force = $1 order by issued_on desc, key`,
      [slug],
    ),
    askPublic<PublicJudgment>(
      `select report, published_on as "publishedOn", question, grade, stands, illustrative from judgment
        where force = $1 order by published_on desc, report, position, number`,
      [slug],
    ),
    askPublic<Omit<PublicResponse, "document"> & { readonly document: unknown }>(
      `select force, reference, number, published_on as "publishedOn", last_day as "lastDay", document from response
        where force = $1 order by last_day desc nulls last, reference desc, number desc`,
      [slug],
    ),
  ]);
  if (!force) return null;
  return {
    force,
    findings: findings.map(toFinding),
    spells,
    directions: directions.map((row) => ({ ...row, state: oneOf(DIRECTION_STATES, row.state, "direction.state") })),
    judgments,
    responses: responses.map(({ document, ...row }) => ({
      ...row,
      document: readStored(readResponseDocument, document, "response_publication.document"),
    })),
  };
}

/** The demonstration’s story, where there is one: which day it began on, and when it was first started. Never changes once it is told. */
export const readStory = async (): Promise<Story | null> =>
  (await askPublic<Story>('select story_day as "storyDay", started_on as "startedOn" from story'))[0] ?? null;
