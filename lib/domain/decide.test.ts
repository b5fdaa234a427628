import { describe, expect, it } from "vitest";
import type { Actor } from "./actor";
import { commandsOpenTo } from "./barred";
import { addDays, date } from "./calendar";
import type { Command, CommandName } from "./command";
import { bars, decide } from "./decide";
import type { Evidence } from "./evidence/evidence";
import { type Case, liveReason } from "./finding/case";
import { CAST, OTHER_FORCE } from "./testing/actors";
import {
  aCase,
  aDoneTest,
  aFinding,
  anEvidence,
  aReason,
  aRelative,
  aSpell,
  aSubmission,
  aTargetRequest,
  NOT_AGREED,
  NOT_MET,
  PUBLISHED,
  TODAY,
} from "./testing/cases";
import { aCommand } from "./testing/commands";
import { aRegister, decided, giving, refusalOf } from "./testing/register";
import { COMMANDS, rowOf } from "./workflow";

const { O: owner, C: coordinator, I: inspector, P: policingBody } = CAST;

describe("the date of effect", () => {
  const dated = COMMANDS.filter((command) => "on" in aCommand(command));

  it("is there for every command but a draft's", () => {
    expect(COMMANDS.filter((command) => !dated.includes(command))).toEqual(["draft-submission"]);
  });

  it("is never in the future, never before publication", () => {
    for (const name of ["update-progress", "add-evidence", "allocate"] as const) {
      const given = (on: string) => refusalOf(aCase(), coordinator, aCommand(name, { on: date(on) }));
      expect(given("2024-06-22")).toEqual({ why: "date-in-the-future", field: "on" });
      expect(given("2023-12-21")).toEqual({
        why: "date-too-early",
        field: "on",
        earliest: PUBLISHED,
        because: "published",
      });
    }
  });

  it("of a change of status is never before the last one", () => {
    const since = date("2024-06-10");
    const cases = [
      ["move-to-engage", "open"],
      ["return-to-open", "engage"],
      ["close", "open"],
      ["reopen", "closed"],
    ] as const;
    for (const [command, status] of cases) {
      const theCase = aCase({ finding: { status, statusOn: since } });
      const on = date("2024-06-09");
      expect(refusalOf(theCase, inspector, aCommand(command, { on }))).toMatchObject({ because: "status" });
      expect(rowOf(command).to).not.toBe("unchanged");
    }
  });
});

describe("the audience of an event", () => {
  /** By hand from who sees what: the three sides, except for drafts, evidence and what is published. */
  const expected: Record<CommandName, readonly string[]> = {
    "move-to-engage": ["engage-entered public", "moved-to-engage shared"],
    "return-to-open": ["returned-to-open shared"],
    "draft-submission": ["submission-drafted force"],
    "sign-submission": ["submission-signed force"],
    submit: ["submitted shared"],
    "withdraw-submission": ["submission-withdrawn shared"],
    "return-submission": ["submission-returned shared"],
    close: ["closed shared"],
    reopen: ["reopened shared"],
    "keep-closed": ["kept-closed shared"],
    "end-follow-up": ["follow-up-ended shared"],
    "correct-record": ["record-corrected public"],
    allocate: ["allocated shared"],
    "pass-back": ["passed-back shared"],
    "set-theme": ["theme-set shared"],
    "set-priority": ["priority-set shared"],
    "update-progress": ["progress-updated shared"],
    "add-evidence": ["evidence-added force"],
    "widen-evidence": ["evidence-widened shared"],
    "withdraw-evidence": ["evidence-withdrawn force"],
    "set-response": ["response-set shared"],
    "add-action": ["action-added shared"],
    "end-action": ["action-ended shared"],
    "add-measure": ["measure-added shared"],
    "add-readings": ["readings-added shared"],
    "correct-reading": ["reading-corrected shared"],
    "set-done-tests": ["done-tests-set shared"],
    "agree-done-tests": ["done-tests-agreed shared"],
    "meet-done-test": ["done-test-met shared"],
    "unmeet-done-test": ["done-test-unmet shared"],
    "propose-target": ["target-proposed shared"],
    "approve-target": ["target-set shared"],
    "decline-target": ["target-declined shared"],
    "add-dependency": ["dependency-added shared"],
    "check-dependency": ["dependency-checked shared"],
    "end-dependency": ["dependency-ended shared"],
    "record-assurance": ["assurance-recorded shared"],
    "add-office-note": ["office-note-added office"],
    "draft-public-wording": ["public-wording-drafted office"],
    "publish-public-wording": ["public-wording-published public"],
    "withdraw-public-wording": ["public-wording-withdrawn public"],
    "see-move": ["move-seen force-and-policing-body"],
    "make-representation": ["representation-made shared"],
    "answer-representation": ["representation-answered shared"],
    rate: ["rated shared"],
    link: ["linked shared"],
  };

  it.each(COMMANDS)("of %s is that of the record it is about", (command) => {
    const pending = command === "withdraw-submission" || command === "return-submission";
    const theCase = aCase({
      finding: {
        status:
          command === "reopen" || command === "keep-closed" || command === "end-follow-up"
            ? "closed"
            : command === "return-to-open"
              ? "engage"
              : "open",
        ...(command === "keep-closed" && { basisChangedOn: TODAY }),
        ...(command === "see-move" && { target: TODAY, moves: 2 }),
      },
      ...(command === "agree-done-tests" && { doneTests: [aDoneTest(NOT_AGREED)] }),
      ...(command === "meet-done-test" && { doneTests: [aDoneTest(NOT_MET)] }),
      asksSignOff: command === "sign-submission",
      submission: pending
        ? aSubmission()
        : command === "sign-submission"
          ? aSubmission({ state: "draft", on: null, basis: null })
          : null,
      publicWording: {
        draft: { id: "draft", wording: "Nearly all is done." },
        published: { id: "published", wording: "Some is done.", on: TODAY },
      },
      targetRequest: command === "approve-target" || command === "decline-target" ? aTargetRequest() : null,
    });
    const actor = [owner, coordinator, CAST.S, inspector, policingBody].find(
      (one) => bars(one, theCase, command) === null,
    );
    const { events } = giving(aRegister(theCase), actor ?? inspector, aCommand(command));
    expect(events.map(({ facts, audience }) => `${facts.kind} ${audience}`)).toEqual(expected[command]);
    for (const { findingId, audience } of events)
      expect(findingId).toBe(
        audience === "public" &&
          !["correct-record", "publish-public-wording", "withdraw-public-wording"].includes(command)
          ? undefined
          : "finding",
      );
  });
});

