import "server-only";
import { FOLDED_AUDIENCES, statesOf } from "@/lib/domain/as-at/fold";
import { groupBy } from "@/lib/domain/group-by";
import { type Differing, STANDING, type Standing } from "@/lib/domain/verdict";
import { Prisma } from "./generated/client";
import { oneOf } from "./one-of";
import type { Db } from "./scope";
import { type StoredPast, toPast } from "./stored-past";

const sql = Prisma.sql;

/** Something that the register says otherwise than its history. `reference` is null for what is said of a force. */
export interface Difference {
  readonly reference: string | null;
  readonly what: Differing;
}

/** A finding as its row has it, in the words of the fold. */
type Said = Readonly<Record<Standing, string | number | boolean | null>>;

interface FindingRow {
  readonly id: string;
  readonly reference: string;
  readonly said: Said;
  /** What the report says, which the fold has only where it was corrected. */
  readonly text: string;
}

const ofFinding = (table: string, said: Prisma.Sql, which = sql`true`) => sql`
  select f.reference, t."on", ${said} from ${Prisma.raw(table)} t join finding f on f.id = t.finding_id where t.force_id = w.id and ${which}`;
const event = (kinds: readonly string[], said: Prisma.Sql) => sql`
  select f.reference, e."on", ${said} from said e left join finding f on f.id = e.finding_id where e.kind = any (${[...kinds]}::text[])`;
const ofForce = (table: string, on: string, said: Prisma.Sql, which = sql`true`) => sql`
  select null::text, t.${Prisma.raw(`"${on}"`)}, ${said} from ${Prisma.raw(table)} t where t.force_id = w.id and ${which}`;
const eventOfForce = (kinds: readonly string[], said: Prisma.Sql) => sql`
  select null::text, e."on", ${said} from said e where e.kind = any (${[...kinds]}::text[])`;

/**
 * The words that were said, as their table has them and as the events have them: each a row of the reference, the day and
 * the words. What a table has that no event says, or the other way round, was changed behind the register's back.
 */
