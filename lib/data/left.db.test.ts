import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { aCast, aChiefOfficer, aStaffMember, type TestCast } from "@/lib/testing/people";
import { aFinding, asked, does, granted, TODAY } from "@/lib/testing/reports";
import { handOver } from "@/lib/usecases/hand-over";
import { changeRole, suspendPerson } from "@/lib/usecases/people/change-people";
import { runCommand } from "@/lib/usecases/run-command";
import { findChoicesOf } from "./queries/filter-choices";
import { findFindingPage } from "./queries/finding-page";
import { findLeft } from "./queries/hand-over";
import { findPerson } from "./queries/people";
import { findRegisterPage } from "./queries/register";
import { findChosen } from "./queries/together";
import { findToUpdate } from "./queries/updates";

/** What becomes of findings whose owner or sponsor is suspended or moved. */

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast();
});

const named = (ownerId: string | null, sponsorId: string | null): Command => ({
  do: "allocate",
  on: TODAY,
  ownerId,
  sponsorId,
});
const anAllocated = async (owner: Actor | null, sponsor: Actor | null) => {
  const { reference } = await aFinding(cast.inspector, cast.force);
  await does(cast.coordinator, reference, named(owner?.personId ?? null, sponsor?.personId ?? null));
  return reference;
};
const suspend = async ({ personId }: Actor) =>
  granted(await suspendPerson(cast.administrator, personId, "Left the force.", asked()));
const page = async (actor: Actor, reference: string) => {
  const view = await findFindingPage(actor, reference, TODAY);
  if (!view) throw new Error(`${reference} is not there`);
  return view;
};

test("an administrator is told for how many open findings somebody answers, and nobody else is told anything", async () => {
  const owner = await aStaffMember(cast.force);
  const chief = await aChiefOfficer(cast.force);
  await anAllocated(owner, chief);
  await anAllocated(owner, null);
  const told = async (actor: Actor, { personId }: Actor) => (await findPerson(actor, personId))?.answersFor;
  expect(await told(cast.administrator, owner)).toEqual({ owned: 2, sponsored: 0 });
  expect(await told(cast.administrator, chief)).toEqual({ owned: 0, sponsored: 1 });
  expect(await told(cast.coordinator, owner)).toBeUndefined();
  expect(await told((await aCast()).administrator, owner)).toBeUndefined();
});

describe("a finding whose owner has left", () => {
  test("keeps them when only its sponsor is chosen, and takes nobody new who has left", async () => {
    const owner = await aStaffMember(cast.force);
    const reference = await anAllocated(owner, null);
    const other = await aFinding(cast.inspector, cast.force);
    await suspend(owner);
    await does(cast.coordinator, reference, named(owner.personId, cast.chiefOfficer.personId));
    const { finding } = (await page(cast.coordinator, reference)).case;
    expect(finding).toMatchObject({ owner: { id: owner.personId }, sponsor: { id: cast.chiefOfficer.personId } });
    expect(await runCommand(cast.coordinator, other.reference, named(owner.personId, null), asked())).toEqual({
      ok: false,
      refusal: { why: "person-unfit", field: "owner" },
    });
  });

  test("is marked on its page and in lists, for every side, until it is handed over", async () => {
    const owner = await aStaffMember(cast.force);
    const sponsor = await aChiefOfficer(cast.force);
    const reference = await anAllocated(owner, sponsor);
    const marks = async (actor: Actor) => {
      const { summary } = await page(actor, reference);
      const { rows } = await findRegisterPage(
        actor,
        { ...EVERYTHING, forces: [cast.force.slug] },
        { by: "reference", descending: false },
        { page: 1 },
        TODAY,
      );
      const row = rows.find((one) => one.reference === reference);
      return [summary.ownerLeft, summary.sponsorLeft, row?.ownerLeft, row?.sponsorLeft];
    };
    expect(await marks(cast.coordinator)).toEqual([false, false, false, false]);
    await suspend(owner);
    expect(await marks(cast.coordinator)).toEqual([true, false, true, false]);
    granted(await changeRole(cast.administrator, sponsor.personId, "force-staff", asked()));
    for (const actor of [cast.coordinator, cast.pcc, cast.inspector]) {
      expect(await marks(actor), actor.role).toEqual([true, true, true, true]);
    }
    await does(cast.coordinator, reference, named(cast.staff.personId, cast.chiefOfficer.personId));
    expect(await marks(cast.pcc)).toEqual([false, false, false, false]);
  });

  test("is marked where it is updated, where much is done at once, in the filter, and on the actions of plans", async () => {
    const owner = await aStaffMember(cast.force);
    const sponsor = await aChiefOfficer(cast.force);
    const reference = await anAllocated(owner, sponsor);
    const id = randomUUID();
    const action = { do: "add-action", id, on: TODAY, text: "Sample ten cases.", ownerId: owner.personId } as const;
    await does(cast.coordinator, reference, { ...action, due: TODAY });
    const marks = async () => {
      const [toUpdate] = await findToUpdate(cast.coordinator, [reference]);
      const ticked = { ticked: [reference], filter: EVERYTHING, sort: { by: "reference", descending: false } } as const;
      const [chosen] = (await findChosen(cast.coordinator, ticked, TODAY)).first;
      const { owners } = await findChoicesOf(cast.coordinator, { ...EVERYTHING, owners: [owner.personId] });
      const { actions } = (await page(cast.coordinator, reference)).case;
      const offered = owners.find(({ value }) => value === owner.personId);
      return [toUpdate?.ownerLeft, chosen?.ownerLeft, chosen?.sponsorLeft, offered?.left, actions[0]?.ownerLeft];
    };
    expect(await marks()).toEqual([false, false, false, false, false]);
    await suspend(owner);
    expect(await marks()).toEqual([true, true, false, true, true]);
    await suspend(sponsor);
    expect(await marks()).toEqual([true, true, true, true, true]);
  });
});