describe("buttons for evidence", () => {
  const offered = (evidence: readonly Evidence[]) =>
    commandsOpenTo(owner, aCase({ evidence }), ["widen-evidence", "withdraw-evidence"]);
  const own = anEvidence({ id: "own evidence", audience: "force" });

  it("are there while one note can still be widened or withdrawn", () => {
    expect(offered([])).toEqual([]);
    expect(offered([anEvidence()])).toEqual(["withdraw-evidence"]);
    expect(offered([own])).toEqual(["widen-evidence", "withdraw-evidence"]);
    expect(offered([anEvidence(), own])).toEqual(["widen-evidence", "withdraw-evidence"]);
    expect(offered([anEvidence({ withdrawn: true }), own])).toEqual(["widen-evidence", "withdraw-evidence"]);
    expect(offered([{ ...own, withdrawn: true }])).toEqual([]);
  });
});

describe("the live reason of a finding", () => {
  it("is its own, and one that has not ended", () => {
    const reasons = [
      aReason({ id: "words" }),
      aReason({ id: "another's", findingId: "another" }),
      aReason({ id: "ended", findingId: "finding", endedOn: PUBLISHED }),
      aReason({ id: "own", findingId: "finding" }),
    ];
    expect(liveReason(aCase({ spell: aSpell(reasons) }))?.id).toBe("own");
    expect(liveReason(aCase({ spell: aSpell(reasons.slice(0, 3)) }))).toBeNull();
  });
});

