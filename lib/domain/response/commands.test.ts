import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import type { Refusal } from "../refusal";
import { CAST, LETTERS, STRANGERS } from "../testing/actors";
import {
  aBody,
  aPublishedResponse,
  aReadyResponse,
  aResponse,
  IN_TIME,
  LAST_DAY,
  REPORT_ON,
} from "../testing/responses";
import { decideResponse, RESPONSE_COMMANDS, RESPONSE_WORKFLOW, type ResponseCommand, responseRow } from "./commands";
import type { ResponseDocument } from "./document";
import { readResponseDocument } from "./document";
import { openResponse } from "./opening";
import type { ResponseCase } from "./response";

const publishing: ResponseCommand = { do: "publish-response", on: IN_TIME, signs: "holder", notice: null };
const COMMANDS: { readonly [Name in ResponseCommand["do"]]: Extract<ResponseCommand, { do: Name }> } = {
  "invite-comments": { do: "invite-comments", id: "new", by: addDays(IN_TIME, 14), message: "Please comment." },
  "draft-comments": { do: "draft-comments", id: "new", words: "We accept it." },
  "give-comments": { do: "give-comments", id: "new", words: "We accept it." },
  "write-response": { do: "write-response", comments: "Seen.", reply: null },
  "answer-recommendations": {
    do: "answer-recommendations",
    answers: [{ findingId: "first", action: "proposed", words: "A board." }],
  },
  "publish-response": { do: "publish-response", on: IN_TIME, signs: "holder", notice: null },
  "record-sent": { do: "record-sent", sent: [{ to: "inspectorate", on: IN_TIME }] },
  "set-not-required": { do: "set-not-required", because: "withdrawn", reason: "Withdrawn on 4 January." },
  "require-response": { do: "require-response", reason: "It was published again." },
};

const decide = (theCase: ResponseCase, command: ResponseCommand, today = IN_TIME, actor = CAST.P) =>
  decideResponse(actor, theCase, command, today);
const made = (theCase: ResponseCase, command: ResponseCommand, today = IN_TIME, actor = CAST.P) => {
  const decided = decide(theCase, command, today, actor);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return { changes: decided.value.flatMap((one) => one.changes), events: decided.value.flatMap((one) => one.events) };
};
const refused = (theCase: ResponseCase, command: ResponseCommand, today = IN_TIME, actor = CAST.P): Refusal["why"] => {
  const decided = decide(theCase, command, today, actor);
  if (decided.ok) throw new Error(`${command.do} was allowed`);
  return decided.refusal.why;
};
const documentOf = (theCase: ResponseCase, command = publishing): ResponseDocument => {
  const published = made(theCase, command).changes.find(({ change }) => change === "response-published");
  if (published?.change !== "response-published") throw new Error("Nothing was published");
  return published.document;
};

describe("who does what of a response", () => {
  it.each(RESPONSE_COMMANDS)("%s: by those whom the table names, and by nobody else", (name) => {
    const own = responseRow(name).ability === "respond to reports" ? "P" : "C";
    const start = {
      awaited: aReadyResponse(),
      published: aPublishedResponse(documentOf(aReadyResponse())),
      "not-required": aResponse({
        state: "not-required",
        notRequired: { because: "withdrawn", why: "Withdrawn.", on: IN_TIME },
      }),
    }[responseRow(name).from[0] ?? "awaited"];
    for (const letter of LETTERS) {
      const decided = decide(start, COMMANDS[name], IN_TIME, CAST[letter]);
      expect(!decided.ok && decided.refusal.why === "not-yours", letter).toBe(letter !== own);
    }
    for (const stranger of STRANGERS) expect(refused(start, COMMANDS[name], IN_TIME, stranger)).toBe("not-yours");
  });

  it("is refused in a state that the command does not begin from", () => {
    const states: { readonly [State in ResponseCase["state"]]: ResponseCase } = {
      awaited: aReadyResponse(),
      published: aPublishedResponse(documentOf(aReadyResponse())),
      "not-required": aResponse({
        state: "not-required",
        notRequired: { because: "withdrawn", why: "Withdrawn.", on: IN_TIME },
      }),
    };
    const refusals = {
      awaited: ["response-not-published", "response-not-set-aside"],
      published: ["response-published-already"],
      "not-required": ["response-set-aside"],
    };
    for (const name of RESPONSE_COMMANDS)
      for (const state of ["awaited", "published", "not-required"] as const)
        if (!RESPONSE_WORKFLOW[name].from.includes(state))
          expect(refusals[state], `${name} ${state}`).toContain(
            refused(
              states[state],
              COMMANDS[name],
              IN_TIME,
              responseRow(name).ability === "respond to reports" ? CAST.P : CAST.C,
            ),
          );
  });
});

