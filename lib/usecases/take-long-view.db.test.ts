import { randomUUID } from "node:crypto";
import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { longViewRows } from "@/lib/domain/finding/long-view";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { aDraftInspection, does, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { takeLongView } from "./take-long-view";

const cast = await aCast(PUBLISHED);
const [early] = await publishedFindings(cast.inspector, cast.force, [{}], date("2022-03-01"));
const [cause, child] = await publishedFindings(cast.inspector, cast.force, [
  { kind: "cause-of-concern", recommendations: 1 },
  {},
]);
await aDraftInspection(cast.inspector, cast.force, [{ kind: "cause-of-concern", recommendations: 1 }]);
await does(cast.inspector, cause?.reference ?? "", {
  ...{
    do: "link",
    id: randomUUID(),
    on: TODAY,
    link: "escalated-from",
    other: early?.reference ?? "",
    why: "It was raised in 2022.",
  },
});

describe("the long view that somebody takes", () => {
  it("shows causes of concern, what they repeat and their recommendations, all published; and that it was taken stands in the log", async () => {
    for (const actor of [cast.staff, cast.pcc, cast.inspector]) {
      const taken = await takeLongView(actor, cast.force.slug, "svg");
      const rows = longViewRows(taken?.findings ?? [], "all");
      expect(rows.map(({ reference, is }) => [reference, is])).toEqual([
        [early?.reference, "earlier"],
        [cause?.reference, "cause"],
        [child?.reference, "recommendation"],
      ]);
      expect(rows[1]?.repeats).toEqual([early?.reference]);
      const log = await asOwner((db) => db.accessLog.findMany({ where: { personId: actor.personId } }));
      expect(log.map(({ what, subject, detail }) => [what, subject, detail])).toEqual([
        ["exported", "long-view", `svg: ${cast.force.slug}`],
      ]);
    }
  });

  it("is not there for those of another force, nor for a force that is none; and nothing is recorded", async () => {
    const other = await aCast();
    for (const actor of [other.coordinator, other.pcc, other.reader])
      expect(await takeLongView(actor, cast.force.slug, "png")).toBeNull();
    expect(await takeLongView(cast.inspector, "no-such-force", "png")).toBeNull();
    expect(await takeLongView(cast.inspector, "'; select 1", "png")).toBeNull();
    const log = await asOwner((db) => db.accessLog.findMany({ where: { personId: other.coordinator.personId } }));
    expect(log).toEqual([]);
  });
});
