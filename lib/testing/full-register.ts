import { randomUUID } from "node:crypto";
import { inScope } from "@/lib/data/scope";
import { lockChains } from "@/lib/data/store/chain";
import { save } from "@/lib/data/store/save";
import type { Actor } from "@/lib/domain/actor";
import type { EvidenceAudience } from "@/lib/domain/audience";
import { USUAL } from "@/lib/domain/board-pack/asked";
import { date } from "@/lib/domain/calendar";
import type { NewFile } from "@/lib/domain/evidence/changes";
import { report } from "@/lib/domain/proposal/reported";
import type { ResponseCommand } from "@/lib/domain/response/commands";
import { runCommitteeCommand, runIssuePack } from "@/lib/usecases/board-pack/run-pack-command";
import { runChallengeCommand, runRaiseChallenge } from "@/lib/usecases/run-challenge-command";
import { runIssueDirection } from "@/lib/usecases/run-direction-command";
import { runInspectionCommand } from "@/lib/usecases/run-inspection-command";
import { runLevelCommand } from "@/lib/usecases/run-level-command";
import { runIssueNational } from "@/lib/usecases/run-national-command";
import { runResponseCommand } from "@/lib/usecases/run-response-command";
import { runPlanRevisit, runRevisitCommand } from "@/lib/usecases/run-revisit-command";
import { asOwner } from "./database";
import { withMetTest } from "./done-tests";
import type { TestCast } from "./people";
import { aDraftInspection, aFinding, asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "./reports";

/** Records a file of a note, without bytes: for tests of who sees it. Answers its id. */
export async function addFile(
  actor: Actor,
  forceId: string,
  evidenceId: string,
  audience: EvidenceAudience,
  facts: Partial<NewFile> = {},
): Promise<string> {
  const [id, key] = [randomUUID(), randomUUID().replaceAll("-", "")];
  const file: NewFile = {
    ...{ id, key, name: `For ${audience}.pdf`, kind: "pdf", size: 1_000, sha256: key.repeat(2) },
    ...{ marking: "official", state: "checked", ...facts },
  };
  const change = { change: "file-attached", evidenceId, audience, file, on: TODAY } as const;
  await inScope(actor, async (db) =>
    save(db, actor, await lockChains(db, [forceId]), [{ forceId, changes: [change], events: [] }], {
      now: asked().now,
      illustrative: false,
    }),
  );
  return id;
}

/** Of the responses that its publications opened, one with everything that a response can have; comments in draft on another. */
async function fillResponse({ force, pcc, coordinator }: TestCast): Promise<void> {
  const opened = await asOwner((db) =>
    db.response.findMany({
      where: { forceId: force.id },
      select: {
        of: { select: { inspection: { select: { slug: true, findings: { where: { kind: "recommendation" } } } } } },
      },
      orderBy: { id: "asc" },
    }),
  );
  const [first, second] = opened.toSorted((a, b) => b.of.inspection.findings.length - a.of.inspection.findings.length);
  for (const [response, command] of [
    [first, "give-comments"],
    [second, "draft-comments"],
  ] as const) {
    const place = { force: force.slug, report: response?.of.inspection.slug ?? "" };
    const run = async (actor: Actor, given: ResponseCommand) =>
      granted(await runResponseCommand(actor, place, given, asked()));
    await run(pcc, { do: "invite-comments", id: randomUUID(), by: TODAY, message: null });
    await run(coordinator, {
      do: command,
      id: randomUUID(),
      words: command === "give-comments" ? "The force accepts it." : "Not given to anybody yet.",
    });
    if (command === "draft-comments") {
      await run(pcc, { do: "write-response", comments: "Only in the office.", reply: null });
      continue;
    }
    const questions = response?.of.inspection.findings ?? [];
    await run(pcc, { do: "write-response", comments: "We have read it with care.", reply: null });
    await run(pcc, {
      do: "answer-recommendations",
      answers: questions.map(({ id }) => ({ findingId: id, action: "taken", words: "It is done." })),
    });
    await run(pcc, { do: "publish-response", on: TODAY, signs: "holder", notice: null });
    await run(pcc, { do: "record-sent", sent: [{ to: "inspectorate", on: TODAY }] });
  }
}

/**
 * Puts at least one row into each kind of record that a force can have: judgments, evidence of every audience, a
 * submission in draft, one made, a closure, a change reported by each side, the response to a report, a challenge that is answered, a board pack of each side and what a committee asked. Answers the slug of an inspection that nobody has published.
 */
export async function fillRegister(cast: TestCast): Promise<{ readonly draft: string }> {
  const { force, inspector, coordinator, pcc } = cast;
  const given = () => ({ id: randomUUID(), on: TODAY });
  const [worked, submitted, closed] = await publishedFindings(inspector, force, [
    { kind: "cause-of-concern", recommendations: 2 },
    {},
    {},
  ]).then(([cause, , , ...areas]) => [cause, ...areas].map((one) => one?.reference ?? ""));
  const on = (reference: string | undefined) => reference ?? "";
  const note = { note: "What it shows.", kind: "document", from: null, to: null, link: null } as const;
  const addEvidence = async (reference: string, audience: "force" | "force-and-policing-body" | "shared") => {
    const added = given();
    await does(coordinator, reference, { do: "add-evidence", ...added, audience, title: `For ${audience}`, ...note });
    await addFile(coordinator, force.id, added.id, audience);
  };
  for (const audience of ["force", "force-and-policing-body", "shared"] as const)
    await addEvidence(on(worked), audience);
  await does(coordinator, on(worked), {
    do: "update-progress",
    ...given(),
    progress: "on-track",
    note: "It goes well.",
  });
  await does(coordinator, on(worked), {
    do: "set-response",
    ...given(),
    response: "accepted",
    why: null,
    rootCause: "Nobody looks again.",
  });
  await does(coordinator, on(worked), {
    do: "add-action",
    ...given(),
    text: "Train supervisors.",
    ownerId: null,
    due: TODAY,
  });
  const measured = given();
  await does(coordinator, on(worked), {
    do: "add-measure",
    ...measured,
    name: "Cases waiting",
    unit: "cases",
    better: "lower",
    baseline: 40,
    target: 10,
  });
  await does(coordinator, on(worked), {
    do: "add-readings",
    on: TODAY,
    measureId: measured.id,
    source: "Case system",
    readings: [{ id: randomUUID(), on: TODAY, value: 12 }],
  });
  await does(pcc, on(worked), { do: "record-assurance", ...given(), assurance: "assured", note: "Seen it." });
  await does(pcc, on(worked), { do: "add-office-note", ...given(), note: "For the office." });
  const draft = given();
  await does(pcc, on(worked), { do: "draft-public-wording", ...draft, wording: "Half is done." });
  await does(pcc, on(worked), { do: "publish-public-wording", on: TODAY, draftId: draft.id });
  await does(pcc, on(worked), { do: "draft-public-wording", ...given(), wording: "Nearly all is done." });
  await does(coordinator, on(worked), {
    do: "draft-submission",
    ...given(),
    statement: "Most of it is done.",
    answers: [],
  });
  await addEvidence(on(submitted), "shared");
  await withMetTest(on(submitted));
  await does(coordinator, on(submitted), { do: "submit", ...given(), statement: "The work is done.", answers: [] });
  await does(inspector, on(closed), {
    do: "close",
    ...given(),
    outcome: "implemented",
    method: "revisit",
    note: "Our revisit shows it.",
    letter: null,
    successor: null,
    confirmedOpen: 0,
    supersededToo: [],
    addedEvidence: [],
  });
  const judged = await aDraftInspection(inspector, force);
  const judgment = { forceId: force.id, question: "Investigating crime", grade: "good", illustrative: false } as const;
  granted(
    await runInspectionCommand(
      inspector,
      judged.slug,
      { do: "set-judgment", id: randomUUID(), details: judgment },
      asked(PUBLISHED),
    ),
  );
  granted(
    await runInspectionCommand(
      inspector,
      judged.slug,
      { do: "publish", on: PUBLISHED, ties: [], confirmedBare: 0 },
      asked(PUBLISHED),
    ),
  );
  for (const actor of [coordinator, inspector]) {
    const left = { id: randomUUID(), what: "leave-engage", findingId: null, on: TODAY } as const;
    const said = { words: "It left Engage.", source: "A letter", address: null };
    await inScope(actor, async (db) => {
      const decision = { forceId: force.id, ...report(actor, [{ ...left, ...said }], TODAY) };
      await save(db, actor, await lockChains(db, [force.id]), [decision], { now: asked().now, illustrative: false });
    });
  }
  await fillResponse(cast);
  const question = { do: "raise-challenge", ...given(), question: "Who looks at the reviews?" } as const;
  const raised = granted(await runRaiseChallenge(pcc, { finding: on(worked) }, question, asked()));
  granted(
    await runChallengeCommand(
      coordinator,
      raised.reference,
      { do: "answer-challenge", on: TODAY, answer: "A sergeant does." },
      asked(),
    ),
  );
  const period = { from: date("2024-07-01"), to: TODAY };
  const ofForce = { force: force.slug, period, layout: USUAL };
  const pack = granted(await runIssuePack(pcc, ofForce, asked(), false));
  granted(await runIssuePack(inspector, ofForce, asked(), false));
  const minuted = { do: "minute-committee", id: randomUUID(), minuted: "request", words: "Say why." } as const;
  const meeting = { meeting: "Audit committee", metOn: TODAY, owner: "Coordinator", dueOn: null, references: [] };
  granted(await runCommitteeCommand(pcc, pack.reference, { ...minuted, ...meeting }, asked()));
  const visited = await asOwner((db) => db.finding.findFirstOrThrow({ where: { reference: on(submitted) } })).then(
    ({ id }) => id,
  );
  await does(pcc, on(worked), { do: "make-representation", ...given(), says: "The cases of March were left out." });
  await does(inspector, on(worked), { do: "rate", ...given(), rating: "some-issues", note: "Half of what was said." });
  const order = { do: "issue-direction", ...given(), issuedBy: "HMICFRS", directs: "Show it.", dueOn: null } as const;
  granted(await runIssueDirection(inspector, force.slug, { ...order, letter: null, findingIds: [visited] }, asked()));
  const said = { do: "set-level", ...given(), body: "home-office", level: "level-1", source: null } as const;
  granted(await runLevelCommand(inspector, force.slug, said, asked()));
  const visit = { do: "plan-revisit", ...given(), scope: "The backlog.", method: "revisit" } as const;
  const days = { from: TODAY, to: TODAY } as const;
  granted(await runPlanRevisit(inspector, force.slug, { ...visit, ...days, findingIds: [visited] }, asked()));
  const notes = [{ findingId: visited, note: "The backlog is gone.", seen: [] }];
  granted(await runRevisitCommand(inspector, visit.id, { do: "record-revisit", on: TODAY, ...days, notes }, asked()));
  // In a report of its own: one more recommendation in the other would leave its published response with something to answer.
  const ofItsOwn = await aFinding(inspector, force, {
    kind: "area-for-improvement",
    text: "The force should improve its letters.",
  });
  const inspected = await asOwner((db) =>
    db.inspection.findFirstOrThrow({ where: { findings: { some: { id: ofItsOwn.id } } }, select: { slug: true } }),
  );
  const national = { text: "Every force should look again.", deadline: { kind: "none" }, theme: null } as const;
  const to = [{ forceId: force.id, findingId: randomUUID() }];
  const issue = { do: "issue-national", id: randomUUID(), ...national, addressees: null, to } as const;
  granted(await runIssueNational(inspector, inspected.slug, issue, asked()));
  const { slug: unpublished } = await aDraftInspection(inspector, force);
  const named = { personId: coordinator.personId };
  const comment = { do: "comment-on-accuracy", id: randomUUID(), findingId: null, says: "Four suites." } as const;
  granted(await runInspectionCommand(inspector, unpublished, { do: "name-reader", ...named }, asked()));
  granted(await runInspectionCommand(coordinator, unpublished, comment, asked()));
  granted(await runInspectionCommand(inspector, unpublished, { do: "drop-reader", ...named }, asked()));
  return { draft: unpublished };
}
