import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readLists } from "@/lib/data/lists";
import { findListHistory, findLists } from "@/lib/data/queries/lists";
import { findRegisterPage } from "@/lib/data/queries/register";
import { inScope } from "@/lib/data/scope";
import type { Command } from "@/lib/domain/command";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { entryOf } from "@/lib/domain/list/lists";
import { asOwner } from "@/lib/testing/database";
import { aCast, aListKeeper } from "@/lib/testing/people";
import { asked, granted, publishedFindings, TODAY } from "@/lib/testing/reports";
import { plainSentence } from "@/lib/words/sentence-of";
import { changeList } from "./change-list";
import { runCommand } from "./run-command";

const adding = (name: string) => ({ do: "add-entry", list: "evidence-kinds", name, from: null, place: null }) as const;
const aName = () => `Kind ${randomUUID()}`;
const aNote = (kind: string): Command => ({
  do: "add-evidence",
  id: randomUUID(),
  on: TODAY,
  title: "A film",
  note: "What it shows.",
  kind,
  from: null,
  to: null,
  link: null,
  audience: "force",
});

describe("the lists of the product", () => {
  it("are kept by the inspectorate’s administrator, used by a force, and read on when an entry has ended", async () => {
    const keeper = await aListKeeper();
    const { coordinator, inspector, force } = await aCast();
    const name = aName();
    const { key } = granted(await changeList(keeper, adding(name), asked()));
    const [one, other] = await publishedFindings(inspector, force, [{}, {}]);
    granted(await runCommand(coordinator, one?.reference ?? "", aNote(key), asked()));

    const renamed = { do: "change-entry", list: "evidence-kinds", key, name: `${name} renamed`, place: null } as const;
    granted(await changeList(keeper, renamed, asked()));
    const ended = { do: "end-entry", list: "evidence-kinds", key, endedOn: TODAY, why: "Over." } as const;
    granted(await changeList(keeper, ended, asked()));
    expect(entryOf((await findLists(coordinator))["evidence-kinds"], key)).toMatchObject({
      name: `${name} renamed`,
      endedOn: TODAY,
    });
    expect(await runCommand(coordinator, other?.reference ?? "", aNote(key), asked())).toMatchObject({
      refusal: { why: "not-on-list", field: "kind", name: `${name} renamed` },
    });
    const said = (await findListHistory(keeper)).filter(({ facts }) => "key" in facts && facts.key === key);
    expect(said.map(({ facts }) => plainSentence(facts)).toReversed()).toEqual([
      `Kind of evidence added: ${name}`,
      `Kind of evidence ${name} renamed: ${name} renamed`,
      expect.stringMatching(/ended: not offered from/),
    ]);
    expect(await findListHistory(coordinator)).toEqual([]);
    // What is stored says its version; what is read does not carry it about.
    const stored = await asOwner((db) =>
      db.event.findFirstOrThrow({ where: { id: said[0]?.id ?? "" }, select: { payload: true } }),
    );
    expect(JSON.parse(stored.payload).facts).toEqual({ ...said[0]?.facts, v: 1 });
  });

  it("refuse everybody else, and the database does too", async () => {
    const { inspector, coordinator, administrator, pcc } = await aCast();
    for (const actor of [inspector, coordinator, administrator, pcc]) {
      expect(await changeList(actor, adding(aName()), asked())).toMatchObject({ refusal: { why: "not-yours" } });
      const written = inScope(
        actor,
        (db) => db.$executeRaw`insert into evidence_kind (key, name, position) values ('own', 'Own', 1)`,
      );
      await expect(written).rejects.toThrow(/row-level security/);
      const changed = await inScope(
        actor,
        (db) => db.$executeRaw`update evidence_kind set name = 'Own' where key = 'data'`,
      );
      expect(changed).toBe(0);
    }
    const keeper = await aListKeeper();
    const rekeyed = inScope(
      keeper,
      (db) => db.$executeRaw`update evidence_kind set key = 'figures' where key = 'data'`,
    );
    await expect(rekeyed).rejects.toThrow(/permission denied/);
    const removed = inScope(keeper, (db) => db.$executeRaw`delete from evidence_kind where key = 'data'`);
    await expect(removed).rejects.toThrow(/permission denied/);
  });

  it("take one of two that add the same name at once, and give the second press of one button the first answer", async () => {
    const [keeper, other] = [await aListKeeper(), await aListKeeper()];
    const name = aName();
    const results = await Promise.all(
      [keeper, other].map((actor, index) =>
        changeList(actor, adding(index === 0 ? name : name.toUpperCase()), asked()),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { why: "name-taken" } });
    const held = await asOwner((db) => readLists(db));
    expect(held["evidence-kinds"].filter((entry) => entry.name.toLowerCase() === name.toLowerCase())).toHaveLength(1);

    const again = asked();
    const once = granted(await changeList(keeper, adding(aName()), again));
    expect(granted(await changeList(keeper, adding(aName()), again))).toEqual(once);
  });

  it("keep the places of a list whole", async () => {
    const keeper = await aListKeeper();
    const name = aName();
    granted(await changeList(keeper, { ...adding(name), list: "themes", place: 1 }, asked()));
    const { themes } = await asOwner((db) => readLists(db));
    expect(themes[0]?.name).toBe(name);
    expect(themes.map(({ position }) => position)).toEqual(themes.map((_, index) => index + 1));
  });

  it("are found by the name that a theme has now, and no more by the one that it had", async () => {
    const keeper = await aListKeeper();
    const { coordinator, inspector, force } = await aCast();
    const theme = {
      do: "add-entry",
      list: "themes",
      name: `Wombat ${randomUUID()}`,
      from: null,
      place: null,
    } as const;
    const { key } = granted(await changeList(keeper, theme, asked()));
    const [{ reference = "" } = {}] = await publishedFindings(inspector, force, [{}, {}]);
    granted(await runCommand(coordinator, reference, { do: "set-theme", on: TODAY, theme: key }, asked()));
    const found = async (text: string) => {
      const order = { by: "reference", descending: false } as const;
      const { rows } = await findRegisterPage(coordinator, { ...EVERYTHING, text }, order, { page: 1 }, TODAY);
      return rows.map((row) => row.reference);
    };
    expect(await found("wombat")).toEqual([reference]);
    const renamed = { do: "change-entry", list: "themes", key, name: `Numbat ${randomUUID()}`, place: null } as const;
    granted(await changeList(keeper, renamed, asked()));
    expect([await found("numbat"), await found("wombat")]).toEqual([[reference], []]);
  });
});
