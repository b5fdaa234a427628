import { describe, expect, it } from "vitest";
import { readLists } from "@/lib/data/lists";
import { IMPORT_STATES } from "@/lib/data/store/register-import";
import { ORGANISATION_KINDS, ROLES } from "@/lib/domain/actor";
import { TOKEN_KINDS } from "@/lib/domain/api-token/api-token";
import { ASSURANCES } from "@/lib/domain/assurance/lists";
import { AUDIENCES, EVIDENCE_AUDIENCES } from "@/lib/domain/audience";
import { MINUTED, PACK_AUDIENCES } from "@/lib/domain/board-pack/lists";
import { CHALLENGE_STATES, TURNS } from "@/lib/domain/challenge/lists";
import { OUTCOMES, VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import { DIRECTION_STATES } from "@/lib/domain/direction/direction";
import { PHASES } from "@/lib/domain/engage/spell";
import { FILE_KINDS, FILE_STATES, MARKINGS } from "@/lib/domain/evidence/lists";
import { DEADLINE_KINDS } from "@/lib/domain/finding/deadline";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { LINK_KINDS, SEARCHED } from "@/lib/domain/finding/lists";
import { FOLLOW_UP_STATES } from "@/lib/domain/follow-up/follow-up";
import { RECORDERS, REVISIT } from "@/lib/domain/inspection/inspection";
import { typeOfTitle } from "@/lib/domain/inspection/type-of-title";
import { MAIL_FAILURES, MAIL_KINDS, MAIL_STATES } from "@/lib/domain/mail/lists";
import { BETTER } from "@/lib/domain/measure/measure";
import { TOLD_AS } from "@/lib/domain/notice/lists";
import { ACCOUNT_NEWS } from "@/lib/domain/people/account-news";
import { MEMBERSHIP_STATES } from "@/lib/domain/people/membership";
import { ACTION_STATES, RESPONSES } from "@/lib/domain/plan/lists";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { PROPOSAL_AUDIENCES, PROPOSAL_STATES, PROPOSALS } from "@/lib/domain/proposal/proposal";
import { PUBLIC_WORDING_STATES } from "@/lib/domain/public-wording/wording";
import { REASSESSMENTS } from "@/lib/domain/reassessment/reassessment";
import { REDACTION_STATES } from "@/lib/domain/redaction/lists";
import { CLOCKS, REMINDED } from "@/lib/domain/reminder/lists";
import { READING_STATES } from "@/lib/domain/report-review/review";
import { REPRESENTATION_STATES, REPRESENTING } from "@/lib/domain/representation/representation";
import { ACTIONS, COMMENTS_STATES, NOT_REQUIRED, RECIPIENTS, RESPONSE_STATES } from "@/lib/domain/response/lists";
import { RETENTION_KINDS } from "@/lib/domain/retention/terms";
import { REVISIT_METHODS, REVISIT_STATES } from "@/lib/domain/revisit/revisit";
import { PRIORITIES } from "@/lib/domain/sorting/lists";
import { SUBMISSION_STATES } from "@/lib/domain/submission/lists";
import { MOVE_REASONS, TARGET_STATES } from "@/lib/domain/target/lists";
import { LISTS as FIRST_LISTS } from "@/lib/domain/testing/lists";
import { TOGETHER_STATES } from "@/lib/domain/together/state";
import { asOwner } from "@/lib/testing/database";
import { type Condition, closedList, namedIn, unread } from "./read-checks";

/** The closed list of each column that holds one: what the domain knows, so what the database may let in. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  "organisation.kind": ORGANISATION_KINDS,
  "membership.role": ROLES,
  "membership.state": MEMBERSHIP_STATES,
  "inspection.recorded_by": RECORDERS,
  "finding.kind": FINDING_KINDS,
  "finding_as_at.kind": FINDING_KINDS,
  "finding_as_at.status": STATUSES,
  "finding.status": STATUSES,
  "finding.progress": PROGRESS,
  "finding.assurance": ASSURANCES,
  "finding.recorded_by": RECORDERS,
  "progress_update.progress": PROGRESS,
  "assurance.assurance": ASSURANCES,
  "plan_response.response": RESPONSES,
  "plan_action.state": ACTION_STATES,
  "measure.better": BETTER,
  "evidence.audience": EVIDENCE_AUDIENCES,
  "evidence.marking": MARKINGS,
  "evidence_use.audience": EVIDENCE_AUDIENCES,
  "evidence_file.audience": EVIDENCE_AUDIENCES,
  "evidence_file.kind": FILE_KINDS,
  "evidence_file.marking": MARKINGS,
  "evidence_file.state": FILE_STATES,
  "target_date.state": TARGET_STATES,
  "notice.told_as": TOLD_AS,
  "reminder.clock": CLOCKS,
  "reminder.told_as": REMINDED,
  "mail.news": ACCOUNT_NEWS,
  "retention_term.key": RETENTION_KINDS,
  "mail.kind": MAIL_KINDS,
  "mail.state": MAIL_STATES,
  "mail.failure": MAIL_FAILURES,
  "target_date.reason": MOVE_REASONS,
  "submission.state": SUBMISSION_STATES,
  "closure.outcome": OUTCOMES,
  "closure.method": VERIFICATION_METHODS,
  "redaction.state": REDACTION_STATES,
  "revisit.state": REVISIT_STATES,
  "direction.state": DIRECTION_STATES,
  "representation.state": REPRESENTATION_STATES,
  "representation.side": REPRESENTING,
  "rating.rating": PROGRESS,
  "reassessment.says": REASSESSMENTS,
  "phase.key": PHASES,
  "revisit.method": REVISIT_METHODS,
  "follow_up.state": FOLLOW_UP_STATES,
  "finding_link.link": LINK_KINDS,
  "search_row.source": SEARCHED,
  "search_row.audience": EVIDENCE_AUDIENCES,
  "event.audience": AUDIENCES,
  "proposal.what": PROPOSALS,
  "proposal.state": PROPOSAL_STATES,
  "proposal.audience": PROPOSAL_AUDIENCES,
  "report_reading.state": READING_STATES,
  "finding.priority": PRIORITIES,
  "together.state": TOGETHER_STATES,
  "register_import.state": IMPORT_STATES,
  "challenge.state": CHALLENGE_STATES,
  "api_token.kind": TOKEN_KINDS,
  "board_pack.audience": PACK_AUDIENCES,
  "board_pack_version.audience": PACK_AUDIENCES,
  "committee_minute.minuted": MINUTED,
  "challenge_turn.turn": TURNS,
  "response.state": RESPONSE_STATES,
  "response.not_required_because": NOT_REQUIRED,
  "response_comments.state": COMMENTS_STATES,
  "response_answer.action": ACTIONS,
  "response_sending.recipient": RECIPIENTS,
  "public_wording.state": PUBLIC_WORDING_STATES,
};

/** Lists that a longer check holds, which ties each word to other columns. */
const WITHIN: Readonly<Record<string, readonly string[]>> = { "finding.deadline_kind": DEADLINE_KINDS };

const conditions = (sql: string): Promise<readonly Condition[]> =>
  asOwner((db) =>
    db.$queryRawUnsafe<Condition[]>(`select t.relname::text as table, c.text from (${sql}) c
    join pg_class t on t.oid = c.relation where t.relnamespace = 'public'::regnamespace and c.text is not null`),
  );

const checks = () =>
  conditions("select conrelid as relation, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c'");

/** What else names such words: who may write what, and what is unique only while it stands. */
const elsewhere = () =>
  conditions(`select polrelid as relation, pg_get_expr(polqual, polrelid) as text from pg_policy
    union all select polrelid, pg_get_expr(polwithcheck, polrelid) from pg_policy
    union all select indrelid, pg_get_expr(indpred, indrelid) from pg_index`);

const sorted = (values: readonly string[]) => values.toSorted();

/** What the database says otherwise than the domain, one line each. */
function differences(held: readonly Condition[]): readonly string[] {
  const found = held.flatMap((check) => closedList(check) ?? []);
  const wrong = found.flatMap(({ column, values }) => {
    const list = LISTS[column];
    if (!list) return [`${column} has a list in the database that no list of the domain is compared with`];
    return sorted(list).join() === sorted(values).join()
      ? []
      : [`${column} may hold ${sorted(values).join(", ")}, and the domain knows ${sorted(list).join(", ")}`];
  });
  const missing = Object.keys(LISTS).filter((name) => !found.some(({ column }) => column === name));
  return [...wrong, ...missing.map((column) => `${column} has no list in the database`)];
}

/** Words that a condition compares a column with, and that are not on its list. */
const strangers = (held: readonly Condition[]): readonly string[] =>
  held.flatMap(namedIn).flatMap(({ column, values }) => {
    const list = LISTS[column] ?? WITHIN[column];
    return list
      ? values.filter((value) => !list.includes(value)).map((value) => `${column} is never ${value}`)
      : [`${column} is compared with ${values.join(", ")}, and has no list`];
  });

describe("the database and the domain", () => {
  it("have the same closed lists, each column’s own", async () => {
    expect(differences(await checks())).toEqual([]);
  });

  it("compare such a column with nothing that is not on its list, in checks, policies and indexes", async () => {
    expect(strangers(await checks())).toEqual([]);
    const listed = (await elsewhere()).map((condition) => ({ condition, named: namedIn(condition) }));
    expect(listed.flatMap(({ named }) => named).length).toBeGreaterThan(10);
    expect(strangers(listed.map(({ condition }) => condition))).toEqual([]);
  });

  it("have the list of each column that a longer check ties to others", async () => {
    const named = (await checks()).flatMap(namedIn);
    for (const [name, list] of Object.entries(WITHIN)) {
      const values = named.filter(({ column }) => column === name).flatMap(({ values }) => values);
      expect(sorted([...new Set(values)]), name).toEqual(sorted(list));
    }
  });

  it("leave no word of a check unread", async () => {
    expect((await checks()).flatMap((check) => unread(check).map((word) => `${check.table}: ${word}`))).toEqual([]);
  });
});

/** Columns that hold the key of an entry of a list that is data, and the table that they refer to. */
const REFERRED: Readonly<Record<string, string>> = {
  "inspection.type": "inspection_type",
  "judgment.grade": "grade",
  "evidence.kind": "evidence_kind",
  "finding.theme": "theme",
  "inspection_round.type": "inspection_type",
  "inspection_round.scheme": "grade_scheme",
  "judgment_question.round": "inspection_round",
};

describe("the lists that are data", () => {
  it("are referred to by every column that holds one of their keys, and nothing else is", async () => {
    const rows = await asOwner(
      (db) => db.$queryRaw<{ column: string; list: string }[]>`
        select f.relname || '.' || a.attname as column, t.relname::text as list from pg_constraint k
          join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
          join pg_attribute a on a.attrelid = f.oid and a.attnum = k.conkey[1]
        where k.contype = 'f' and t.relname = any (${[...new Set(Object.values(REFERRED))]}::text[])`,
    );
    expect(Object.fromEntries(rows.map(({ column, list }) => [column, list]))).toEqual(REFERRED);
  });

  it("begin with the entries that the register had before they were data", async () => {
    const held = await asOwner((db) => readLists(db));
    for (const list of ["evidence-kinds", "inspection-types", "grades", "grade-schemes"] as const) {
      const begun = held[list].filter(({ key }) => FIRST_LISTS[list].some((entry) => entry.key === key));
      expect(begun, list).toEqual(FIRST_LISTS[list]);
    }
  });

  it("have every key that the register itself knows", async () => {
    const held = await asOwner((db) => readLists(db));
    const types = held["inspection-types"];
    expect(types.map(({ key }) => key)).toContain(REVISIT);
    const titles = ["Accelerated", "Revisit", "Custody", "NCPI", "CDI", "PEEL", "State of policing"];
    const named = titles.map((title) => typeOfTitle(title, types));
    expect(new Set(named).size).toBe(titles.length);
    for (const { grades } of held["grade-schemes"])
      for (const grade of grades) expect(held.grades.map(({ key }) => key)).toContain(grade);
  });
});

describe("each of these can fail", () => {
  const check = (table: string, text: string): Condition => ({ table, text });

  it("on a list of which nobody told this file", () => {
    const planted = check("planted", "CHECK ((state = ANY (ARRAY['here'::text, 'gone'::text])))");
    expect(differences([planted])).toContain(
      "planted.state has a list in the database that no list of the domain is compared with",
    );
  });

  it("on a list with one word more, and on one with a word less", async () => {
    const held = await checks();
    const changed = (from: string, to: string) =>
      differences(held.map((each) => check(each.table, each.text.replace(from, to))));
    expect(changed("'open'::text, 'engage'::text", "'open'::text, 'paused'::text, 'engage'::text")).toEqual([
      "finding.status may hold closed, engage, open, paused, and the domain knows closed, engage, open",
      "finding_as_at.status may hold closed, engage, open, paused, and the domain knows closed, engage, open",
    ]);
    expect(changed("'open'::text, 'engage'::text", "'engage'::text")).toEqual([
      "finding.status may hold closed, engage, and the domain knows closed, engage, open",
      "finding_as_at.status may hold closed, engage, and the domain knows closed, engage, open",
    ]);
  });

  it("on a word that is on no list, and on one that is not read", () => {
    expect(strangers([check("finding", "CHECK (((status <> 'shut'::text) OR (target IS NULL)))")])).toEqual([
      "finding.status is never shut",
    ]);
    expect(strangers([check("finding", "(mood = 'fine'::text)")])).toEqual([
      "finding.mood is compared with fine, and has no list",
    ]);
    expect(unread(check("finding", "CHECK ((lower(status) = 'open'::text))"))).toEqual(["open"]);
  });
});
