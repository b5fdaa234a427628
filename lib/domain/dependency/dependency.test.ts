import { describe, expect, it } from "vitest";
import { commandsOpenTo } from "../barred";
import { addDays, addMonths } from "../calendar";
import { overdue } from "../finding/overdue";
import { overdueWith, recommendationDates } from "../finding/recommendation-dates";
import { CAST } from "../testing/actors";
import { aCase, aDependency, TODAY } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, giving, refusalOf } from "../testing/register";
import { COMMANDS } from "../workflow";
import { waitsFor, waitsForAny } from "./dependency";

const { O: owner, C: coordinator } = CAST;
const [yesterday, tomorrow] = [addDays(TODAY, -1), addDays(TODAY, 1)];

describe("whose an overdue finding is", () => {
  const open = { submissionPending: false, nextCheckOn: null };
  it("is ours, unless it waits on another body that is asked in time", () => {
    expect(waitsFor(open, TODAY)).toBe("force");
    for (const nextCheckOn of [TODAY, tomorrow]) expect(waitsFor({ ...open, nextCheckOn }, TODAY)).toBe("other-body");
    expect(waitsFor({ ...open, nextCheckOn: yesterday }, TODAY)).toBe("force");
  });

  it("is the inspectorate's once it is submitted, whatever else it waits for", () => {
    for (const nextCheckOn of [null, yesterday, tomorrow])
      expect(waitsFor({ submissionPending: true, nextCheckOn }, TODAY)).toBe("inspectorate");
  });

  it("of a cause of concern is that of its recommendations, ours where any is", () => {
    const late = { status: "open", deadlineOn: null, target: yesterday, submissionPending: false } as const;
    const [ours, theirs] = [
      { ...late, nextCheckOn: null },
      { ...late, nextCheckOn: tomorrow },
    ];
    const whose = (...some: (typeof ours | typeof theirs)[]) => overdueWith(null, recommendationDates(some, TODAY));
    expect(whose(theirs, ours)).toBe("force");
    expect(whose(theirs)).toBe("other-body");
    expect(whose({ ...late, submissionPending: true as never, nextCheckOn: null }, theirs)).toBe("other-body");
    expect(whose()).toBeNull();
    expect(overdueWith(overdue(theirs, TODAY), recommendationDates([ours], TODAY))).toBe("other-body");
    expect(waitsForAny([])).toBeNull();
  });
});

describe("what a finding waits for", () => {
  const bare = aCase({ dependencies: [] });
  it("is added, asked about and ended, each in the history", () => {
    const added = giving(aRegister(bare), owner, aCommand("add-dependency"));
    expect(added.theCase.dependencies).toMatchObject([{ body: "home-office", nextCheckOn: addDays(TODAY, 30) }]);
    const dependencyId = added.theCase.dependencies[0]?.id ?? "";
    const checked = giving(added, coordinator, aCommand("check-dependency", { dependencyId }));
    expect(checked.theCase.dependencies).toMatchObject([{ nextCheckOn: addDays(TODAY, 60) }]);
    const ended = giving(checked, owner, aCommand("end-dependency", { dependencyId }));
    expect(ended.theCase.dependencies).toEqual([]);
    expect(ended.events.map(({ facts }) => facts)).toMatchObject([
      { kind: "dependency-added", body: "Home Office", needed: "The new case system." },
      { kind: "dependency-checked", body: "Home Office", heard: "It comes in the autumn." },
      { kind: "dependency-ended", body: "Home Office", cameOf: "It came." },
    ]);
  });

  it("moves no target date", () => {
    const dated = aCase({ finding: { firstTarget: yesterday, target: yesterday } });
    expect(giving(aRegister(dated), owner, aCommand("add-dependency")).theCase.finding).toMatchObject({
      target: yesterday,
      moves: 0,
    });
  });

  it("is asked about again within half a year, and not on a day that has come", () => {
    const latest = addMonths(TODAY, 6);
    for (const command of ["add-dependency", "check-dependency"] as const) {
      expect(refusalOf(aCase(), owner, aCommand(command, { nextCheckOn: TODAY }))).toEqual({ why: "check-not-ahead" });
      expect(refusalOf(aCase(), owner, aCommand(command, { nextCheckOn: addDays(latest, 1) }))).toEqual({
        why: "check-too-far",
        latest,
      });
      giving(aRegister(aCase()), owner, aCommand(command, { nextCheckOn: latest }));
    }
  });

  it("is of a body on the list, once for each thing", () => {
    const unknown = aCommand("add-dependency", { body: "nobody" });
    expect(refusalOf(bare, owner, unknown)).toMatchObject({ why: "not-on-list", list: "bodies", field: "body" });
    const { body, needed } = aDependency();
    const again = { body, needed: ` ${needed.toUpperCase()}` };
    expect(refusalOf(aCase(), owner, aCommand("add-dependency", again))).toEqual({
      why: "awaited-already",
      body: "A supplier",
    });
    giving(aRegister(aCase()), owner, aCommand("add-dependency", { body, needed: "Something else." }));
  });

  it("is neither checked nor ended where nothing is waited for, and no button is shown", () => {
    for (const command of ["check-dependency", "end-dependency"] as const) {
      expect(refusalOf(bare, owner, aCommand(command))).toEqual({ why: "nothing-awaited" });
      expect(commandsOpenTo(owner, bare, COMMANDS)).not.toContain(command);
      expect(refusalOf(aCase(), owner, aCommand(command, { dependencyId: "another" }))).toEqual({
        why: "dependency-unknown",
      });
    }
  });
});