describe("allocating", () => {
  it("takes people of the force who can own or sponsor, or nobody", () => {
    const given = (ownerId: string | null, sponsorId: string | null) => aCommand("allocate", { ownerId, sponsorId });
    expect(refusalOf(aCase(), coordinator, given("stranger", null))).toEqual({ why: "person-unfit", field: "owner" });
    expect(refusalOf(aCase(), coordinator, given(null, "owner"))).toEqual({ why: "person-unfit", field: "sponsor" });
    expect(refusalOf(aCase(), coordinator, given("owner", "sponsor"))).toEqual({ why: "nothing-changed" });
    const ended = giving(aRegister(aCase()), coordinator, given(null, null));
    expect(ended.theCase.finding).toMatchObject({ owner: null, sponsor: null });
    const sponsor = "Assistant chief constable";
    expect(ended.events[0]?.facts).toEqual({
      kind: "allocated",
      owner: null,
      sponsor: null,
      ownerBefore: "Head of Crime",
      sponsorBefore: sponsor,
    });
    const again = giving(ended, coordinator, given("other staff", "sponsor"));
    expect(again.events[1]?.facts).toEqual({
      kind: "allocated",
      owner: "Head of Custody",
      sponsor,
      ownerBefore: null,
      sponsorBefore: null,
    });
  });

  it("leaves who is not touched, also somebody who has left; and names nobody new who has", () => {
    const gone = { id: "gone", post: "Head of Traffic" };
    const given = (ownerId: string | null, sponsorId: string | null) => aCommand("allocate", { ownerId, sponsorId });
    const ofGoneOwner = decided(
      aCase({ finding: { owner: gone, sponsor: null } }),
      coordinator,
      given("gone", "sponsor"),
    );
    expect(ofGoneOwner.changes).toMatchObject([{ set: { ownerId: "gone", sponsorId: "sponsor" } }]);
    expect(ofGoneOwner.events[0]?.facts).toMatchObject({ owner: "Head of Traffic", ownerBefore: "Head of Traffic" });
    const ofGoneSponsor = aCase({ finding: { owner: null, sponsor: gone } });
    expect(decided(ofGoneSponsor, coordinator, given("owner", "gone")).changes).toMatchObject([
      { set: { ownerId: "owner", sponsorId: "gone" } },
    ]);
    expect(refusalOf(ofGoneSponsor, coordinator, given("gone", "gone"))).toEqual({
      why: "person-unfit",
      field: "owner",
    });
  });

  it("passed back leaves the finding waiting for allocation, and its sponsor in place", () => {
    const { theCase, events } = giving(aRegister(aCase()), owner, aCommand("pass-back"));
    expect(events[0]?.facts).toMatchObject({ owner: "Head of Crime" });
    expect(theCase.finding.owner).toBeNull();
    expect(theCase.finding.sponsor?.id).toBe("sponsor");
    expect(refusalOf(theCase, owner, aCommand("update-progress")).why).toBe("not-yours");
  });
});

describe("since when somebody answers for a finding, or nobody does", () => {
  const june = date("2024-06-10");
  const given = (ownerId: string | null, sponsorId: string | null) =>
    aCommand("allocate", { on: june, ownerId, sponsorId });
  const set = (theCase: Case, command: Command, actor: Actor = coordinator) =>
    decided(theCase, actor, command).changes.flatMap((change) => (change.change === "finding" ? [change.set] : []));

  it("is the day on which the owner changed", () => {
    expect(set(aCase(), given("other staff", "sponsor"))).toMatchObject([{ allocatedOn: june }]);
    expect(set(aCase(), given(null, "sponsor"))).toMatchObject([{ allocatedOn: june }]);
    expect(set(aCase(), aCommand("pass-back", { on: june }), owner)).toEqual([{ ownerId: null, allocatedOn: june }]);
  });

  it("stays when only the sponsor changes", () => {
    expect(set(aCase({ finding: { owner: null } }), given(null, null))).toEqual([{ ownerId: null, sponsorId: null }]);
    expect(set(aCase({ finding: { sponsor: null } }), given("owner", "sponsor"))).toEqual([
      { ownerId: "owner", sponsorId: "sponsor" },
    ]);
  });
});

describe("the voices", () => {
  it("of the force and of the policing body change only their own field", () => {
    const updated = giving(aRegister(aCase()), owner, aCommand("update-progress", { progress: "delivered" }));
    const assured = giving(updated, policingBody, aCommand("record-assurance", { assurance: "not-assured" }));
    expect(assured.theCase.finding).toMatchObject({ status: "open", progress: "delivered", assurance: "not-assured" });
    expect(assured.events.map(({ facts }) => facts)).toEqual([
      { kind: "progress-updated", from: null, to: "delivered", note: "Begun." },
      { kind: "assurance-recorded", from: "not-reviewed", to: "not-assured", note: "The panel saw it." },
    ]);
  });
});

describe("the next step of an update", () => {
  const next = (on: string | null) =>
    aCommand("update-progress", { next: { step: "Sample ten cases.", on: on === null ? null : date(on) } });

  it("is kept with it and restated in its event; an update without one says nothing of it", () => {
    const { changes, events } = decided(aCase(), owner, next("2024-07-31"));
    const step = { step: "Sample ten cases.", on: date("2024-07-31") };
    expect(changes[0]).toMatchObject({ next: step });
    expect(events[0]?.facts).toMatchObject({ next: step });
    const without = decided(aCase(), owner, aCommand("update-progress", {}));
    expect(without.changes[0]).toMatchObject({ next: null });
    expect(without.events[0]?.facts).not.toHaveProperty("next");
  });

  it("lies ahead, and not more than ten years", () => {
    expect(decide(owner, aCase(), next(null), TODAY).ok).toBe(true);
    expect(decide(owner, aCase(), next(TODAY), TODAY).ok).toBe(true);
    expect(decide(owner, aCase(), next("2024-06-01"), TODAY)).toMatchObject({
      refusal: { why: "next-step-passed", earliest: TODAY },
    });
    expect(decide(owner, aCase(), next("2044-07-31"), TODAY)).toMatchObject({ refusal: { why: "next-step-too-far" } });
  });
});

