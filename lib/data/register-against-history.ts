import "server-only";
import { FOLDED_AUDIENCES, statesOf } from "@/lib/domain/as-at/fold";
import { groupBy } from "@/lib/domain/group-by";
import { type Differing, STANDING, type Standing } from "@/lib/domain/verdict";
import { Prisma } from "./generated/client";
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

/**
 * The words that were said of findings, as their table has them and as the events have them: each a row of the reference, the day and
 * the words. What a table has that no event says, or the other way round, was changed behind the register's back.
 */
const SAID: readonly { readonly what: Differing; readonly table: Prisma.Sql; readonly events: Prisma.Sql }[] = [
  {
    what: "progress-words",
    table: sql`select f.reference, p."on", jsonb_build_array(p.progress, p.note) from progress_update p join finding f on f.id = p.finding_id where p.force_id = w.id`,
    events: sql`select f.reference, e."on", jsonb_build_array(e.facts -> 'to', e.facts -> 'note') from said e join finding f on f.id = e.finding_id where e.kind = 'progress-updated'`,
  },
  {
    what: "assurance-words",
    table: sql`select f.reference, a."on", jsonb_build_array(a.assurance, a.note) from assurance a join finding f on f.id = a.finding_id where a.force_id = w.id`,
    events: sql`select f.reference, e."on", jsonb_build_array(e.facts -> 'to', e.facts -> 'note') from said e join finding f on f.id = e.finding_id where e.kind = 'assurance-recorded'`,
  },
  {
    what: "closure-words",
    table: sql`select f.reference, c."on", jsonb_build_array(c.outcome, c.method, c.note, c.letter) from closure c join finding f on f.id = c.finding_id where c.force_id = w.id`,
    events: sql`select f.reference, e."on", jsonb_build_array(e.facts -> 'outcome', e.facts -> 'method', e.facts -> 'note', e.facts -> 'letter')
      from said e join finding f on f.id = e.finding_id where e.kind = 'closed'`,
  },
  {
    what: "submission-words",
    table: sql`select f.reference, s."on", jsonb_build_array(s.statement, to_jsonb(s.answers)) from submission s join finding f on f.id = s.finding_id
      where s.force_id = w.id and s.state <> 'draft'`,
    events: sql`select f.reference, e."on", jsonb_build_array(e.facts -> 'statement', e.facts -> 'answers') from said e join finding f on f.id = e.finding_id where e.kind = 'submitted'`,
  },
  {
    what: "target-date",
    table: sql`select f.reference, null::date, jsonb_build_array(t."to") from target_date t join finding f on f.id = t.finding_id where t.force_id = w.id and t.state = 'approved'`,
    events: sql`select f.reference, null::date, jsonb_build_array(e.facts -> 'to') from said e join finding f on f.id = e.finding_id where e.kind in ('target-set', 'target-moved')`,
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
    table: sql`select x.evidence_id::text, jsonb_build_array(x.name, x.sha256) from evidence_file x where x.force_id = w.id`,
    events: sql`select distinct e.facts ->> 'evidenceId', jsonb_build_array(e.facts -> 'name', e.facts -> 'sha256') from said e where e.kind = 'file-attached'`,
  },
];

/** The events of a force with what they say, and the force itself as `w`. */
const withSaid = (forceId: string) => sql`
  with w as (select ${forceId}::uuid as id),
    said as materialized (select e.finding_id, e.kind, e."on", e.number, e.payload::jsonb -> 'facts' as facts from event e, w where e.force_id = w.id)`;

/** Rows of the one that the other has not, both ways, each as often as it stands there. */
const differ = (one: Prisma.Sql, other: Prisma.Sql) =>
  sql`((${one} except all ${other}) union all (${other} except all ${one}))`;

/**
 * Compares what the register says of a force with what its events come to: how each published finding stands, and every word of
 * progress, assurance, submissions, closings, dates and evidence. To be asked as the owner, of chains that were verified; of a
 * force without a chain it says that alone. Answers what differs, by reference.
 */
export async function againstHistory(db: Db, forceId: string): Promise<readonly Difference[]> {
  const chains = await db.chain.count({ where: { forceId, importId: null } });
  if (chains === 0) return [{ reference: null, what: "no-chain" }];
  const found: Difference[] = [...(await standing(db, forceId))];
  for (const { what, table, events } of SAID) {
    const rows = await db.$queryRaw<{ reference: string }[]>(sql`${withSaid(forceId)}
      select distinct d.reference from w, lateral ${differ(table, events)} as d (reference, "on", words) order by reference`);
    found.push(...rows.map(({ reference }) => ({ reference, what })));
  }
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
