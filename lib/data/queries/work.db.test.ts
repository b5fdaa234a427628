import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { withMetTest } from "@/lib/testing/done-tests";
import { aCast } from "@/lib/testing/people";
import { asked, does, publishedFindings, TODAY } from "@/lib/testing/reports";
import { chooseOwnForces } from "@/lib/usecases/choose-own-forces";
import { runForceCommand } from "@/lib/usecases/run-force-command";
import { findWork } from "./work";

const close: Command = {
  ...{ do: "close", on: TODAY, outcome: "implemented", method: "desk-review", note: "Seen.", letter: null },
  ...{ successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
};

test("an inspector's decisions, and the causes of concern whose recommendations are closed, are among what waits", async () => {
  const cast = await aCast();
  const { inspector, coordinator, force } = cast;
  const [cause, recommendation, area] = await publishedFindings(inspector, force, [
    { kind: "cause-of-concern", recommendations: 1 },
    {},
  ]).then((all) => all.map(({ reference }) => reference));
  await chooseOwnForces(inspector, [force.slug]);
  const shared = { kind: "document", from: null, to: null, link: null, audience: "shared", on: TODAY } as const;
  const note = { do: "add-evidence", id: randomUUID(), title: "A sample", note: "Ten cases.", ...shared } as const;
  await does(coordinator, area ?? "", note);
  await withMetTest(area ?? "");
  await does(coordinator, area ?? "", { do: "submit", id: randomUUID(), on: TODAY, statement: "Done.", answers: [] });
  await does(inspector, recommendation ?? "", close);

  const { decisions, forces, duties } = await findWork(inspector, TODAY, null);
  const own = decisions.rows.filter((row) => row.force.slug === force.slug);
  expect(own).toMatchObject([
    { what: "recommendations-closed", reference: cause, own: true, since: TODAY, openRecommendations: 0 },
    { what: "decide-submission", reference: area, own: true, since: TODAY, evidence: 1, tests: { met: 1, all: 1 } },
  ]);
  expect(own.every(({ version }) => version > 0)).toBe(true);
  const counted = (kind: string) => duties.find((duty) => duty.kind === kind)?.count ?? 0;
  expect(decisions.all).toBe(counted("decide-submission") + counted("recommendations-closed"));
  expect(forces.find(({ slug }) => slug === force.slug)).toMatchObject({ allClosed: 1, causes: 1 });
  expect(forces[0]?.own).toBe(true);
  // Nobody else decides anything.
  expect((await findWork(coordinator, TODAY, null)).decisions).toEqual({ rows: [], all: 0 });
});

test("a spell in Engage without a live reason stands on the desk, from the day on which its last one ended", async () => {
  const { inspector, force } = await aCast();
  const [cause] = await publishedFindings(inspector, force, [{ kind: "cause-of-concern" }]);
  const day = addDays(TODAY, -3);
  const entered = await runForceCommand(
    inspector,
    force.slug,
    {
      ...{ do: "enter-engage", id: randomUUID(), on: day, why: "A letter.", letter: null },
      reasons: [{ id: randomUUID(), wording: "Calls go unanswered.", findingId: cause?.id ?? "" }],
    },
    asked(),
  );
  expect(entered.ok).toBe(true);
  const own = async () => {
    const { forces, desk } = await findWork(inspector, TODAY, null);
    const asks = desk.some(({ kind, slug }) => kind === "leave-engage" && slug === force.slug);
    return { ...forces.find(({ slug }) => slug === force.slug), asks };
  };
  expect(await own()).toMatchObject({ engagedSince: day, reasonlessSince: null, inEngage: 1, asks: false });
  await does(inspector, cause?.reference ?? "", close);
  // Nothing is done by itself: the spell goes on, and the desk asks.
  expect(await own()).toMatchObject({ engagedSince: day, reasonlessSince: TODAY, causes: 0, asks: true });
});
