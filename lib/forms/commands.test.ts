import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import type { CommandName } from "@/lib/domain/command";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { COMMANDS } from "@/lib/domain/workflow";
import { COMMAND_FORMS, commandFrom, isCommandName } from "./commands";
import type { Typed } from "./form-state";

const ID = "01890b2a-0000-4000-8000-000000000001";

/** What a person types into each form to be understood. */
const GOOD: { readonly [Name in CommandName]: Typed } = {
  "move-to-engage": { wording: "Risk assessment", why: "It is serious.", on: "2024-06-21" },
  "return-to-open": { why: "It has improved.", on: "2024-06-21" },
  "draft-submission": { statement: "Nearly there." },
  "sign-submission": {},
  submit: { statement: "It is done.", "answer-1": "Ten cases are attached." },
  "withdraw-submission": { why: "A sample is missing." },
  "return-submission": {
    points: "1. Show ten cases.\r\n\r\n2) By district.\n- Say who reviews.",
    note: "Thin.",
    on: "2024-06-21",
  },
  close: { outcome: "implemented", method: "desk-review", note: "Seen.", on: "2024-06-21" },
  "end-follow-up": { result: "met", sampleSize: "10", note: "Ten of ten.", on: "2024-06-21" },
  "keep-closed": { why: "The audit alone shows it." },
  reopen: { why: "Found again.", on: "2024-06-21" },
  "correct-record": {
    kind: "recommendation",
    text: "As published.",
    deadline: "within",
    deadlineMonths: "3",
    why: "Copied wrong.",
  },
  allocate: { owner: ID, sponsor: "" },
  "pass-back": { why: "Custody answers for this." },
  "set-theme": { theme: "custody" },
  "set-priority": { priority: "high" },
  "update-progress": { progress: "on-track", note: "Begun.", on: "2024-06-21" },
  "add-evidence": { title: "Survey", note: "Four of five.", kind: "survey", audience: "shared" },
  "widen-evidence": { evidenceId: ID, audience: "shared" },
  "withdraw-evidence": { evidenceId: ID, why: "Wrong month." },
  "set-response": { response: "accepted" },
  "add-action": { text: "Train every supervisor.", due: "2024-10-31" },
  "end-action": { action: ID, as: "done" },
  "add-measure": { name: "Cases waiting", unit: "cases", better: "lower", target: "1,000" },
  "add-readings": { measure: ID, source: "Case system", pasted: "30/06/2024\t12" },
  "correct-reading": { reading: ID, value: "11", why: "Counted twice." },
  "set-done-tests": { tests: "1. Nine of ten are signed.\r\n- No case waits." },
  "agree-done-tests": { tests: ID },
  "meet-done-test": { test: ID, evidence: [ID] },
  "unmeet-done-test": { test: ID, why: "Wrong month." },
  "propose-target": { to: "2024-10-31", reason: "resources", why: "Two posts are vacant." },
  "approve-target": {},
  "decline-target": { why: "Too late." },
  "add-dependency": {
    body: "home-office",
    contact: "Head of the programme",
    needed: "The new case system.",
    nextCheckOn: "2024-09-30",
  },
  "check-dependency": { dependencyId: ID, heard: "It comes in May.", nextCheckOn: "2024-09-30" },
  "end-dependency": { endedId: ID, cameOf: "It came." },
  "record-assurance": { assurance: "partly-assured", note: "The panel saw it.", on: "2024-06-21" },
  "add-office-note": { note: "Ask again in March." },
  "draft-public-wording": { wording: "Half is done." },
  "publish-public-wording": { draftId: ID },
  "withdraw-public-wording": { why: "It was wrong." },
  "see-move": {},
  "make-representation": { says: "It was not so.", on: "2024-06-21" },
  "answer-representation": { representationId: ID, answer: "We have looked again.", on: "2024-06-21" },
  rate: { rating: "some-issues", note: "Half of it.", on: "2024-06-21" },
  link: { other: " wmp-2021-002 ", link: "repeats", why: "Raised before." },
};

const problemsOf = (name: CommandName, typed: Typed) =>
  COMMAND_FORMS[name].typed.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

/** The fields of free words, which everything hostile is typed into. */
const words = (name: CommandName) =>
  Object.keys(GOOD[name]).filter(
    (field) =>
      ["why", "note", "statement", "text", "title", "points", "wording", "tests", "needed", "heard", "cameOf"].includes(
        field,
      ) || field.startsWith("answer-"),
  );
const WORDS = COMMANDS.flatMap((name) => words(name).map((field) => [name, field] as const));