describe("a voice recorded late", () => {
  const june = date("2024-06-10");
  const january = date("2024-01-05");

  it("of the force is kept, and the later update stands", () => {
    const said = giving(
      aRegister(aCase()),
      owner,
      aCommand("update-progress", { progress: "delivered", on: june, note: "Done." }),
    );
    expect(said.theCase.finding).toMatchObject({ progress: "delivered", progressOn: june });
    const late = aCommand("update-progress", { id: "late", progress: "off-track", on: january });
    const { changes, events } = decided(said.theCase, owner, late);
    expect(changes).toMatchObject([{ change: "progress-update" }, { set: { updatedOn: TODAY } }]);
    expect(changes[1]).not.toHaveProperty("set.progress");
    expect(events[0]).toMatchObject({
      on: january,
      facts: { kind: "progress-updated", to: "off-track", stands: { said: "delivered", on: june } },
    });
  });

  it("of the policing body is kept, and the later assurance stands", () => {
    const said = giving(aRegister(aCase()), policingBody, aCommand("record-assurance", { on: june }));
    expect(said.theCase.finding).toMatchObject({ assurance: "assured", assuranceOn: june });
    const late = aCommand("record-assurance", { id: "late", assurance: "not-assured", on: january });
    const { changes, events } = decided(said.theCase, policingBody, late);
    expect(changes).toEqual([
      expect.objectContaining({ change: "assurance" }),
      { change: "finding", id: "finding", set: { movesSeen: 0 } },
    ]);
    expect(events[0]).toMatchObject({ facts: { to: "not-assured", stands: { said: "assured", on: june } } });
  });

  it("on the same day follows the one before it", () => {
    const first = giving(aRegister(aCase()), owner, aCommand("update-progress", { on: june, progress: "off-track" }));
    const second = giving(first, owner, aCommand("update-progress", { on: june, progress: "delivered" }));
    expect(second.theCase.finding.progress).toBe("delivered");
    expect(second.events[1]?.facts).not.toHaveProperty("stands");
  });
});

describe("evidence", () => {
  it("is recorded for the audience it was given, and for nobody beyond", () => {
    for (const audience of ["force", "force-and-policing-body", "shared"] as const) {
      const { events } = giving(aRegister(aCase()), owner, aCommand("add-evidence", { audience }));
      expect(events.map((event) => event.audience)).toEqual([audience]);
    }
  });

  it("covers a period that is over, or goes on until today", () => {
    const tomorrow = addDays(TODAY, 1);
    for (const field of ["from", "to"] as const)
      expect(refusalOf(aCase(), owner, aCommand("add-evidence", { [field]: tomorrow }))).toEqual({
        why: "date-in-the-future",
        field,
      });
    const month = { from: addDays(TODAY, -30), to: TODAY };
    expect(giving(aRegister(aCase()), owner, aCommand("add-evidence", month)).theCase.evidence).toHaveLength(
      aCase().evidence.length + 1,
    );
  });

  it("covers a period that does not end before it begins", () => {
    const period = { from: date("2024-03-01"), to: date("2024-02-29") };
    expect(refusalOf(aCase(), owner, aCommand("add-evidence", period))).toEqual({
      why: "date-too-early",
      field: "to",
      earliest: "2024-03-01",
      because: "period",
    });
    const oneDay = { from: date("2024-03-01"), to: date("2024-03-01") };
    for (const fits of [oneDay, { from: null, to: oneDay.to }, { from: oneDay.from, to: null }]) {
      expect(giving(aRegister(aCase()), owner, aCommand("add-evidence", fits)).events).toHaveLength(1);
    }
  });

  it("widened restates what is now shared, for the wider audience", () => {
    const { theCase, events } = giving(aRegister(aCase()), owner, aCommand("widen-evidence"));
    expect(theCase.evidence[1]?.audience).toBe("shared");
    expect(events[0]).toMatchObject({
      audience: "shared",
      facts: { note: "Nine of ten show sign-off by a supervisor." },
    });
  });

  it("is never narrowed, widened to the same, changed once withdrawn, or changed when unknown", () => {
    const shared = (audience: "force" | "shared") =>
      aCommand("widen-evidence", { evidenceId: "shared evidence", audience });
    expect(refusalOf(aCase(), owner, shared("force"))).toEqual({ why: "evidence-not-widened" });
    expect(refusalOf(aCase(), owner, shared("shared"))).toEqual({ why: "evidence-not-widened" });
    const withdrawn = aCase({ evidence: [anEvidence({ id: "own evidence", audience: "force", withdrawn: true })] });
    for (const command of ["widen-evidence", "withdraw-evidence"] as const) {
      expect(refusalOf(withdrawn, owner, aCommand(command))).toEqual({ why: "evidence-withdrawn" });
      expect(refusalOf(aCase(), owner, aCommand(command, { evidenceId: "?" }))).toEqual({ why: "evidence-unknown" });
      expect(commandsOpenTo(owner, withdrawn, [command])).toEqual([]);
    }
  });

  it("withdrawn is told to those who could read it", () => {
    const { theCase, events } = giving(aRegister(aCase()), owner, aCommand("withdraw-evidence"));
    expect(theCase.evidence[1]?.withdrawn).toBe(true);
    expect(events[0]?.audience).toBe("force");
  });
});

