import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findViews } from "@/lib/data/queries/saved-views";
import { inScope } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import { MOST_VIEWS } from "@/lib/domain/saved-view/saved-view";
import { aCast, aReader, aStaffMember } from "@/lib/testing/people";
import { PUBLISHED } from "@/lib/testing/reports";
import { beginWithView, dropView, keepView, shareView, type ToKeep } from "./saved-views";

const cast = await aCast(PUBLISHED);
const other = await aCast(PUBLISHED);

const keep = (actor: Actor, view: Partial<ToKeep> & { readonly name: string }, key: string = randomUUID()) =>
  keepView(
    actor,
    { shared: false, usual: false, replaces: false, parameters: "overdue=yes", ...view },
    { key, now: new Date() },
  );
const namesOf = async (actor: Actor) => (await findViews(actor)).map(({ name }) => name);
const idOf = async (actor: Actor, name: string) =>
  (await findViews(actor)).find((view) => view.name === name)?.id ?? "";

describe("a saved view", () => {
  it("is its maker’s alone, kept once however often the button is pressed", async () => {
    const key = randomUUID();
    for (let press = 0; press < 2; press += 1)
      expect(await keep(cast.staff, { name: "Mine" }, key)).toEqual({ ok: true, value: null });
    expect(await namesOf(cast.staff)).toEqual(["Mine"]);
    for (const actor of [cast.coordinator, cast.pcc, other.staff]) expect(await namesOf(actor)).not.toContain("Mine");
    const [view] = await findViews(cast.staff);
    expect(await beginWithView(cast.coordinator, view?.id ?? "")).toMatchObject({ refusal: { why: "view-gone" } });
    expect(await dropView(cast.administrator, view?.id ?? "")).toMatchObject({ refusal: { why: "not-found" } });
    expect(await dropView(cast.coordinator, view?.id ?? "")).toEqual({ ok: true, value: null });
    expect(await namesOf(cast.staff)).toEqual(["Mine"]);
  });

  it("is given to an organisation by its coordinators, its office and inspectors, and by nobody else", async () => {
    expect(await keep(cast.staff, { name: "For all", shared: true })).toMatchObject({ refusal: { why: "not-yours" } });
    for (const actor of [cast.coordinator, cast.pcc, cast.inspector]) {
      const name = `Of ${actor.role} ${cast.force.slug}`;
      expect((await keep(actor, { name, shared: true })).ok).toBe(true);
      expect(await namesOf(actor)).toContain(name);
    }
    const name = `Of force-coordinator ${cast.force.slug}`;
    expect(await namesOf(cast.staff)).toContain(name);
    expect(await namesOf(cast.pcc)).not.toContain(name);
    expect(await namesOf(other.coordinator)).not.toContain(name);
    expect(await dropView(cast.staff, await idOf(cast.staff, name))).toMatchObject({ refusal: { why: "not-yours" } });
    expect(await shareView(cast.staff, await idOf(cast.staff, name), false)).toMatchObject({
      refusal: { why: "not-yours" },
    });
  });

  it("is kept by the database as the use case does: nobody shares by another road", async () => {
    const { personId, organisation } = cast.staff;
    const row = {
      id: randomUUID(),
      organisationId: organisation.id,
      personId,
      name: "By hand",
      parameters: "",
      by: "Staff",
    };
    const add = (actor: Actor, change: object) =>
      inScope(actor, (db) => db.savedView.create({ data: { ...row, at: new Date(), ...change } }));
    await expect(add(cast.staff, { shared: true })).rejects.toThrow();
    await expect(add(cast.coordinator, {})).rejects.toThrow();
    await expect(add(other.staff, { personId: other.staff.personId })).rejects.toThrow();
    await add(cast.staff, {});
    expect(await namesOf(cast.staff)).toContain("By hand");
  });

  it("takes the place of one of its name only where that is asked for", async () => {
    await keep(cast.pcc, { name: "Late" });
    expect(await keep(cast.pcc, { name: "late", parameters: "slipped=30" })).toMatchObject({
      refusal: { why: "view-name-taken", shared: false },
    });
    await keep(cast.pcc, { name: "late", parameters: "slipped=30", replaces: true });
    const found = (await findViews(cast.pcc)).filter(({ name }) => name.toLowerCase() === "late");
    expect(found.map(({ parameters }) => parameters)).toEqual(["slipped=30"]);
  });

  it("is where somebody begins until they begin with another, or it is dropped or taken back", async () => {
    const usual = async (actor: Actor) => (await findViews(actor)).filter((view) => view.usual).map(({ name }) => name);
    await keep(cast.coordinator, { name: "One", usual: true });
    expect(await usual(cast.coordinator)).toEqual(["One"]);
    await keep(cast.coordinator, { name: "Two", shared: true });
    await beginWithView(cast.coordinator, await idOf(cast.coordinator, "Two"));
    expect(await usual(cast.coordinator)).toEqual(["Two"]);
    await beginWithView(cast.staff, await idOf(cast.staff, "Two"));
    expect(await usual(cast.staff)).toEqual(["Two"]);
    await shareView(cast.coordinator, await idOf(cast.coordinator, "Two"), false);
    expect(await usual(cast.staff)).toEqual([]);
    expect(await usual(cast.coordinator)).toEqual(["Two"]);
    await dropView(cast.coordinator, await idOf(cast.coordinator, "Two"));
    expect(await usual(cast.coordinator)).toEqual([]);
    await beginWithView(cast.coordinator, null);
    expect(await usual(cast.coordinator)).toEqual([]);
  });

  it("is kept by a reader too, who changes nothing else; never by an administrator, who reads no findings", async () => {
    const reader = await aReader(cast.force);
    expect((await keep(reader, { name: "What I read" })).ok).toBe(true);
    expect(await keep({ ...reader, role: "administrator" } as Actor, { name: "None" })).toMatchObject({
      refusal: { why: "not-found" },
    });
  });

  it("is one of so many, and asks for so much", async () => {
    const person = await aStaffMember(other.force);
    const kept = await Promise.all(
      Array.from({ length: MOST_VIEWS + 3 }, (_, at) => keep(person, { name: `View ${at}` })),
    );
    expect(kept.filter(({ ok }) => ok)).toHaveLength(MOST_VIEWS);
    expect(kept.find(({ ok }) => !ok)).toMatchObject({ refusal: { why: "too-many-views" } });
    const long = "force=".padEnd(5_000, "a");
    expect(await keep(cast.pcc, { name: "Long", parameters: long })).toMatchObject({
      refusal: { why: "view-too-long" },
    });
  });
});