const SAID: readonly { readonly what: Differing; readonly table: Prisma.Sql; readonly events: Prisma.Sql }[] = [
  {
    what: "progress-words",
    table: ofFinding("progress_update", sql`jsonb_build_array(t.progress, t.note)`),
    events: event(["progress-updated"], sql`jsonb_build_array(e.facts -> 'to', e.facts -> 'note')`),
  },
  {
    what: "assurance-words",
    table: ofFinding("assurance", sql`jsonb_build_array(t.assurance, t.note)`),
    events: event(["assurance-recorded"], sql`jsonb_build_array(e.facts -> 'to', e.facts -> 'note')`),
  },
  {
    what: "closure-words",
    table: ofFinding(
      "closure",
      sql`jsonb_build_array(t.outcome, t.method, t.note, t.letter)`,
      sql`t.import_id is null`,
    ),
    events: event(
      ["closed"],
      sql`jsonb_build_array(e.facts -> 'outcome', e.facts -> 'method', e.facts -> 'note', e.facts -> 'letter')`,
    ),
  },
  {
    what: "closure-words",
    table: ofFinding("closure", sql`jsonb_build_array(t.outcome)`, sql`t.import_id is not null`),
    events: event(["finding-taken-back"], sql`jsonb_build_array('recorded-in-error')`),
  },
  {
    what: "submission-words",
    table: ofFinding("submission", sql`jsonb_build_array(t.statement, to_jsonb(t.answers))`, sql`t.state <> 'draft'`),
    events: event(["submitted"], sql`jsonb_build_array(e.facts -> 'statement', e.facts -> 'answers')`),
  },
  {
    what: "submission-returned",
    table: sql`select f.reference, null::date, jsonb_build_array(to_jsonb(t.points), t.note) from submission t join finding f on f.id = t.finding_id
      where t.force_id = w.id and t.state = 'returned'`,
    events: sql`select f.reference, null::date, jsonb_build_array(e.facts -> 'points', e.facts -> 'note') from said e join finding f on f.id = e.finding_id
      where e.kind = 'submission-returned'`,
  },
  {
    what: "target-date",
    table: sql`select f.reference, null::date, jsonb_build_array(t."to") from target_date t join finding f on f.id = t.finding_id where t.force_id = w.id and t.state = 'approved'`,
    events: sql`select f.reference, null::date, jsonb_build_array(e.facts -> 'to') from said e join finding f on f.id = e.finding_id where e.kind in ('target-set', 'target-moved')`,
  },
  {
    what: "challenge-words",
    table: sql`select c.reference, t."on", jsonb_build_array(t.turn, t.words) from challenge_turn t join challenge c on c.id = t.challenge_id where t.force_id = w.id`,
    events: sql`select e.facts ->> 'reference', e."on", jsonb_build_array(substr(e.kind, 11),
        coalesce(e.facts -> 'question', e.facts -> 'answer', e.facts -> 'why', e.facts -> 'note', 'null'))
      from said e where e.kind like 'challenge-%'`,
  },
  {
    what: "direction-words",
    table: ofForce("direction", "on", sql`jsonb_build_array(t.issued_by, t.directs, t.due_on)`),
    events: eventOfForce(
      ["direction-issued"],
      sql`jsonb_build_array(e.facts -> 'issuedBy', e.facts -> 'directs', e.facts -> 'dueOn')`,
    ),
  },
  {
    what: "direction-words",
    table: ofForce("direction", "ended_on", sql`jsonb_build_array(t.state, t.ended_note)`, sql`t.ended_on is not null`),
    events: eventOfForce(
      ["direction-complied", "direction-withdrawn"],
      sql`jsonb_build_array(substr(e.kind, 11), e.facts -> 'note')`,
    ),
  },
  {
    what: "representation-words",
    table: ofFinding("representation", sql`jsonb_build_array(t.side, t.says)`),
    events: event(["representation-made"], sql`jsonb_build_array(e.facts -> 'side', e.facts -> 'says')`),
  },
  {
    what: "representation-words",
    table: sql`select f.reference, t.answered_on, jsonb_build_array(t.side, t.answer) from representation t join finding f on f.id = t.finding_id
      where t.force_id = w.id and t.answer is not null`,
    events: event(["representation-answered"], sql`jsonb_build_array(e.facts -> 'side', e.facts -> 'answer')`),
  },
  {
    what: "rating-words",
    table: ofFinding("rating", sql`jsonb_build_array(t.rating, t.note)`),
    events: event(["rated"], sql`jsonb_build_array(e.facts -> 'to', e.facts -> 'note')`),
  },
  {
    what: "public-wording",
    table: sql`select f.reference, t.published_on, jsonb_build_array(t.wording) from public_wording t join finding f on f.id = t.finding_id
      where t.force_id = w.id and t.published_on is not null`,
    events: event(["public-wording-published"], sql`jsonb_build_array(e.facts -> 'wording')`),
  },
  {
    what: "dependency",
    table: ofFinding("dependency", sql`jsonb_build_array(t.contact, t.needed)`),
    events: event(["dependency-added"], sql`jsonb_build_array(e.facts -> 'contact', e.facts -> 'needed')`),
  },
  {
    what: "plan",
    table: ofFinding("plan_action", sql`jsonb_build_array(t.text, t.due)`),
    events: event(["action-added"], sql`jsonb_build_array(e.facts -> 'action', e.facts -> 'due')`),
  },
  {
    what: "plan",
    table: ofFinding("measure", sql`jsonb_build_array(t.name, t.unit, t.better, t.baseline, t.target)`),
    events: event(
      ["measure-added"],
      sql`jsonb_build_array(e.facts -> 'measure', e.facts -> 'unit', e.facts -> 'better', e.facts -> 'baseline', e.facts -> 'target')`,
    ),
  },
  {
    what: "reading",
    table: sql`select f.reference, r."on", jsonb_build_array(m.name, r.value) from measure_reading r join measure m on m.id = r.measure_id
      join finding f on f.id = r.finding_id where r.force_id = w.id`,
    events: sql`select f.reference, (r ->> 'on')::date, jsonb_build_array(e.facts -> 'measure', r -> 'value')
        from said e join finding f on f.id = e.finding_id cross join lateral jsonb_array_elements(e.facts -> 'readings') r where e.kind = 'readings-added'
      union all
      select f.reference, (e.facts ->> 'on')::date, jsonb_build_array(e.facts -> 'measure', e.facts -> 'after')
        from said e join finding f on f.id = e.finding_id where e.kind = 'reading-corrected' and e.facts -> 'after' <> 'null'`,
  },
  {
    what: "done-test",
    table: ofFinding("done_test", sql`to_jsonb(t.text)`),
    events: sql`select f.reference, e."on", added from said e join finding f on f.id = e.finding_id
      cross join lateral jsonb_array_elements(e.facts -> 'added') added where e.kind = 'done-tests-set'`,
  },
  {
    // Its event has the names of its list as they were then.
    what: "level",
    table: ofForce("force_level", "from_on", sql`'"set"'::jsonb`),
    events: eventOfForce(["level-set"], sql`'"set"'::jsonb`),
  },
  {
    what: "engage",
    table: sql`select null::text, t.entered_on, '"entered"'::jsonb from engage_spell t where t.force_id = w.id
      union all select null::text, t.left_on, '"left"'::jsonb from engage_spell t where t.force_id = w.id and t.left_on is not null`,
    events: sql`select null::text, e."on", to_jsonb(substr(e.kind, 8)) from said e where e.kind in ('engage-entered', 'engage-left')`,
  },
  {
    what: "response",
    table: sql`select r.reference, p."on", jsonb_build_array(p.number, p.notice) from response_publication p join response r on r.id = p.response_id
      where p.force_id = w.id`,
    events: sql`select e.facts ->> 'reference', e."on", jsonb_build_array(e.facts -> 'number', e.facts -> 'notice') from said e
      where e.kind = 'response-published'`,
  },
  {
    what: "national",
    table: sql`select f.reference, null::date, to_jsonb(n.reference) from national_finding t join national_recommendation n on n.id = t.national_id
      join finding f on f.id = t.finding_id where t.force_id = w.id`,
    events: sql`select f.reference, null::date, e.facts -> 'national' from said e join finding f on f.id = e.finding_id where e.kind = 'national-issued'`,
  },
  {
    // Events of before 1 December 2026 do not say how the force was judged.
    what: "judgment",
    table: sql`select null::text, null::date, jsonb_build_array(j.inspection_id, j.question, j.grade) from judgment j
      where j.force_id = w.id and j.published_on is not null and exists (select 1 from said e
        where e.kind = 'inspection-published' and e.inspection_id = j.inspection_id and e.facts ? 'grades')`,
    events: sql`select null::text, null::date, jsonb_build_array(e.inspection_id, g -> 'question', g -> 'grade') from said e
      cross join lateral jsonb_array_elements(e.facts -> 'grades') g where e.kind = 'inspection-published'`,
  },
];

