import { describe, expect, it } from "vitest";
import { answerForm, raiseForm, weighForm } from "./challenge";

const HOSTILE = { NUL: "a\0b", "half a pair": "a\ud800b", lost: "a\ufffdb", long: "x".repeat(20_001) };
const on = "2024-03-20";
const FORMS = {
  "raise a challenge": { form: raiseForm, good: { question: "Who looks?", on } },
  "answer one": { form: answerForm, good: { answer: "Sergeants.", on } },
  "weigh an answer": { form: weighForm, good: { decision: "press", said: "Which?", on } },
};

const fieldsOf = (read: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  read.success ? [] : (read.error?.issues.map(({ path }) => path[0]) ?? []);

describe.each(Object.entries(FORMS))("the form to %s", (_what, { form, good }) => {
  it("takes what is right, and says at its field what is not", () => {
    expect(form.safeParse(good).success).toBe(true);
    for (const hostile of Object.values(HOSTILE))
      for (const name of Object.keys(good))
        expect(fieldsOf(form.safeParse({ ...good, [name]: hostile }))).toContain(name);
    for (const odd of [null, undefined, 7, "x", []]) expect(form.safeParse(odd).success).toBe(false);
  });
});

describe("the word on an answer", () => {
  it("needs none to be accepted, and one to be pressed again", () => {
    expect(weighForm.parse({ decision: "accept", said: " ", on })).toEqual({ do: "accept-challenge", note: null, on });
    expect(weighForm.parse({ decision: "accept", said: "Good.", on })).toMatchObject({ note: "Good." });
    expect(weighForm.parse({ decision: "press", said: "When?", on })).toEqual({
      do: "press-challenge",
      why: "When?",
      on,
    });
    expect(fieldsOf(weighForm.safeParse({ decision: "press", said: "", on }))).toEqual(["said"]);
  });
});
