import { expect } from "vitest";
import { asOwner } from "@/lib/testing/database";
import type { Evening } from "./a-year-of-reminders";

/** Who is told of what, as the help page has it, written again for what happens in the story. */
const BY_HAND: Readonly<Record<string, string>> = {
  allocated: "owner sponsor",
  "assurance-recorded": "owner coordinator",
  closed: "owner sponsor coordinator policing-body",
  "moved-to-engage": "owner sponsor coordinator policing-body",
  "returned-to-open": "owner sponsor coordinator policing-body",
  "submission-returned": "owner sponsor coordinator policing-body",
  "engage-entered": "coordinator chief-officer policing-body",
  "engage-extended": "coordinator chief-officer policing-body",
  "engage-left": "coordinator chief-officer policing-body",
  "inspection-published": "coordinator chief-officer policing-body",
  "challenge-raised": "owner coordinator",
  "challenge-answered": "policing-body",
  "challenge-pressed": "owner coordinator",
  "challenge-accepted": "owner coordinator",
  "board-pack-issued": "coordinator chief-officer policing-body",
  "committee-minuted": "owner coordinator policing-body",
  "level-set": "coordinator chief-officer policing-body",
  "public-wording-published": "owner coordinator",
  "direction-issued": "owner sponsor coordinator chief-officer policing-body",
  "national-issued": "coordinator chief-officer policing-body",
  "report-applies": "coordinator chief-officer policing-body",
  "revisit-planned": "coordinator chief-officer policing-body",
  "revisit-told": "coordinator chief-officer policing-body",
  "done-tests-agreed": "owner",
  "response-opened": "policing-body",
  "comments-invited": "coordinator chief-officer",
  "comments-given": "policing-body",
  "response-published": "coordinator chief-officer inspector",
  submitted: "owner sponsor policing-body inspector",
  "target-proposed": "sponsor coordinator",
  "target-set": "owner coordinator",
  "target-moved": "owner coordinator policing-body",
};
/** What nobody is told of. */
const QUIET =
  `action-added action-ended dependency-added done-test-met done-tests-set evidence-added evidence-widened evidence-withdrawn file-attached
  finding-published inspection-recorded linked measure-added progress-updated public-wording-drafted readings-added response-sent response-set
  revisit-noted submission-drafted`.split(/\s+/);
/** Which of them may read it. */
const READ_BY: Readonly<Record<string, RegExp>> = {
  force: /^(owner|sponsor|coordinator|chief-officer)$/,
  "force-and-policing-body": /^(owner|sponsor|coordinator|chief-officer|policing-body)$/,
  shared: /./,
  public: /./,
  inspectorate: /^inspector$/,
  office: /^policing-body$/,
};

/** Everything of the story tells whom separate code says: by its kind, its readers, and how its finding stood that evening. */
export async function expectTheStorysNotices(forces: readonly string[], evenings: readonly Evening[]): Promise<void> {
  const people = await asOwner(
    (db) => db.$queryRaw<{ force: string; as: string; person: string }[]>`
    select coalesce(v.force_id, o.id)::text as force, replace(m.role, 'force-', '') as "as", m.person_id::text as person
      from organisation o join membership m on m.organisation_id = o.id and m.role in ('force-coordinator', 'chief-officer', 'policing-body')
        left join oversight v on v.body_id = o.id and v.until_on is null
      where coalesce(v.force_id, o.id) = any (${[...forces]}::uuid[])`,
  );
  const events = await asOwner(
    (db) => db.$queryRaw<
      {
        id: string;
        force: string;
        finding: string | null;
        kind: string;
        audience: string;
        by: string;
        on: string;
        move: number | null;
      }[]
    >`select id::text, force_id::text as force, finding_id::text as finding, kind, audience, person_id::text as by,
      (at at time zone 'Europe/London')::date::text as "on", (payload::jsonb #>> '{facts,move}')::int as move
      from event where force_id = any (${[...forces]}::uuid[])`,
  );
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const known = [...Object.keys(BY_HAND), ...QUIET];
  expect(known.toSorted(), "what happens in the story, and who is told of it").toEqual(kinds.toSorted());
  const expected = events.flatMap(({ id, force, finding, kind, audience, by, on, move }) => {
    if (QUIET.includes(kind)) return [];
    const told = BY_HAND[kind] ?? "";
    const evening = evenings.findLast((one) => one.on <= on);
    const row = evening?.rows.find((one) => one.id === finding);
    // In the story an inspector chooses their forces as the last thing of a day.
    const inspectors = (evenings.findLast((one) => one.on < on)?.inspectors ?? []).map((one) => ({
      ...one,
      as: "inspector",
    }));
    const once = new Set([by]);
    return told.split(" ").flatMap((as) => {
      if (!READ_BY[audience]?.test(as) || (kind === "target-moved" && as === "policing-body" && (move ?? 0) < 2))
        return [];
      const called =
        as === "owner"
          ? [row?.owner ?? ""]
          : as === "sponsor"
            ? (row?.sponsors ?? [])
            : [...people, ...inspectors]
                .filter((one) => one.force === force && one.as === as)
                .map(({ person }) => person);
      return called.flatMap((person) => {
        if (person === "" || once.has(person)) return [];
        once.add(person);
        return [`${kind} ${id} ${as} ${person}`];
      });
    });
  });
  const told = await asOwner(
    (db) => db.$queryRaw<{ line: string }[]>`
    select concat_ws(' ', e.kind, e.id, n.told_as, n.person_id) as line from notice n join event e on e.id = n.event_id
    where e.force_id = any (${[...forces]}::uuid[])`,
  );
  expect(told.map(({ line }) => line).toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(100);
}