describe("handing over", () => {
  /** A force of its own whose owner has left two findings, one of them with a sponsor who is there. */
  const aLeaving = async () => {
    cast = await aCast();
    const first = await anAllocated(cast.staff, cast.chiefOfficer);
    const second = await anAllocated(cast.staff, null);
    const other = await anAllocated(await aStaffMember(cast.force), null);
    await suspend(cast.staff);
    const heir = await aStaffMember(cast.force);
    const { personId } = cast.staff;
    return { first, second, other, heir, both: [first, second].map((reference) => ({ personId, reference })) };
  };
  const who = async (reference: string) => {
    const { owner, sponsor } = (await page(cast.coordinator, reference)).case.finding;
    return [owner?.id ?? null, sponsor?.id ?? null];
  };

  test("gives each finding its new owner, keeps who is still there, and is done once for two presses", async () => {
    const { both, first, second, heir } = await aLeaving();
    expect((await findLeft(cast.coordinator)).left.map(({ reference }) => reference)).toEqual([first, second]);
    expect((await findLeft((await aCast()).coordinator)).left).toEqual([]);
    const press = asked();
    const chosen = { findings: both, ownerId: heir.personId, sponsorId: null };
    const answer = granted(await handOver(cast.coordinator, chosen, press));
    expect(answer.results.map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(granted(await handOver(cast.coordinator, chosen, press))).toEqual(answer);
    expect(await who(first)).toEqual([heir.personId, cast.chiefOfficer.personId]);
    expect(await who(second)).toEqual([heir.personId, null]);
    expect((await findLeft(cast.coordinator)).all).toBe(0);
    const [event] = (await page(cast.pcc, first)).history.events;
    expect(event?.facts.kind).toBe("allocated");
  });

  test("says of each finding why it is not handed over, and leaves it as it is", async () => {
    const { both, first, second, other, heir } = await aLeaving();
    const { personId } = cast.staff;
    const nobody = { findings: both, ownerId: cast.pcc.personId, sponsorId: null };
    const whys = async (actor: Actor, chosen: Parameters<typeof handOver>[1]) =>
      granted(await handOver(actor, chosen, asked())).results.map(({ refusal }) => refusal?.why ?? null);
    expect(await whys(cast.coordinator, nobody)).toEqual(["person-unfit", "person-unfit"]);
    const tried = await handOver(cast.chiefOfficer, { ...nobody, ownerId: heir.personId }, asked());
    expect(tried).toMatchObject({ ok: false, refusal: { why: "not-yours" } });
    expect(await who(second)).toEqual([personId, null]);
    await does(cast.coordinator, first, named(heir.personId, cast.chiefOfficer.personId));
    const late = [...both, { personId, reference: other }];
    expect(await whys(cast.coordinator, { findings: late, ownerId: heir.personId, sponsorId: null })).toEqual([
      "not-left",
      null,
      "not-left",
    ]);
    expect(await who(second)).toEqual([heir.personId, null]);
  });

  test("takes the place only of who has left", async () => {
    const { both, first, second } = await aLeaving();
    const chief = await aChiefOfficer(cast.force);
    const answer = granted(
      await handOver(cast.coordinator, { findings: both, ownerId: null, sponsorId: chief.personId }, asked()),
    );
    expect(answer.results.map(({ refusal }) => refusal?.why)).toEqual(["nothing-changed", "nothing-changed"]);
    expect(await who(first)).toEqual([cast.staff.personId, cast.chiefOfficer.personId]);
    expect(await who(second)).toEqual([cast.staff.personId, null]);
  });
});
