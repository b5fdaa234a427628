import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { WAITS_FOR, waitsFor } from "@/lib/domain/dependency/dependency";
import { DUTY_KINDS, type DutyFacts, dutiesOf, dutyOf, WEIGHTIEST_CHANGES, weightiestOf } from "@/lib/domain/duties";
import { overdue } from "@/lib/domain/finding/overdue";
import { overdueWith } from "@/lib/domain/finding/recommendation-dates";
import { EVERYTHING, FIRST_PAGE, type RegisterFilter } from "@/lib/domain/finding/register-filter";
import { QUIET_DAYS, quietSince } from "@/lib/domain/progress/quiet";
import { CLOCKS, type ReminderClock } from "@/lib/domain/reminder/lists";
import { asOwner } from "@/lib/testing/database";
import { withMetTest } from "@/lib/testing/done-tests";
import { aCast, aChiefOfficer, aStaffMember } from "@/lib/testing/people";
import { asked, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { askForSignOff } from "@/lib/usecases/ask-for-sign-off";
import { runCommand } from "@/lib/usecases/run-command";
import { pastDates } from "@/lib/words/past-dates";
import { Prisma } from "../generated/client";
import { toColumn } from "../mapping";
import { clocksOf } from "../store/reminders";
import { askTogether, question } from "../together";
import { dutyFactsAsked } from "./duty-facts";
import { allWaits } from "./duty-waits";
import { findForce } from "./force-view";
import { findRegisterIds, findRegisterPage, findRegisterRows } from "./register";
import { findWork } from "./work";

/** The same draws each time: a difference that was found once is found again. */
function draws(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const one = <Value>(...values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value;
  return { next, one, day: (): CalendarDate => addDays(PUBLISHED, Math.floor(next() * 260)) };
}

const cast = await aCast();
const [gone, goneChief] = [await aStaffMember(cast.force), await aChiefOfficer(cast.force)];
const moved = await aStaffMember(cast.force);
const roles = [cast.coordinator, cast.staff, cast.chiefOfficer, goneChief, cast.pcc, cast.reader, cast.inspector];

/** Findings in every state that duties ask for, as commands and rows leave them; then people who leave. */
async function aRandomRegister(): Promise<readonly string[]> {
  const { one, next, day } = draws(8);
  const causes = Array.from({ length: 4 }, () => ({ kind: "cause-of-concern", recommendations: 2 }) as const);
  const others = Array.from({ length: 32 }, () => ({}));
  const findings = await publishedFindings(cast.inspector, cast.force, [...causes, ...others]);
  const gives = async (actor: Actor, reference: string, command: Command, on: CalendarDate) => {
    // What a random command is refused does not matter here.
    await runCommand(actor, reference, command, asked(on));
  };
  for (const { id, reference } of findings) {
    const [owner, sponsor] = [
      one(cast.staff, gone, moved, cast.chiefOfficer, null),
      one(cast.chiefOfficer, goneChief, null, null),
    ];
    const deeds: readonly ((today: CalendarDate) => readonly [Actor, Command])[] = [
      () => [
        cast.coordinator,
        { do: "update-progress", id: randomUUID(), on: day(), progress: "on-track", note: "So." },
      ],
      () => [cast.pcc, { do: "record-assurance", id: randomUUID(), on: day(), assurance: "assured", note: "Seen." }],
      () => [cast.coordinator, { do: "draft-submission", id: randomUUID(), statement: "Nearly.", answers: [] }],
      (on) => [cast.coordinator, { do: "submit", id: randomUUID(), on, statement: "Done.", answers: ["Here."] }],
      (on) => [cast.inspector, { do: "return-submission", on, points: ["Show ten."], note: "" }],
      () => [
        cast.coordinator,
        { do: "propose-target", id: randomUUID(), on: day(), to: addDays(TODAY, 30), reason: "other", why: "So." },
      ],
      () => [
        cast.staff,
        { do: "propose-target", id: randomUUID(), on: day(), to: addDays(TODAY, 60), reason: "other", why: "So." },
      ],
    ];
    await gives(cast.coordinator, reference, evidence(), PUBLISHED);
    await withMetTest(reference);
    // Drawn apart, so that the other draws stay as they were: a check that is due, one that is ahead, or nothing.
    const check = [null, addDays(TODAY, -4), TODAY, addDays(TODAY, 9)][findings.findIndex((one) => one.id === id) % 4];
    if (check) await gives(cast.coordinator, reference, waitingOn(check), addDays(TODAY, -10));
    const people = { ownerId: owner?.personId ?? null, sponsorId: sponsor?.personId ?? null };
    await gives(cast.coordinator, reference, { do: "allocate", on: PUBLISHED, ...people }, PUBLISHED);
    for (let at = 0; at < 5; at += 1) {
      const today = addDays(TODAY, at - 6);
      const [actor, command] = one(...deeds)(today);
      await gives(actor, reference, command, today);
    }
    // So are the disputed ones.
    if (findings.findIndex((one) => one.id === id) % 3 === 0)
      await gives(cast.coordinator, reference, disputing(), addDays(TODAY, -8));
    if (next() < 0.25) await gives(cast.inspector, reference, close(), TODAY);
    const row = await asOwner((db) => db.finding.findUniqueOrThrow({ where: { id } }));
    const target = row.kind !== "cause-of-concern" && next() < 0.4 ? day() : null;
    const data = {
      allocatedOn: toColumn(day()),
      ...(next() < 0.4 && { deadlineOn: toColumn(day()) }),
      ...(target && row.firstTarget === null && { firstTarget: toColumn(target) }),
      ...(target && { target: toColumn(target), moves: one(0, 1, 2, 3) }),
      // And what was reopened of late.
      ...(row.status !== "closed" && reference.endsWith("3") && { reopenedOn: toColumn(addDays(TODAY, -5)) }),
      ...(row.status === "closed" && next() < 0.5 && { basisChangedOn: toColumn(day()) }),
    };
    await asOwner((db) => db.finding.update({ where: { id }, data }));
    // Drawn apart as well: a follow-up of what is closed that is due, or one that is ahead.
    if (row.status === "closed") await asOwner((db) => db.followUp.create({ data: aFollowUp(id) }));
    if (data.moves) await asOwner((db) => db.targetDate.create({ data: aMove(id, day()) }));
  }
  // A third move of a finding that nobody sponsors.
  const [unsponsored] = await publishedFindings(cast.inspector, cast.force, [{}]);
  for (const days of [30, 60, 90]) {
    const command = { do: "propose-target", id: randomUUID(), on: TODAY, reason: "other", why: "Later." } as const;
    await gives(cast.coordinator, unsponsored?.reference ?? "", { ...command, to: addDays(TODAY, days) }, TODAY);
  }
  for (const cause of [findings[0], findings[3]].flatMap((one) => one ?? [])) {
    const children = await asOwner((db) =>
      db.finding.findMany({ where: { parentId: cause.id }, select: { reference: true } }),
    );
    for (const { reference } of children) await gives(cast.inspector, reference ?? "", close(), TODAY);
  }
  // A cause of concern with no date of its own, and a recommendation that is past its deadline.
  const [late, itsFirst] = [findings[6]?.id ?? "", findings[7]?.id ?? ""];
  await asOwner((db) => db.finding.update({ where: { id: late }, data: { deadlineOn: null, status: "open" } }));
  const past = { deadlineOn: toColumn(PUBLISHED), status: "open" };
  await asOwner((db) => db.finding.update({ where: { id: itsFirst }, data: past }));
  // Plans: a late action, one ahead, one that ended; tests of the owner's, the coordinator's and both.
  for (const [at, { reference }] of findings.entries()) {
    const due = [PUBLISHED, addDays(TODAY, -3), addDays(TODAY, 3), null][at % 4];
    const plan = { do: "add-action", id: randomUUID(), on: PUBLISHED, text: "Sample ten.", ownerId: null } as const;
    if (due) await gives(cast.coordinator, reference, { ...plan, due }, PUBLISHED);
    if (at % 8 === 0)
      await gives(
        cast.coordinator,
        reference,
        { do: "end-action", on: TODAY, actionId: plan.id, as: "done", why: null },
        TODAY,
      );
    const tests = [{ id: randomUUID(), text: "Nine of ten." }];
    const author = one(cast.coordinator, cast.staff, cast.chiefOfficer);
    if (at % 3 > 0) await gives(author, reference, { do: "set-done-tests", on: TODAY, tests, why: "So." }, TODAY);
  }
  // From here on the force asks for sign-off. Some drafts have it, one still lacks an answer.
  const ask = { do: "ask-for-sign-off" } as const;
  granted(await askForSignOff(cast.coordinator, cast.force.slug, ask, asked(TODAY)));
  for (const { reference } of [...findings, unsponsored].flatMap((one) => one ?? [])) {
    const command = {
      do: "draft-submission",
      id: randomUUID(),
      statement: "Here.",
      answers: [one("", "Here.")],
    } as const;
    if (next() < 0.6) await gives(cast.coordinator, reference, command, TODAY);
    if (next() < 0.4)
      await gives(one(cast.chiefOfficer, goneChief), reference, { do: "sign-submission", on: TODAY }, TODAY);
  }
  const suspend = { data: { state: "suspended", changedAt: new Date("2024-09-01T09:00:00Z") } };
  await asOwner((db) =>
    db.membership.updateMany({ where: { personId: { in: [gone.personId, goneChief.personId] } }, ...suspend }),
  );
  await asOwner((db) => db.membership.updateMany({ where: { personId: moved.personId }, data: { role: "reader" } }));
  return [...findings, unsponsored].flatMap((one) => one?.id ?? []);
}

const waitingOn = (nextCheckOn: CalendarDate): Command => ({
  do: "add-dependency",
  id: randomUUID(),
  on: addDays(TODAY, -10),
  body: "home-office",
  contact: "Head of the programme",
  needed: "The new case system.",
  nextCheckOn,
});
const evidence = (): Command => ({
  do: "add-evidence",
  id: randomUUID(),
  on: PUBLISHED,
  title: "Dip sample",
  note: "Nine of ten.",
  kind: "data",
  from: null,
  to: null,
  link: null,
  audience: "shared",
});
const disputing = (): Command => ({
  do: "make-representation",
  id: randomUUID(),
  on: addDays(TODAY, -9),
  says: "It was not so.",
});
const close = (): Command => ({
  do: "close",
  on: TODAY,
  outcome: "implemented",
  method: "desk-review",
  note: "Seen.",
  letter: null,
  successor: null,
  confirmedOpen: 0,
  supersededToo: [],
  addedEvidence: [],
});
let followUps = 0;
const aFollowUp = (findingId: string) => {
  followUps += 1;
  return {
    id: randomUUID(),
    forceId: cast.force.id,
    findingId,
    asked: "Ten cases more.",
    dueOn: toColumn(addDays(TODAY, [-4, 9, 0][followUps % 3] ?? 0)),
    on: toColumn(PUBLISHED),
    at: new Date(`${PUBLISHED}T09:00:00Z`),
    byId: cast.inspector.personId,
    by: "Inspector",
  };
};
const aMove = (findingId: string, on: CalendarDate) => ({
  id: randomUUID(),
  forceId: cast.force.id,
  findingId,
  from: toColumn(PUBLISHED),
  to: toColumn(addDays(PUBLISHED, 1)),
  reason: "other",
  why: "Later.",
  state: "approved",
  on: toColumn(on),
  at: new Date(`${on}T09:00:00Z`),
  byId: cast.coordinator.personId,
  by: "Force coordinator",
  decidedOn: toColumn(on),
  decidedBy: "Chief officer",
});

const ids = await aRandomRegister();

const factsOf = async (actor: Actor) =>
  (
    await askTogether(
      actor,
      dutyFactsAsked(actor, Prisma.sql`f.id = any (${[...ids]}::uuid[])`, TODAY, (moment) => moment),
    )
  )[0];

interface Selected {
  readonly duty: string;
  readonly variant: number;
  readonly id: string;
  readonly forceId: string;
  readonly since: CalendarDate | null;
  readonly moment: Date | null;
}

/** What the database selects for somebody of this force, each as a line. */
async function selected(actor: Actor): Promise<readonly string[]> {
  const waits = allWaits(actor, TODAY);
  if (!waits) return [];
  const asked = Prisma.sql`select duty, variant, id, force_id as "forceId", since, moment from (${waits}) w`;
  const [rows] = await askTogether(
    actor,
    question(asked, (those: readonly Selected[]) => those),
  );
  return rows
    .filter(({ forceId }) => forceId === cast.force.id)
    .map(({ duty, variant, id, since, moment }) =>
      [
        duty,
        id,
        moment ? dateInLondon(moment) : since,
        duty === "review-again" ? WEIGHTIEST_CHANGES[variant] : "",
      ].join(" "),
    );
}

/** What the table says of the same findings. */
async function stated(actor: Actor): Promise<readonly string[]> {
  const facts = await factsOf(actor);
  return [...facts].flatMap(([id, about]) =>
    dutiesOf(actor, about, TODAY).map(({ kind, since }) =>
      [kind, id, since, kind === "review-again" ? weightiestOf(about.changes) : ""].join(" "),
    ),
  );
}

describe("what the database selects", () => {
  test.each(roles.map((actor) => [actor.post, actor] as const))(
    "for a %s is what the table of duties says",
    async (_, actor) => {
      const expected = await stated(actor);
      expect((await selected(actor)).toSorted()).toEqual(expected.toSorted());
      expect(expected.length > 0).toBe(actor.role !== "reader");
    },
  );

  test("comes to every kind of duty there is", async () => {
    const kinds = new Set((await Promise.all(roles.map(stated))).flat().map((line) => line.split(" ")[0]));
    expect([...kinds].toSorted()).toEqual([...DUTY_KINDS].toSorted());
  });
});

const BY_REFERENCE = { by: "reference", descending: false } as const;
const rowsOf = async (actor: Actor, filter: RegisterFilter) =>
  findRegisterRows(actor, await findRegisterIds(actor, filter, BY_REFERENCE, TODAY), TODAY);
const ofForce = { ...EVERYTHING, forces: [cast.force.slug] };

describe("a count on the work page", () => {
  test.each(roles.map((actor) => [actor.post, actor] as const))(
    "of a %s is the length of the list behind it",
    async (_, actor) => {
      const { duties } = await findWork(actor, TODAY, null);
      const counts = new Map<string, number>();
      for (const { kind, forces } of duties) {
        const here = forces.find(({ slug }) => slug === cast.force.slug)?.count ?? 0;
        counts.set(kind, (counts.get(kind) ?? 0) + here);
      }
      for (const duty of DUTY_KINDS) {
        const { total } = await findRegisterPage(actor, { ...ofForce, duty }, BY_REFERENCE, FIRST_PAGE, TODAY);
        expect([duty, total]).toEqual([duty, counts.get(duty) ?? 0]);
      }
    },
  );

  test("of what is overdue is what the filter lists, and what lists and files say is past", async () => {
    const { figures } = await findWork(cast.coordinator, TODAY, null);
    const listed = await rowsOf(cast.coordinator, { ...ofForce, overdue: true });
    const all = await rowsOf(cast.coordinator, ofForce);
    const past = all.filter((row) => pastDates(row).length > 0);
    expect(listed.map(({ reference }) => reference)).toEqual(past.map(({ reference }) => reference));
    expect(figures.overdue).toBe(past.length);
    expect(
      listed.some((row) => row.overdue === null),
      "a cause overdue through its recommendations",
    ).toBe(true);
  });

  test("of whose the overdue ones are is what the filters list, and what lists and files say", async () => {
    const { figures } = await findWork(cast.coordinator, TODAY, null);
    const late = await rowsOf(cast.coordinator, { ...ofForce, overdue: true });
    const counts: number[] = [];
    for (const whose of WAITS_FOR) {
      const listed = await rowsOf(cast.coordinator, { ...ofForce, overdueWith: [whose] });
      const said = late.filter((row) => overdueWith(row.overdue, row.recommendationDates) === whose);
      expect(listed.map(({ reference }) => reference)).toEqual(said.map(({ reference }) => reference));
      counts.push(listed.length);
    }
    expect(Math.min(...counts)).toBeGreaterThan(0);
    const [ours = 0, theirs, inspectorates] = counts;
    expect(figures).toMatchObject({ theirs, inspectorates, overdue: counts.reduce((sum, one) => sum + one, 0) });
    const page = await findRegisterPage(cast.pcc, { ...ofForce, overdue: true }, BY_REFERENCE, FIRST_PAGE, TODAY);
    expect(page.overdue).toEqual({ ours, theirs, inspectorates });
    const view = await findForce(cast.coordinator, cast.force.slug, TODAY);
    expect(view?.ownView?.overdue).toEqual({ ours, theirs, inspectorates });
    const waiting = await rowsOf(cast.reader, { ...ofForce, waiting: true });
    const all = await rowsOf(cast.reader, ofForce);
    expect(waiting.map(({ reference }) => reference)).toEqual(
      all.filter(({ waitsOn }) => waitsOn === "Home Office").map(({ reference }) => reference),
    );
    expect(waiting.length).toBeGreaterThan(3);
  });

  test("of findings whose owner or sponsor has left is what their filter lists", async () => {
    const listed = await rowsOf(cast.reader, { ...ofForce, left: true });
    const facts = await factsOf(cast.reader);
    const left = [...facts].filter(
      ([, { status, ownerLeftOn, sponsorLeftOn }]) => status !== "closed" && (ownerLeftOn || sponsorLeftOn),
    );
    expect(listed.map(({ id }) => id).toSorted()).toEqual(left.map(([id]) => id).toSorted());
  });
});

/** After every date of the register: what will have become due. */
const FAR = addDays(TODAY, 4_000);

/**
 * Since when the clocks of reminders run, as the duties say it: the same findings from the same days, until one is submitted. A
 * target counts in the place of the published deadline; the other clocks (next steps, revisits, responses) belong to no duty.
 */
const CLOCKS_BY_DUTY = {
  target: (facts) => {
    const { target, deadlineOn } = facts;
    return overdue({ ...facts, deadlineOn: target ? null : deadlineOn, submissionPending: false }, FAR)?.since ?? null;
  },
  allocation: (facts) => dutyOf("allocate").since(facts, FAR),
  quiet: (facts) => quietSince(facts, QUIET_DAYS, FAR),
  dependency: (facts) => dutyOf("check-dependency").since(facts, FAR),
  "follow-up": (facts) => dutyOf("follow-up-due").since(facts, FAR),
} as const satisfies { readonly [Clock in ReminderClock]?: (facts: DutyFacts) => CalendarDate | null };
const NO_DUTY: readonly ReminderClock[] = ["next-step", "revisit", "response"];

describe("the clocks of reminders", () => {
  const running = async () =>
    (await asOwner((db) => clocksOf(db, cast.force.id, TODAY, PUBLISHED))).running.map((one) => ({
      ...one,
      // What was to be done at once runs as a target does that is the day of publication.
      clock: one.clock === "immediate" ? ("target" as const) : one.clock,
    }));

  test("run for the findings that have the duty, since the same day", async () => {
    const facts = [...(await factsOf(cast.coordinator))];
    const clocks = (await running()).filter(({ clock }) => !NO_DUTY.includes(clock));
    for (const [clock, since] of Object.entries(CLOCKS_BY_DUTY)) {
      const expected = facts.flatMap(([id, about]) => {
        const from = about.submittedOn === null ? since(about) : null;
        return from ? [`${id} ${from}`] : [];
      });
      const found = clocks.filter((one) => one.clock === clock).map((one) => `${one.findingId} ${one.from}`);
      expect([clock, ...found.toSorted()]).toEqual([clock, ...expected.toSorted()]);
      expect(expected.length, clock).toBeGreaterThan(0);
    }
    expect([...Object.keys(CLOCKS_BY_DUTY), "immediate", ...NO_DUTY].toSorted()).toEqual([...CLOCKS].toSorted());
  });

  test("remind who is there of those who bear it, and count what is theirs apart", async () => {
    const facts = await factsOf(cast.coordinator);
    for (const { clock, findingId, people, isTheirs } of await running()) {
      const about = findingId && facts.get(findingId);
      if (!about || clock === "allocation" || NO_DUTY.includes(clock)) continue;
      expect(people.owner).toEqual(about.ownerId && !about.ownerLeftOn ? [about.ownerId] : []);
      const sponsors = new Set(about.sponsorIds.filter((id) => id !== goneChief.personId));
      expect(people.sponsor).toEqual([...sponsors].toSorted());
      if (clock === "target")
        expect(isTheirs).toBe(waitsFor({ ...about, submissionPending: false }, TODAY) === "other-body");
    }
  });
});
