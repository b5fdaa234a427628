import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { aReadyResponse, aResponse, IN_TIME, LAST_DAY } from "@/lib/domain/testing/responses";
import {
  actionField,
  answersFields,
  answersForm,
  commentsForm,
  inviteFields,
  inviteForm,
  notRequiredForm,
  publishFields,
  publishForm,
  sentFields,
  sentForm,
  wordsField,
  writeForm,
} from "./response";

const id = "0197b2f0-1111-7000-8000-000000000001";
const other = "0197b2f0-1111-7000-8000-000000000002";

const HOSTILE = { NUL: "a\0b", "half a pair": "a\ud800b", lost: "a\ufffdb", long: "x".repeat(20_001) };

const FORMS = {
  invite: { form: inviteForm, good: { by: "2024-10-14", message: "Please." } },
  comments: { form: commentsForm, good: { words: "We accept it.", as: "given" } },
  write: { form: writeForm, good: { comments: "Seen.", reply: "Thanks." } },
  publish: { form: publishForm, good: { on: "2024-09-30", signs: "deputy", notice: "A word." } },
  sent: { form: sentForm, good: { "home-secretary": "2024-09-30", inspectorate: "2024-09-30" } },
  "not required": { form: notRequiredForm, good: { because: "withdrawn", reason: "Withdrawn." } },
};

describe.each(Object.entries(FORMS))("the form to %s", (_what, { form, good }) => {
  it("takes what is right, and says at its field what is not", () => {
    expect(form.safeParse(good).success).toBe(true);
    for (const hostile of Object.values(HOSTILE))
      for (const name of Object.keys(good)) {
        const read = form.safeParse({ ...good, [name]: hostile });
        expect(read.success ? [] : read.error.issues.map(({ path }) => path[0])).toContain(name);
      }
  });
});

describe("the form of answers", () => {
  it("reads what was chosen and written for each finding, and nothing of what names none", () => {
    const typed = {
      [actionField(id)]: "proposed",
      [wordsField(id)]: " A board meets. ",
      [actionField(other)]: "",
      [wordsField(other)]: "",
      "action-elsewhere": "taken",
      key: "x",
    };
    expect(answersForm.parse(typed).answers).toEqual([
      { findingId: id, action: "proposed", words: "A board meets." },
      { findingId: other, action: null, words: null },
    ]);
  });

  it("says at its field what cannot be kept, and loses nothing of the others", () => {
    for (const hostile of Object.values(HOSTILE)) {
      const read = answersForm.safeParse({ [actionField(id)]: "given", [wordsField(id)]: hostile });
      expect(read.success ? [] : read.error.issues.map(({ path }) => path[0])).toEqual([
        actionField(id),
        wordsField(id),
      ]);
    }
    for (const odd of [null, undefined, 7, "x", []]) expect(answersForm.parse(odd)).toEqual({ answers: [] });
  });

  it("asks first for what the law asks for, says of the others that they need none, and when it was corrected since", () => {
    const fields = answersFields(aResponse());
    const [recommendation, cause] = [fields[0], fields.at(-3)];
    expect([fields[2], fields.at(-1)].map((field) => field && "optional" in field)).toEqual([false, true]);
    expect(cause).toMatchObject({ label: "WMP-2023-001 · Cause of concern, if you want to answer it by itself" });
    expect(recommendation).toMatchObject({ label: "WMP-2023-002 · Recommendation" });
    const [answered] = aReadyResponse().answers;
    const corrected = answersFields(aResponse({ answers: answered ? [{ ...answered, about: "As it was." }] : [] }));
    expect(corrected[0]).toMatchObject({ hint: expect.stringMatching(/^Corrected since it was answered\./) });
  });
});

describe("the steps of a response", () => {
  it("propose a day for the comments that leaves time to read them", () => {
    const by = (today: typeof IN_TIME) => inviteFields(aResponse(), today)[0];
    expect(by(IN_TIME)).toMatchObject({ value: addDays(IN_TIME, 14) });
    expect(by(addDays(LAST_DAY, -6))).toMatchObject({ value: addDays(LAST_DAY, -3) });
    expect(by(addDays(LAST_DAY, 3))).toMatchObject({ value: addDays(LAST_DAY, 3) });
  });

  it("offer the deputy where the body lets a deputy sign, and ask for a notice of a correction alone", () => {
    const names = (response: typeof ready) => publishFields(response, IN_TIME).map(({ name }) => name);
    const ready = aReadyResponse();
    expect(names(ready)).toEqual(["on", "signs"]);
    expect(publishFields(ready, IN_TIME)[1]).toMatchObject({ options: [{ value: "holder" }, { value: "deputy" }] });
    const { body } = ready;
    const without = body ? { ...ready, body: { ...body, deputySigns: false } } : ready;
    expect(publishFields(without, IN_TIME)[1]).toMatchObject({ options: [{ value: "holder" }] });
  });

  it("ask for those days on which it was sent that are not recorded yet", () => {
    expect(sentFields(aReadyResponse(), IN_TIME).map(({ name }) => name)).toEqual(["home-secretary", "inspectorate"]);
  });
});