/** Notes of evidence and their files: what each is called, who reads it, whether it stands, and what its files' bytes come to. */
const EVIDENCE: readonly { readonly table: Prisma.Sql; readonly events: Prisma.Sql }[] = [
  {
    table: sql`select x.id::text, jsonb_build_array(x.title, x.audience, x.withdrawn_on is not null) from evidence x where x.force_id = w.id`,
    events: sql`select e.facts ->> 'evidenceId', jsonb_build_array((array_agg(e.facts -> 'title' order by e.number))[1],
        (array_agg(e.facts -> 'audience' order by e.number desc) filter (where e.kind in ('evidence-added', 'evidence-widened')))[1],
        bool_or(e.kind = 'evidence-withdrawn'))
      from said e where e.kind in ('evidence-added', 'evidence-widened', 'evidence-withdrawn') group by 1`,
  },
  {
    // Events of before 30 November 2026 say the words of a note only when it is used again, or shared.
    table: sql`select x.id::text, to_jsonb(x.note) from evidence x where x.force_id = w.id and exists (select 1 from said e
      where e.facts ->> 'evidenceId' = x.id::text and e.facts ? 'note')`,
    events: sql`select distinct e.facts ->> 'evidenceId', e.facts -> 'note' from said e
      where e.kind in ('evidence-added', 'evidence-used', 'evidence-widened') and e.facts ? 'note'`,
  },
  {
    table: sql`select x.evidence_id::text, jsonb_build_array(x.name, x.sha256) from evidence_file x where x.force_id = w.id`,
    events: sql`select distinct e.facts ->> 'evidenceId', jsonb_build_array(e.facts -> 'name', e.facts -> 'sha256') from said e where e.kind = 'file-attached'`,
  },
];

/** The events of a force with what they say, and the force itself as `w`. */
const withSaid = (forceId: string) => sql`
  with w as (select ${forceId}::uuid as id),
    said as materialized (select e.finding_id, e.inspection_id, e.kind, e."on", e.number, e.payload::jsonb -> 'facts' as facts from event e, w where e.force_id = w.id)`;