describe("a link", () => {
  const linkTo = (facts: object) =>
    aCase({ named: [{ ...aRelative({ id: "earlier", reference: "WMP-2021-002", ...facts }), successors: [] }] });

  it("says that an earlier finding of the force was repeated", () => {
    const { events } = giving(aRegister(aCase()), coordinator, aCommand("link"));
    expect(events[0]?.facts).toEqual({ kind: "linked", link: "repeats", other: "WMP-2021-002", why: "Raised before." });
  });

  it.each([
    ["missing", { reference: "WMP-2021-003" }],
    ["missing", { publishedOn: null }],
    ["itself", { id: "finding" }],
    ["other-force", { forceId: OTHER_FORCE }],
    ["later", { publishedOn: date("2024-01-01") }],
  ] as const)("is refused to a finding that is %s", (because, facts) => {
    expect(refusalOf(linkTo(facts), coordinator, aCommand("link"))).toEqual({ why: "link-unfit", because });
  });

  it("joins two findings of one report too", () => {
    const theCase = linkTo({ publishedOn: PUBLISHED });
    expect(giving(aRegister(theCase), coordinator, aCommand("link")).theCase.links).toHaveLength(1);
  });

  it("is made once", () => {
    const linked = giving(aRegister(aCase()), inspector, aCommand("link"));
    expect(refusalOf(linked.theCase, coordinator, aCommand("link", { link: "escalated-from" }))).toEqual({
      why: "link-unfit",
      because: "already",
    });
  });
});

describe("a correction", () => {
  it("that changes nothing is refused", () => {
    const { finding } = aCase();
    const words = { kind: finding.kind, text: finding.text, deadline: finding.deadline };
    expect(refusalOf(aCase(), inspector, aCommand("correct-record", { words }))).toEqual({ why: "nothing-changed" });
  });

  it("never gives a date of its own to a cause of concern, not even one that waits for approval", () => {
    const words = { kind: "cause-of-concern", text: "As it was published.", deadline: { kind: "none" } } as const;
    const dated = aCase({ finding: { firstTarget: TODAY, target: TODAY } });
    for (const theCase of [dated, aCase({ targetRequest: aTargetRequest() })]) {
      expect(refusalOf(theCase, inspector, aCommand("correct-record", { words }))).toEqual({
        why: "kind-unfit",
        because: "target",
      });
    }
  });

  it("gives no deadline before publication, as publication does not", () => {
    const by = (day: string) => ({ ...aFinding(), deadline: { kind: "by" as const, date: date(day) } });
    expect(refusalOf(aCase(), inspector, aCommand("correct-record", { words: by("2023-12-21") }))).toEqual({
      why: "date-too-early",
      field: "deadlineDate",
      earliest: PUBLISHED,
      because: "published",
    });
    const thatDay = aCommand("correct-record", { words: by(PUBLISHED) });
    expect(giving(aRegister(aCase()), inspector, thatDay).events).toHaveLength(1);
  });

  it("is public, as what it corrects is", () => {
    const { events } = giving(aRegister(aCase()), inspector, aCommand("correct-record", { on: TODAY }));
    expect(events[0]?.audience).toBe("public");
  });
});
