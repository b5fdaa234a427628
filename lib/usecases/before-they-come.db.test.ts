import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { cellsOfWord, sheetsOfWorkbook } from "@/lib/outside/testing/read-made";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { aDraftInspection, does, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { beforeVisit, beforeVisitFile } from "./before-they-come";

const DAY = { today: TODAY, demonstration: false };
const THEME = "custody";
const FIELDWORK = { from: date("2024-11-04"), to: date("2024-11-22") };

const [cast, other, third] = [await aCast(PUBLISHED), await aCast(PUBLISHED), await aCast(PUBLISHED)];
const [open, done, apart] = await publishedFindings(cast.inspector, cast.force, [
  { theme: THEME, text: "=1+1 is what the force should not type." },
  { theme: THEME },
  { theme: "preventing-crime" },
]);
const [cause, child, error] = await publishedFindings(other.inspector, other.force, [
  { kind: "cause-of-concern", theme: THEME, recommendations: 1, text: "Cells elsewhere are not safe." },
  { theme: THEME },
]);
const [unconfirmed] = await publishedFindings(third.inspector, third.force, [{ theme: THEME }]);
await asOwner((db) => db.finding.update({ where: { id: unconfirmed?.id ?? "" }, data: { recordedBy: "force" } }));
await aDraftInspection(other.inspector, other.force, [{ theme: THEME }]);
const close = (reference: string | undefined, outcome: "implemented" | "recorded-in-error") =>
  does(cast.inspector, reference ?? "", {
    ...{ do: "close", id: randomUUID(), on: TODAY, outcome, method: "revisit", note: "Seen.", letter: null },
    ...{ successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
  });
await close(done?.reference, "implemented");
await close(error?.reference, "recorded-in-error");
for (const audience of ["force", "force-and-policing-body", "shared"] as const)
  await does(cast.coordinator, open?.reference ?? "", {
    ...{ do: "add-evidence", id: randomUUID(), on: TODAY, title: `For ${audience}`, note: "Seen.", kind: "document" },
    ...{ from: date("2024-02-01"), to: date(audience === "shared" ? "2024-03-31" : "2024-08-31") },
    ...{ link: null, audience, marking: audience === "force" ? "official-sensitive" : "official" },
  });

const asked = (slug = cast.force.slug) => ({ slug, themes: [THEME], fieldwork: FIELDWORK });
const tables = async (actor: Actor, slug?: string) => {
  const made = await beforeVisit(actor, asked(slug), DAY, 5_000);
  return made && Object.fromEntries(made.document.tables.map(({ section, rows }) => [section, rows]));
};
const ofOthers = (rows: readonly (readonly unknown[])[] | undefined) => {
  const made = [other.force.name, third.force.name, cast.force.name];
  return (rows ?? []).filter(([force]) => made.includes(String(force))).map(([, reference]) => reference);
};

describe("before they come", () => {
  it("has all that was found here on the themes, and the evidence as far as its reader reads it", async () => {
    for (const [actor, titles] of [
      [cast.staff, ["For force", "For force-and-policing-body", "For shared"]],
      [cast.pcc, ["For force-and-policing-body", "For shared"]],
      [cast.inspector, ["For shared"]],
    ] as const) {
      const made = await tables(actor);
      expect(made?.open?.map(([reference]) => reference)).toEqual([open?.reference]);
      expect(made?.closed?.map(([reference]) => reference)).toEqual([done?.reference]);
      expect(made?.evidence?.map(([, title]) => title).toSorted()).toEqual(titles);
      expect(JSON.stringify(made)).not.toContain(apart?.reference);
    }
    const [forForce, forInspector] = [await tables(cast.coordinator), await tables(cast.inspector)];
    expect(forForce?.["no-evidence"]).toEqual([]);
    expect(forForce?.open?.[0]?.at(-1)).toBe("2 of 3");
    expect(forInspector?.["no-evidence"]?.map(([reference]) => reference)).toEqual([open?.reference]);
    expect(forInspector?.evidence?.[0]?.slice(-2)).toEqual([218, "too old"]);
  });

  it("is marked as the highest of the notes that it names", async () => {
    const markingFor = async (actor: Actor) => (await beforeVisit(actor, asked(), DAY, 5_000))?.document.marking;
    expect(await markingFor(cast.staff)).toBe("OFFICIAL-SENSITIVE");
    expect(await markingFor(cast.pcc)).toBe("OFFICIAL");
  });

  it("has of elsewhere what is published and confirmed, and nothing else; a recommendation by its cause’s theme", async () => {
    for (const actor of [cast.coordinator, cast.pcc, cast.reader, cast.inspector])
      expect(ofOthers((await tables(actor))?.elsewhere)).toEqual([cause?.reference, child?.reference]);
  });

  it("is there for those of the force alone", async () => {
    for (const actor of [other.coordinator, other.pcc, other.reader]) {
      expect(await tables(actor, other.force.slug)).not.toBeNull();
      expect(await beforeVisit(actor, asked(cast.force.slug), DAY, 10)).toBeNull();
      expect(await beforeVisitFile(actor, asked(cast.force.slug), DAY, "docx")).toBeNull();
    }
  });

  it("says the same in Excel and in Word as on the page, formulas as words, and that it was taken", async () => {
    const made = await tables(cast.coordinator);
    const excel = await beforeVisitFile(cast.coordinator, asked(), DAY, "xlsx");
    if (!excel || "tooLong" in excel) throw new Error("No file was made");
    const sheets = await sheetsOfWorkbook(Buffer.from(excel.bytes));
    const [first] = [...sheets.values()][1]?.filter(([reference]) => reference === open?.reference) ?? [];
    expect(first?.[1]).toBe("=1+1 is what the force should not type.");
    const elsewhere = [...sheets.values()][4]?.filter(([force]) => force === other.force.name) ?? [];
    expect(elsewhere.map(([, reference]) => reference)).toEqual(ofOthers(made?.elsewhere));
    const word = await beforeVisitFile(cast.coordinator, asked(), DAY, "docx");
    if (!word || "tooLong" in word) throw new Error("No file was made");
    const cells = await cellsOfWord(word.bytes);
    for (const said of [open?.reference, cause?.reference, "For force-and-policing-body"])
      expect(cells).toContain(said);
    const log = await asOwner((db) =>
      db.accessLog.findMany({ where: { subject: "before-they-come" }, orderBy: [{ at: "asc" }, { id: "asc" }] }),
    );
    expect(log.map(({ what, detail }) => `${what} ${detail}`)).toEqual([
      `exported xlsx: ${cast.force.slug}`,
      `exported docx: ${cast.force.slug}`,
    ]);
  });
});
