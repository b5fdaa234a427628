import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { findLadder } from "@/lib/data/queries/reminders";
import { inScope } from "@/lib/data/scope";
import { orderDigests } from "@/lib/data/store/mail";
import { forcesToRemind } from "@/lib/data/store/reminders";
import { addDays, date } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { DEFAULT_LADDER, type Ladder } from "@/lib/domain/reminder/ladder";
import { asOwner } from "@/lib/testing/database";
import { aCast, aStaffMember, type TestCast } from "@/lib/testing/people";
import { asked, does, publishedFindings } from "@/lib/testing/reports";
import { deliverMail } from "@/lib/usecases/mail/deliver";
import { remindForce } from "./remind-force";
import { setLadder } from "./set-ladder";

const CLOSE = {
  do: "close",
  outcome: "no-longer-applicable",
  method: "revisit",
  note: "The unit is gone.",
  ...{ letter: null, successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
} as const;

/** What was sent in a force, in the order of its days: "2024-03-01 its own finding target owner -30 → staff". */
async function sentIn(cast: TestCast, names: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const rows = await asOwner((db) =>
    db.reminder.findMany({ where: { forceId: cast.force.id }, include: { finding: { select: { reference: true } } } }),
  );
  return rows
    .map(({ on, finding, clock, toldAs, rung, personId }) => {
      const about = names[finding?.reference ?? ""] ?? "the report";
      return `${on.toISOString().slice(0, 10)} ${about} ${clock} ${toldAs} ${rung} ${names[personId]}`;
    })
    .toSorted();
}

describe("a year of a force, day by day", () => {
  const FIRST = date("2024-01-10");
  let cast: TestCast;
  let names: Record<string, string>;
  let references: readonly string[];
  let sent: readonly string[];

  beforeAll(async () => {
    cast = await aCast(FIRST);
    const second = await aStaffMember(cast.force);
    const findings = await publishedFindings(cast.inspector, cast.force, [
      {},
      {},
      { deadline: { kind: "immediate" } },
      {},
    ]);
    references = findings.map(({ reference }) => reference);
    const [moved = "", quiet = "", immediate = "", unowned = ""] = references;
    names = {
      ...{ [moved]: "moved", [quiet]: "quiet", [immediate]: "immediate", [unowned]: "unowned" },
      ...{ [cast.staff.personId]: "staff", [second.personId]: "second", [cast.coordinator.personId]: "coordinator" },
      ...{ [cast.chiefOfficer.personId]: "sponsor", [cast.pcc.personId]: "office" },
    };
    const own = (reference: string, ownerId = cast.staff.personId) =>
      [
        cast.coordinator,
        reference,
        { do: "allocate", on: FIRST, ownerId, sponsorId: cast.chiefOfficer.personId },
      ] as const;
    const target = (to: string, reason: "resources" | null = null) =>
      [
        cast.coordinator,
        moved,
        { do: "propose-target", id: randomUUID(), on: FIRST, to: date(to), reason, why: reason ? "Staff." : "" },
      ] as const;
    const update = (reference: string) =>
      [
        cast.coordinator,
        reference,
        { do: "update-progress", id: randomUUID(), on: FIRST, progress: "on-track", note: "Well." },
      ] as const;
    // What happens on which day; everything else of the year is what follows by itself.
    const story: Record<string, readonly (readonly [TestCast["staff"], string, Command])[]> = {
      "2024-01-11": [own(moved), own(quiet), own(immediate)],
      "2024-02-01": [target("2024-05-31")],
      "2024-03-01": [update(moved)],
      "2024-04-15": [update(moved)],
      "2024-05-20": [target("2024-08-30", "resources"), update(moved)],
      "2024-07-01": [update(moved)],
      "2024-08-01": [own(moved, second.personId)],
      "2024-10-20": [[cast.inspector, moved, { ...CLOSE, on: FIRST }]],
      "2024-02-20": [own(unowned)],
      "2024-02-25": [[cast.inspector, unowned, { ...CLOSE, on: FIRST }]],
      "2024-03-20": [[cast.inspector, quiet, { ...CLOSE, on: FIRST }]],
      "2024-02-28": [[cast.inspector, immediate, { ...CLOSE, on: FIRST }]],
    };
    for (let today = FIRST; today <= date("2025-01-10"); today = addDays(today, 1)) {
      for (const [actor, reference, command] of story[today] ?? [])
        await does(actor, reference, { ...command, on: today } as Command, today);
      await remindForce(cast.force.id, DEFAULT_LADDER, today);
    }
    sent = await sentIn(cast, names);
  });

  it("sends what a hand has worked out, and nothing more", () => {
    const response = ["2024-02-06 28", "2024-02-20 42", "2024-02-27 49", "2024-03-04 55"].map((day) => {
      const [on, rung] = day.split(" ");
      return `${on} the report response policing-body ${rung} office`;
    });
    expect(sent).toEqual(
      [
        // Published on a Wednesday: five working days later.
        "2024-01-17 unowned allocation coordinator 5 coordinator",
        // The three that are allocated at once are asked for nothing; that which is immediate is from day 7.
        "2024-01-17 immediate immediate coordinator 7 coordinator",
        "2024-01-17 immediate immediate owner 7 staff",
        // 42 days after their allocation nothing was said of two of them, and of the third its update came.
        "2024-02-22 immediate quiet owner 42 staff",
        "2024-02-22 moved quiet owner 42 staff",
        "2024-02-22 quiet quiet owner 42 staff",
        // Of the update of 1 March the next is due on 12 April, that of 15 April on 27 May: another came before.
        "2024-04-12 moved quiet owner 42 staff",
        // A month before its first date; a week before it the date had moved.
        "2024-05-01 moved target owner -30 staff",
        "2024-07-31 moved target owner -30 staff",
        // The next owner has the rungs that come, and that of the day before, which is made up for.
        "2024-08-01 moved target owner -30 second",
        "2024-08-23 moved target owner -7 second",
        "2024-08-31 moved target coordinator 1 coordinator",
        "2024-08-31 moved target owner 1 second",
        "2024-09-09 moved target sponsor 10 sponsor",
        "2024-09-12 moved quiet owner 42 second",
        "2024-09-29 moved target policing-body 30 office",
        ...response,
      ].toSorted(),
    );
  });

  it("stands on its finding, to the sides that it concerns", async () => {
    const seen = async (actor: TestCast["staff"]) =>
      (await findFindingPage(actor, references[0] ?? "", date("2025-01-10")))?.reminders.map(({ toldAs }) => toldAs);
    expect(await seen(cast.coordinator)).toHaveLength(11);
    expect(await seen(cast.pcc)).toEqual(["policing-body"]);
    expect(await seen(cast.inspector)).toEqual([]);
    const rows = (actor: TestCast["staff"]) =>
      inScope(actor, (db) => db.reminder.count({ where: { forceId: cast.force.id } }));
    expect(await rows(cast.inspector)).toBe(0);
    expect(await rows((await aCast()).coordinator)).toBe(0);
    expect(await rows(cast.reader)).toBe(await rows(cast.pcc));
    await expect(inScope(cast.coordinator, (db) => db.reminder.deleteMany({}))).rejects.toThrow(/permission denied/);
  });

  it("sends nothing again on days that were there, as by a clock that was set back", async () => {
    for (const back of ["2024-08-31", "2024-09-09", "2024-02-22", "2025-01-10"])
      await remindForce(cast.force.id, DEFAULT_LADDER, date(back));
    expect(await sentIn(cast, names)).toEqual(sent);
  });
});

it("reminds of the next step that stands: what an imported register says without a day does not end it", async () => {
  const [first, step] = [date("2024-09-02"), date("2024-09-16")];
  const { inspector, coordinator, staff, force } = await aCast();
  const [finding] = await publishedFindings(inspector, force);
  const reference = finding?.reference ?? "";
  await does(coordinator, reference, { do: "allocate", on: first, ownerId: staff.personId, sponsorId: null }, first);
  const update = { do: "update-progress", progress: "on-track", note: "Begun." } as const;
  const next = { step: "Train the team.", on: step };
  await does(coordinator, reference, { ...update, id: randomUUID(), on: first, next }, first);
  const later = addDays(first, 7);
  const undated = { source: "register.xlsx", undated: true } as const;
  await does(coordinator, reference, { ...update, id: randomUUID(), on: later, ...undated }, later);
  await remindForce(force.id, DEFAULT_LADDER, addDays(step, 1));
  const sent = await asOwner((db) => db.reminder.findMany({ where: { forceId: force.id, clock: "next-step" } }));
  expect(sent.map(({ personId }) => personId)).toEqual([staff.personId]);
});

describe("a reminder in a digest", () => {
  const DAY = date("2024-09-30");
  async function reminded() {
    const cast = await aCast();
    const [finding] = await publishedFindings(cast.inspector, cast.force, [
      { text: "The force should answer letters." },
    ]);
    const reference = finding?.reference ?? "";
    await does(cast.coordinator, reference, { do: "allocate", on: DAY, ownerId: cast.staff.personId, sponsorId: null });
    await does(cast.coordinator, reference, {
      ...{ do: "propose-target", id: randomUUID(), on: DAY, to: date("2024-10-07"), reason: null, why: "" },
    });
    await asOwner((db) =>
      db.notice.updateMany({ where: { personId: cast.staff.personId }, data: { mailedAt: new Date() } }),
    );
    await remindForce(cast.force.id, DEFAULT_LADDER, DAY);
    return { ...cast, reference };
  }
  const digestOf = async (cast: TestCast) => {
    await orderDigests(new Date("2026-12-02T12:00:00Z"));
    const mail = await asOwner((db) => db.mail.findFirst({ where: { personId: cast.staff.personId, kind: "digest" } }));
    if (mail) await deliverMail(mail.id, new Date("2026-12-02T12:00:00Z"));
    return asOwner((db) => db.mail.findFirst({ where: { id: mail?.id ?? randomUUID() } }));
  };

  it("says which finding, which day and why, and none of its words", async () => {
    const cast = await reminded();
    const mail = await digestOf(cast);
    expect(mail?.subject).toBe("Outstanding: 1 reminder");
    expect(mail?.body).toContain(`${cast.reference}: Its date: 7 days before 7 October 2024. You are its owner.`);
    expect(mail?.body).not.toContain("letters");
  });

  it("is not said any more of what was closed since", async () => {
    const cast = await reminded();
    await does(cast.inspector, cast.reference, { ...CLOSE, on: DAY });
    await asOwner((db) =>
      db.notice.updateMany({ where: { personId: cast.staff.personId }, data: { mailedAt: new Date() } }),
    );
    expect(await digestOf(cast)).toBeNull();
  });
});

describe("the ladder of a force", () => {
  const SHORT: Ladder = { target: { sponsor: [10] } };

  it("is its coordinators’ to change, stands in its history, and is what its people are reminded by", async () => {
    const cast = await aCast();
    const { slug } = cast.force;
    await publishedFindings(cast.inspector, cast.force);
    expect((await findLadder(cast.pcc, slug))?.ladder).toEqual(DEFAULT_LADDER);
    for (const actor of [
      cast.staff,
      cast.chiefOfficer,
      cast.pcc,
      cast.inspector,
      cast.administrator,
      (await aCast()).coordinator,
    ])
      expect((await setLadder(actor, slug, SHORT, asked())).ok, actor.post).toBe(false);
    expect((await setLadder(cast.coordinator, slug, SHORT, asked())).ok).toBe(true);
    expect(await setLadder(cast.coordinator, slug, SHORT, asked())).toMatchObject({
      refusal: { why: "nothing-changed" },
    });
    expect((await findLadder(cast.staff, slug))?.ladder).toEqual(SHORT);
    expect((await forcesToRemind()).find(({ forceId }) => forceId === cast.force.id)?.ladder).toEqual(SHORT);
    const event = await asOwner((db) =>
      db.event.findFirstOrThrow({ where: { forceId: cast.force.id, kind: "ladder-set" } }),
    );
    expect(event.audience).toBe("force-and-policing-body");
  });

  it("that nobody can read any more is the one that all begin with", async () => {
    const cast = await aCast();
    await asOwner((db) =>
      db.organisation.update({ where: { id: cast.force.id }, data: { ladder: { target: "often" } } }),
    );
    expect((await findLadder(cast.coordinator, cast.force.slug))?.ladder).toEqual(DEFAULT_LADDER);
  });
});