describe("the chief officer’s comments", () => {
  const invited = aResponse({ invitation: { on: REPORT_ON, by: addDays(REPORT_ON, 14), message: null } });

  it("are invited by a day to come, and again until they are given", () => {
    const { events } = made(invited, COMMANDS["invite-comments"]);
    expect(events[0]).toMatchObject({ facts: { again: true }, audience: "force-and-policing-body" });
    expect(refused(aResponse(), { ...COMMANDS["invite-comments"], by: addDays(IN_TIME, -1) })).toBe(
      "invitation-day-passed",
    );
    expect(refused(aResponse(), { ...COMMANDS["invite-comments"], by: addDays(IN_TIME, 200) })).toBe(
      "invitation-day-too-far",
    );
    expect(refused(aReadyResponse(), COMMANDS["invite-comments"])).toBe("comments-given-already");
  });

  it("are not given before they are invited", () => {
    for (const name of ["draft-comments", "give-comments"] as const)
      expect(refused(aResponse(), COMMANDS[name], IN_TIME, CAST.C)).toBe("comments-not-invited");
  });

  it("come as the draft that was there, and say how late they are", () => {
    const withDraft = { ...invited, draftComments: { id: "draft", words: "We", version: 2 } };
    const { changes, events } = made(withDraft, COMMANDS["give-comments"], addDays(REPORT_ON, 17), CAST.C);
    expect(changes).toMatchObject([{ id: "draft", isNew: false }]);
    expect(events[0]?.facts).toMatchObject({ late: 3, afterPublication: false });
    expect(made(invited, COMMANDS["give-comments"], addDays(REPORT_ON, 14), CAST.C).events[0]?.facts).toMatchObject({
      late: 0,
    });
  });

  it("are taken after the last day and after publication too, so that nothing is lost", () => {
    const published = aPublishedResponse(documentOf(aReadyResponse()));
    const { events } = made(published, COMMANDS["give-comments"], addDays(LAST_DAY, 10), CAST.C);
    expect(events[0]?.facts).toMatchObject({ afterPublication: true });
    const corrected = {
      ...published,
      given: [...published.given, { words: "One thing more.", on: addDays(LAST_DAY, 10) }],
    };
    const again: ResponseCommand = { ...publishing, on: addDays(LAST_DAY, 11), notice: "Comments that came later." };
    const [version] = made(corrected, again, addDays(LAST_DAY, 11)).changes;
    expect(version).toMatchObject({ number: 2, document: { chiefOfficer: [{ late: false }, { late: true }] } });
  });
});

