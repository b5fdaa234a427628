import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findInspection } from "@/lib/data/queries/inspection-view";
import type { Grade } from "@/lib/domain/inspection/inspection";
import { aCast } from "@/lib/testing/people";
import { aDraftInspection, asked, granted } from "@/lib/testing/reports";
import { runInspectionCommand } from "./run-inspection-command";

test("a question has one judgment for each force: given again, in other case and spaces, its grade is changed", async () => {
  const { inspector, force } = await aCast();
  const { slug } = await aDraftInspection(inspector, force);
  const set = async (question: string, grade: Grade) => {
    const details = { forceId: force.id, question, grade, illustrative: false };
    return granted(
      await runInspectionCommand(inspector, slug, { do: "set-judgment", id: randomUUID(), details }, asked()),
    ).judgment;
  };
  expect(await set("Investigating crime", "outstanding")).toBe("added");
  expect(await set(" investigating  CRIME", "good")).toBe("changed");
  expect(await set("Preventing crime", "adequate")).toBe("added");
  const judgments = (await findInspection(inspector, slug))?.judgments ?? [];
  expect(judgments.map(({ question, grade }) => `${question}: ${grade}`)).toEqual([
    "Investigating crime: good",
    "Preventing crime: adequate",
  ]);
});