describe("the forms of a finding", () => {
  it.each(COMMANDS)("understands %s", (name) => {
    const said = COMMAND_FORMS[name].typed.safeParse(GOOD[name]);
    expect(said.error?.issues ?? []).toEqual([]);
    const command = said.success && commandFrom(name, said.data, ID, date("2024-06-22"));
    expect(command).toMatchObject({ do: name });
  });

  it.each(COMMANDS)("answers an empty %s with sentences at its fields, or has none", (name) => {
    for (const [field, message] of problemsOf(name, {})) {
      expect(field).toEqual(expect.any(String));
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
    if (!["approve-target", "sign-submission", "allocate", "see-move", "set-theme", "set-priority"].includes(name))
      expect(problemsOf(name, {})).not.toEqual([]);
  });

  it.each(WORDS)("refuses in %s, at %s, what cannot be stored, what is empty and what is too long", (name, field) => {
    for (const typed of ["a\0b", "half \ud800 a pair", " \n ", "x".repeat(LONGEST_TEXT + 1)]) {
      const problems = problemsOf(name, { ...GOOD[name], [field]: typed });
      expect(problems.map(([at]) => at)).toEqual([field]);
      expect(problems[0]?.[1]).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ["update-progress", "progress", "excellent"],
    ["update-progress", "on", "2024-06-31"],
    ["update-progress", "on", "tomorrow"],
    ["update-progress", "nextOn", "2024-02-30"],
    ["close", "outcome", "finished"],
    ["close", "method", ""],
    ["close", "letter", "javascript:alert(1)"],
    ["record-assurance", "assurance", "not-reviewed"],
    ["add-evidence", "audience", "public"],
    ["add-evidence", "from", "2023-02-29"],
    ["add-evidence", "link", "ftp://files.example"],
    ["widen-evidence", "evidenceId", "1"],
    ["allocate", "owner", "me"],
    ["set-priority", "priority", "urgent"],
    ["propose-target", "reason", "because"],
    ["move-to-engage", "reasonId", "the first"],
    ["correct-record", "deadlineMonths", "0"],
    ["correct-record", "deadlineMonths", "121"],
    ["correct-record", "kind", "opinion"],
    ["link", "other", "WMP"],
  ] as const)("refuses %s whose %s is %j", (name, field, typed) => {
    expect(problemsOf(name, { ...GOOD[name], [field]: typed }).map(([at]) => at)).toEqual([field]);
  });

  it("numbers the points of a return line by line", () => {
    expect(COMMAND_FORMS["return-submission"].typed.parse(GOOD["return-submission"]).points).toEqual([
      "Show ten cases.",
      "By district.",
      "Say who reviews.",
    ]);
  });

  it("asks for each answer at its own field, and keeps the order of the points", () => {
    const typed = { statement: "Done.", "answer-2": "Two.", "answer-10": "Ten.", "answer-1": "" };
    expect(problemsOf("submit", typed)).toEqual([["answer-1", "Answer point 1."]]);
    const answers = COMMAND_FORMS.submit.typed.parse({ ...typed, "answer-1": "One." }).answers;
    expect([answers[0], answers[1], answers[9]]).toEqual(["One.", "Two.", "Ten."]);
    expect(answers).toHaveLength(10);
  });

  it("keeps in a draft the answers that there are, with an empty one where none is yet", () => {
    const typed = { statement: "Nearly.", "answer-1": "", "answer-2": "Two." };
    expect(COMMAND_FORMS["draft-submission"].typed.parse(typed).answers).toEqual(["", "Two."]);
    const long = { ...typed, "answer-1": "x".repeat(LONGEST_TEXT + 1) };
    expect(problemsOf("draft-submission", long).map(([at]) => at)).toEqual(["answer-1"]);
  });

  it("names a successor only for what is superseded", () => {
    const left = { ...GOOD.close, successor: "wmp-2023-004", supersededToo: [ID] };
    expect(COMMAND_FORMS.close.typed.parse(left)).toMatchObject({ successor: null, supersededToo: [] });
    const superseded = COMMAND_FORMS.close.typed.parse({ ...left, outcome: "superseded" });
    expect(superseded).toMatchObject({ successor: "WMP-2023-004", supersededToo: [ID] });
    const wrong = COMMAND_FORMS.close.typed.parse({ ...left, outcome: "superseded", successor: "the new one" });
    expect(wrong).toMatchObject({ successor: "the new one" });
  });

  it("reopens the cause of concern only with a tick and a reason", () => {
    expect(
      COMMAND_FORMS.reopen.typed.parse({ ...GOOD.reopen, whyParent: "Typed, not ticked" }).whyParentToo,
    ).toBeNull();
    expect(problemsOf("reopen", { ...GOOD.reopen, parentToo: "yes" })[0]?.[0]).toBe("whyParent");
    expect(
      COMMAND_FORMS.reopen.typed.parse({ ...GOOD.reopen, parentToo: "yes", whyParent: "It too." }).whyParentToo,
    ).toBe("It too.");
  });

  it("knows its commands by name, and nothing that only looks like one", () => {
    expect(isCommandName("close")).toBe(true);
    for (const name of ["toString", "__proto__", "", null, 3]) expect(isCommandName(name)).toBe(false);
  });
});