/** Rows of the one that the other has not, both ways, each as often as it stands there. */
const differ = (one: Prisma.Sql, other: Prisma.Sql) =>
  sql`(((${one}) except all (${other})) union all ((${other}) except all (${one})))`;

/**
 * Compares what the register says of a force with what its events come to: how each published finding stands, and every word of
 * progress, assurance, submissions, closings, dates, plans, disputes, directions, published responses, judgments, national recommendations and evidence. To be asked as the owner, of chains that were verified; of a
 * force without a chain it says that alone. Answers what differs, by reference.
 */
export async function againstHistory(db: Db, forceId: string): Promise<readonly Difference[]> {
  const chains = await db.chain.count({ where: { forceId, importId: null } });
  if (chains === 0) return [{ reference: null, what: "no-chain" }];
  const found: Difference[] = [...(await standing(db, forceId))];
  const said = Prisma.join(
    SAID.map(
      ({ what, table, events }) => sql`
        select d.reference, ${what}::text as what from w, lateral ${differ(table, events)} as d (reference, "on", words)`,
    ),
    " union ",
  );
  const differences = await db.$queryRaw<{ reference: string | null; what: string }[]>(
    sql`${withSaid(forceId)} ${said} order by what, reference`,
  );
  const asked = SAID.map(({ what }) => what);
  found.push(...differences.map(({ reference, what }) => ({ reference, what: oneOf(asked, what, "difference") })));
  for (const { table, events } of EVIDENCE) {
    const rows = await db.$queryRaw<{ reference: string }[]>(sql`${withSaid(forceId)}
      select distinct coalesce(f.reference, d.id) as reference from w, lateral ${differ(table, events)} as d (id, words)
        left join evidence_use u on u.evidence_id::text = d.id left join finding f on f.id = u.finding_id order by reference`);
    found.push(...rows.map(({ reference }) => ({ reference, what: "evidence" as const })));
  }
  return found;
}

/** How each finding stands by its row and by its events. */
async function standing(db: Db, forceId: string): Promise<readonly Difference[]> {
  const rows = await db.$queryRaw<FindingRow[]>`
    select f.id, f.reference, f.text, json_build_object('status', f.status, 'status-on', f.status_on, 'kind', f.kind, 'deadline', f.deadline_on,
      'progress', f.progress, 'assurance', f.assurance, 'first-target', f.first_target, 'target', f.target, 'moves', f.moves,
      'submission', f.submission_pending, 'priority', f.priority, 'owned', f.owner_id is not null) as said
    from finding f where f.force_id = ${forceId}::uuid and f.published_on is not null order by f.reference`;
  const events = groupBy(
    await db.$queryRaw<StoredPast[]>`
      select e.finding_id as "findingId", e."on"::text as "on", e.number, e.audience, e.payload from event e
      where e.force_id = ${forceId}::uuid and e.finding_id is not null and e.audience = any (${[...FOLDED_AUDIENCES]}::text[])`,
    ({ findingId }) => findingId,
  );
  return rows.flatMap(({ id, reference, said, text }): readonly Difference[] => {
    const past = (events.get(id) ?? []).map(toPast);
    const state = statesOf(past).at(-1)?.state;
    if (!state) return [{ reference, what: "no-publication" }];
    if (state.unread) return [];
    const folded: Said = {
      ...{ status: state.status, "status-on": state.statusOn, kind: state.kind, deadline: state.deadlineOn },
      ...{
        progress: state.progress,
        assurance: state.assurance,
        priority: state.priority,
        owned: state.owner !== null,
      },
      ...{ "first-target": state.firstTarget, target: state.target, moves: state.moves },
      submission: state.submittedOn !== null,
    };
    const differing: Differing[] = STANDING.filter((what) => said[what] !== folded[what]);
    const words = publishedWords(past);
    if (words !== null && words !== text) differing.push("published-words");
    return differing.map((what) => ({ reference, what }));
  });
}

/** The published words as the last event says that has them. */
function publishedWords(past: ReturnType<typeof toPast>[]): string | null {
  const said = past
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ facts }) => {
      if (facts.kind === "finding-published" || facts.kind === "recorded-by-force") return [facts.words.text];
      return facts.kind === "record-corrected" ? [facts.after.text] : [];
    });
  return said.at(-1) ?? null;
}