describe("publication", () => {
  it("freezes what the preview shows, with a reference of its own", () => {
    const { changes, events } = made(aReadyResponse({ lastNumbers: new Map([[2024, 4]]) }), publishing);
    const [published, changed] = changes;
    expect(published).toMatchObject({ number: 1, notice: null, on: IN_TIME });
    expect(changed).toMatchObject({ to: { state: "published", reference: "WMP-S55-2024-005", year: 2024, number: 5 } });
    expect(events[0]).toMatchObject({ audience: "public", facts: { late: 0, number: 1 } });
    const document = documentOf(aReadyResponse());
    expect(document).toMatchObject({
      signatory: "Police and Crime Commissioner",
      comments: "I take this report seriously.",
      chiefOfficer: [{ late: false }],
      answers: [{ action: null }, { action: "taken" }, { action: "none" }],
    });
    expect(readResponseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it("names each recommendation that lacks an action or its words", () => {
    const lacking = aReadyResponse({
      answers: [
        { findingId: "first", action: "taken", words: null, about: "By 22 March 2024, supervise investigations." },
      ],
    });
    const decided = decide(lacking, publishing);
    expect(decided.ok || decided.refusal).toEqual({
      why: "recommendations-unanswered",
      references: ["WMP-2023-002", "WMP-2023-003"],
    });
  });

  it("names the only one that lacks an answer", () => {
    const { answers } = aReadyResponse();
    const decided = decide(aReadyResponse({ answers: answers.slice(0, -1) }), publishing);
    expect(decided.ok || decided.refusal).toEqual({
      why: "recommendations-unanswered",
      references: ["WMP-2023-003"],
    });
  });

  it("asks for an answer that was begun, though nothing asks for that answer", () => {
    const [first, second] = aReadyResponse().answers;
    const begun = aReadyResponse({
      answers: [
        { findingId: "cause", action: null, words: "We…", about: "" },
        ...(first && second ? [first, second] : []),
      ],
    });
    const decided = decide(begun, publishing);
    expect(decided.ok || decided.refusal).toEqual({
      why: "recommendations-unanswered",
      references: ["WMP-2023-001"],
    });
  });

  it("names what was corrected since it was answered", () => {
    const { questions } = aReadyResponse();
    const corrected = questions.map((one) => (one.findingId === "second" ? { ...one, words: "Corrected." } : one));
    const decided = decide(aReadyResponse({ questions: corrected }), publishing);
    expect(decided.ok || decided.refusal).toEqual({ why: "answers-outdated", references: ["WMP-2023-003"] });
    const [read] = made(aReadyResponse({ questions: corrected }), {
      do: "answer-recommendations",
      answers: [{ findingId: "second", action: "none", words: "The force had done it before." }],
    }).changes;
    expect(read, "saved again, it answers the words as they are").toMatchObject({ about: "Corrected." });
  });

  it.each([
    ["before the chief officer is invited", { invitation: null, given: [] }, "comments-not-invited"],
    [
      "while the comments can still come",
      { given: [], invitation: { on: REPORT_ON, by: IN_TIME, message: null } },
      "comments-awaited",
    ],
    ["without the body’s comments", { draft: { comments: null, reply: null } }, "body-comments-missing"],
    ["where no body oversees the force", { body: null }, "no-policing-body"],
  ] as const)("is refused %s", (_when, facts, why) => {
    expect(refused(aReadyResponse(facts), publishing)).toBe(why);
  });

  it("goes without the chief officer’s comments once their day is past", () => {
    const silent = aReadyResponse({
      given: [],
      invitation: { on: REPORT_ON, by: addDays(IN_TIME, -1), message: null },
    });
    expect(documentOf(silent)).toMatchObject({ chiefOfficer: [] });
  });

  it("has a day that is neither to come nor before what it tells of", () => {
    expect(refused(aReadyResponse(), { ...publishing, on: addDays(IN_TIME, 1) })).toBe("date-in-the-future");
    expect(refused(aReadyResponse(), { ...publishing, on: addDays(REPORT_ON, 14) })).toBe("date-too-early");
    const late = made(aReadyResponse(), { ...publishing, on: addDays(LAST_DAY, 2) }, addDays(LAST_DAY, 5));
    expect(late.events[0]?.facts).toMatchObject({ late: 2 });
  });

  it("is signed by the deputy where the body lets a deputy sign", () => {
    const byDeputy: ResponseCommand = { ...publishing, signs: "deputy" };
    expect(documentOf(aReadyResponse(), byDeputy).signatory).toBe("Deputy Police and Crime Commissioner");
    expect(refused(aReadyResponse({ body: aBody({ deputySigns: false }) }), byDeputy)).toBe("deputy-does-not-sign");
  });

  it("speaks for the body that there is on its day, whatever it was called before", () => {
    const mayor = aBody({ name: "Mayor of the West Midlands", label: "Mayor", signatory: "Mayor" });
    expect(documentOf(aReadyResponse({ body: mayor }))).toMatchObject({
      body: "Mayor of the West Midlands",
      signatory: "Mayor",
    });
  });
});

describe("a correction", () => {
  const first = documentOf(aReadyResponse());
  const published = aPublishedResponse(first);
  const changed = { ...published, draft: { comments: "I take it very seriously.", reply: null } };
  const correcting: ResponseCommand = { ...publishing, notice: "A word was missing." };

  it("says what it corrects, and changes something", () => {
    expect(refused(changed, publishing)).toBe("notice-missing");
    expect(refused(published, correcting)).toBe("response-unchanged");
  });

  it("is a further version with the same reference, as often as need be", () => {
    const second = documentOf(changed, correcting);
    expect(second).toMatchObject({ reference: first.reference, number: 2, notice: "A word was missing." });
    const [version, response] = made(changed, correcting).changes;
    expect(version).toMatchObject({ number: 2 });
    expect(response).toMatchObject({ to: null });
    const twice: ResponseCase = {
      ...changed,
      publications: [...published.publications, { number: 2, document: second, on: IN_TIME }],
      draft: { comments: "And once more.", reply: null },
    };
    expect(documentOf(twice, { ...correcting, notice: "Another." })).toMatchObject({ number: 3 });
  });

  it("is sent again: each version once to each", () => {
    const sent = { ...published, sent: [{ number: 1, recipient: "inspectorate", on: IN_TIME } as const] };
    expect(refused(sent, COMMANDS["record-sent"])).toBe("sent-already");
    const second = { ...sent, publications: [...sent.publications, { number: 2, document: first, on: IN_TIME }] };
    expect(made(second, COMMANDS["record-sent"]).changes[0]).toMatchObject({ number: 2, recipient: "inspectorate" });
    expect(refused(published, { do: "record-sent", sent: [] })).toBe("sent-to-nobody");
    expect(refused(published, { do: "record-sent", sent: [{ to: "home-secretary", on: REPORT_ON }] })).toBe(
      "date-too-early",
    );
  });
});

describe("what the office writes", () => {
  it("writes only what is another than before", () => {
    const [first] = aReadyResponse().answers;
    const again: ResponseCommand = {
      do: "answer-recommendations",
      answers: first ? [{ findingId: "first", action: first.action, words: first.words }] : [],
    };
    expect(made(aReadyResponse(), again)).toEqual({ changes: [], events: [] });
    expect(
      made(aResponse(), { do: "answer-recommendations", answers: [{ findingId: "first", action: null, words: null }] }),
    ).toEqual({ changes: [], events: [] });
  });

  it("answers findings of this report only", () => {
    const strange: ResponseCommand = {
      do: "answer-recommendations",
      answers: [{ findingId: "elsewhere", action: "none", words: "No." }],
    };
    expect(refused(aResponse(), strange)).toBe("page-out-of-date");
  });

  it("is no event: nothing of a draft is known outside", () => {
    for (const name of ["write-response", "answer-recommendations"] as const)
      expect(made(aResponse(), COMMANDS[name]).events).toEqual([]);
  });
});

describe("a report that is published", () => {
  const report = {
    inspectionId: "inspection",
    title: "PEEL 2023–25",
    publishedOn: REPORT_ON,
    isLetter: false,
    recommends: true,
  };

  it("opens a response for the body, with its last day", () => {
    expect(openResponse(report, aBody())).toMatchObject({
      changes: [{ change: "response-opened", lastDay: "2024-02-15", openedFor: aBody().name }],
      events: [{ audience: "shared", on: REPORT_ON }],
    });
    expect(openResponse(report, aBody({ days: 28 })).changes).toMatchObject([{ lastDay: "2024-01-18" }]);
  });

  it.each([
    ["of a force without a body", report, null],
    ["before the body joined the register", report, aBody({ joinedOn: date("2023-12-23") })],
    ["for a body that has not joined", report, aBody({ joinedOn: null })],
    ["as a letter without recommendations", { ...report, isLetter: true, recommends: false }, aBody()],
  ] as const)("starts no clock %s", (_what, given, body) => {
    expect(openResponse(given, body)).toEqual({ changes: [], events: [] });
  });

  it("starts one as a letter that makes recommendations, and without any as anything else", () => {
    expect(openResponse({ ...report, isLetter: true }, aBody()).changes).toHaveLength(1);
    expect(openResponse({ ...report, recommends: false }, aBody({ joinedOn: REPORT_ON })).changes).toHaveLength(1);
  });
});
