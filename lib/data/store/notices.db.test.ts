import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findInbox } from "@/lib/data/queries/inbox";
import { inScope } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { asOwner } from "@/lib/testing/database";
import { withMetTest } from "@/lib/testing/done-tests";
import { aCast, aCoordinator, anInspector, type TestCast } from "@/lib/testing/people";
import { asked, does, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { chooseOwnForces } from "@/lib/usecases/choose-own-forces";
import { markAsRead } from "@/lib/usecases/mark-notices";
import { runCommand } from "@/lib/usecases/run-command";

let cast: TestCast;
/** Another coordinator of the same force, an inspector who says that it is theirs, and people of another force. */
let colleague: Actor;
let theirs: Actor;
let strangers: readonly Actor[];

beforeAll(async () => {
  cast = await aCast();
  colleague = await aCoordinator(cast.force);
  theirs = await anInspector();
  await chooseOwnForces(theirs, [cast.force.slug]);
  const { coordinator, pcc, staff } = await aCast();
  strangers = [coordinator, pcc, staff];
});

const inboxOf = async (actor: Actor) => (await findInbox(actor, { unreadOnly: false, after: null })).notices;
const told = async (actor: Actor, reference: string) =>
  (await inboxOf(actor)).filter((one) => one.reference === reference).map(({ facts, toldAs }) => [facts.kind, toldAs]);

async function allocated(): Promise<string> {
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const people = { ownerId: cast.staff.personId, sponsorId: cast.chiefOfficer.personId };
  await does(cast.coordinator, finding?.reference ?? "", { do: "allocate", on: TODAY, ...people });
  return finding?.reference ?? "";
}
const CLOSE: Command = {
  ...{
    do: "close",
    on: TODAY,
    outcome: "no-longer-applicable",
    method: "revisit",
    note: "The unit is gone.",
    letter: null,
  },
  ...{ successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
};

const EVIDENCE: Command = {
  ...{
    do: "add-evidence",
    id: randomUUID(),
    on: TODAY,
    title: "The audit",
    note: "Nine of ten are right.",
    kind: "data",
  },
  ...{ from: null, to: null, link: null, audience: "shared" },
};

describe("people are told", () => {
  it("of what concerns them, once, as what says most, and nobody of their own deed", async () => {
    const reference = await allocated();
    expect(await told(cast.staff, reference)).toEqual([["allocated", "owner"]]);
    expect(await told(cast.chiefOfficer, reference)).toEqual([["allocated", "sponsor"]]);
    for (const actor of [cast.coordinator, colleague, cast.pcc, theirs, cast.reader, ...strangers])
      expect(await told(actor, reference), actor.post).toEqual([]);
  });

  it("of a closing on their side, and nobody of another force", async () => {
    const reference = await allocated();
    await does(cast.inspector, reference, CLOSE);
    expect((await told(cast.staff, reference))[0]).toEqual(["closed", "owner"]);
    expect((await told(cast.chiefOfficer, reference))[0]).toEqual(["closed", "sponsor"]);
    for (const actor of [cast.coordinator, colleague])
      expect(await told(actor, reference)).toEqual([["closed", "coordinator"]]);
    expect(await told(cast.pcc, reference)).toEqual([["closed", "policing-body"]]);
    for (const actor of [cast.inspector, theirs, cast.reader, ...strangers])
      expect(await told(actor, reference), actor.post).toEqual([]);
  });

  it("as the inspectors of the force, of what reaches the inspectorate", async () => {
    const reference = await allocated();
    await does(cast.staff, reference, EVIDENCE);
    await withMetTest(reference);
    const submit = { do: "submit", id: randomUUID(), on: TODAY, statement: "It is done.", answers: [] } as const;
    await does(cast.coordinator, reference, submit);
    expect(await told(theirs, reference)).toEqual([["submitted", "inspector"]]);
    expect(await told(cast.inspector, reference), "the force is not theirs").toEqual([]);
    expect((await told(cast.pcc, reference))[0]).toEqual(["submitted", "policing-body"]);
  });
});

describe("nothing is announced that did not happen", () => {
  it("a refused command tells nobody, and neither does a rehearsal nor a second press", async () => {
    const reference = await allocated();
    const before = await told(cast.staff, reference);
    const press = { ...asked(), version: null };
    await runCommand(cast.inspector, reference, { ...CLOSE, on: PUBLISHED } as Command, { ...press, rehearsal: true });
    await runCommand(cast.staff, reference, CLOSE, press);
    expect(await told(cast.staff, reference)).toEqual(before);
    await runCommand(cast.inspector, reference, CLOSE, press);
    await runCommand(cast.inspector, reference, CLOSE, press);
    expect(await told(cast.staff, reference)).toEqual([["closed", "owner"], ...before]);
  });
});

describe("what somebody was told", () => {
  it("is theirs alone to see and to mark as read", async () => {
    const reference = await allocated();
    const [notice] = (await inboxOf(cast.staff)).filter((one) => one.reference === reference);
    const event = notice?.id ?? "";
    await markAsRead(cast.coordinator, { event }, new Date());
    const rows = (actor: Actor) => inScope(actor, (db) => db.notice.findMany({ where: { eventId: event } }));
    expect(await rows(cast.coordinator)).toEqual([]);
    expect(await rows(cast.staff)).toMatchObject([{ readAt: null }]);
    await markAsRead(cast.staff, { event }, new Date());
    expect((await inboxOf(cast.staff)).find(({ id }) => id === event)?.isRead).toBe(true);
    const unread = (await findInbox(cast.staff, { unreadOnly: true, after: null })).notices;
    expect(unread.map(({ id }) => id)).not.toContain(event);
  });

  it("is made by the door alone, and of one's own deeds", async () => {
    const reference = await allocated();
    const [event] = await asOwner(
      (db) => db.$queryRaw<{ id: string; chain: string; number: number }[]>`
        select e.id, e.chain_id as chain, e.number from event e join finding f on f.id = e.finding_id
        where f.reference = ${reference} and e.kind = 'allocated'`,
    );
    const tell = (actor: Actor) =>
      inScope(
        actor,
        (db) => db.$queryRaw<{ made: number }[]>`
          select tell(${event?.chain}, ${JSON.stringify([{ number: event?.number, who: ["coordinator"] }])}::json) as made`,
      );
    for (const actor of [...strangers, cast.staff, cast.inspector]) expect(await tell(actor)).toEqual([{ made: 0 }]);
    expect(await tell(cast.coordinator), "the other coordinator").toEqual([{ made: 1 }]);
    expect(await tell(cast.coordinator), "twice").toEqual([{ made: 0 }]);
    const byHand = inScope(
      cast.staff,
      (db) => db.$executeRaw`insert into notice (person_id, event_id, organisation_id, told_as, at, number)
        values (${cast.pcc.personId}::uuid, ${event?.id}::uuid, ${cast.force.id}::uuid, 'owner', now(), 1)`,
    );
    await expect(byHand).rejects.toThrow(/permission denied/);
  });
});
