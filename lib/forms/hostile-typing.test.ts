import { describe, expect, test } from "vitest";
import { figure, LONG } from "@/scripts/prove/figure";
import { hostileTexts } from "@/scripts/prove/hostile-texts";
import { draftFindingForm } from "./draft-finding";
import { extendEngageForm, leaveEngageForm } from "./engage-spell";
import { inspectionForm } from "./inspection";
import { judgmentForm } from "./judgment";
import { inviteForm, suspendForm } from "./people";
import { publicationForm, tieField } from "./publication";

const id = "0197b2f0-1111-7000-8000-000000000001";
const other = "0197b2f0-1111-7000-8000-000000000002";

const FORMS = {
  inspection: { form: inspectionForm, good: { title: "PEEL", type: "peel", force: id, address: "", text: "" } },
  finding: {
    form: draftFindingForm,
    good: { force: id, kind: "recommendation", text: "It should.", deadline: "none", theme: "", parent: "" },
  },
  judgment: { form: judgmentForm, good: { force: id, question: "Crime", grade: "good" } },
  extend: { form: extendEngageForm, good: { "wording-1": "Because.", on: "2024-09-30", why: "So." } },
  leave: { form: leaveEngageForm, good: { on: "2024-09-30", why: "So.", letter: "" } },
  invite: { form: inviteForm, good: { name: "Robin", email: "robin@a.example", post: "Analyst", role: "reader" } },
  suspend: { form: suspendForm, good: { person: id, why: "Left." } },
} as const;

const HOSTILE = {
  "a NUL": "a\0b",
  "half of a surrogate pair": "a\ud800b",
  "bytes that were no character": "a\ufffdb",
  "more than 20,000 characters": "x".repeat(20_001),
};

const problemsIn = (form: (typeof FORMS)[keyof typeof FORMS]["form"], typed: unknown): string[] => {
  const result = form.safeParse(typed);
  return result.success ? [] : result.error.issues.map(({ path }) => String(path[0]));
};

describe.each(Object.entries(FORMS))("the %s form", (_, { form, good }) => {
  test("takes what is right", () => {
    expect(problemsIn(form, good)).toEqual([]);
  });

  test.each(Object.entries(HOSTILE))("says at the field that it has %s", (_what, hostile) => {
    for (const name of Object.keys(good)) expect(problemsIn(form, { ...good, [name]: hostile })).toContain(name);
  });

  test("takes or refuses any words in any field, and never throws", () => {
    let given = 0;
    const thrown: string[] = [];
    for (const text of hostileTexts(LONG ? 520 : 120))
      for (const name of Object.keys(good)) {
        given += 1;
        try {
          form.safeParse({ ...good, [name]: text });
        } catch (error) {
          thrown.push(`${name} ${JSON.stringify(text)}: ${error}`);
        }
      }
    figure("P11", "texts given to fields of forms", given);
    figure("P11", "forms that threw", thrown.length);
    expect(thrown).toEqual([]);
  });

  test("says what is missing when it comes empty, and never throws", () => {
    expect(problemsIn(form, {}).length).toBeGreaterThan(0);
    for (const odd of [null, undefined, 7, "x", []]) expect(form.safeParse(odd).success).toBe(false);
  });
});

describe("a finding’s deadline", () => {
  const typed = FORMS.finding.good;
  const deadlineOf = (more: object) => {
    const result = draftFindingForm.safeParse({ ...typed, ...more });
    return result.success ? result.data.deadline : result.error.issues.map(({ path }) => path[0]);
  };
  test("is read from its own field", () => {
    expect(deadlineOf({ deadline: "by", deadlineDate: "2024-12-31" })).toEqual({ kind: "by", date: "2024-12-31" });
    expect(deadlineOf({ deadline: "within", deadlineMonths: "3" })).toEqual({ kind: "within", months: 3 });
    expect(deadlineOf({ deadline: "within-days", deadlineDays: "28" })).toEqual({ kind: "within-days", days: 28 });
  });
  test.each([
    [{ deadline: "by" }, "deadlineDate"],
    [{ deadline: "by", deadlineDate: "2024-06-31" }, "deadlineDate"],
    [{ deadline: "within", deadlineMonths: "0" }, "deadlineMonths"],
    [{ deadline: "within", deadlineMonths: "121" }, "deadlineMonths"],
    [{ deadline: "within", deadlineMonths: "-3" }, "deadlineMonths"],
    [{ deadline: "within-days", deadlineDays: "0" }, "deadlineDays"],
    [{ deadline: "within-days", deadlineDays: "1001" }, "deadlineDays"],
    [{ deadline: "within-days", deadlineMonths: "3" }, "deadlineDays"],
    [{ deadline: "soon" }, "deadline"],
  ])("is refused at its field: %j", (more, field) => {
    expect(deadlineOf(more)).toContain(field);
  });
});

describe("reasons for Engage", () => {
  const good = { on: "2024-09-30", why: "So." };
  test("are the pairs that were filled in, in order", () => {
    const typed = { ...good, "wording-1": " One. ", "finding-1": id, "wording-2": "", "wording-4": "Four." };
    expect(extendEngageForm.parse(typed).reasons).toEqual([
      { wording: "One.", findingId: id },
      { wording: "Four.", findingId: null },
    ]);
  });
  test.each([
    [{ "finding-1": id }, "wording-1"],
    [{ "wording-1": "a", "finding-1": id, "wording-2": "b", "finding-2": id }, "finding-2"],
    [{ "wording-1": "a", "finding-1": "nonsense" }, "finding-1"],
    [{}, "wording-1"],
  ])("are refused at the field: %j", (typed, field) => {
    expect(problemsIn(extendEngageForm, { ...good, ...typed })).toContain(field);
  });
});

describe("ties at publication", () => {
  test("are those that were chosen", () => {
    const typed = { on: "2024-09-30", [tieField(id)]: other, [tieField(other)]: "" };
    expect(publicationForm.parse(typed).ties).toEqual([{ reasonId: id, findingId: other }]);
  });
  test("go to one finding each", () => {
    const result = publicationForm.safeParse({ on: "2024-09-30", [tieField(id)]: id, [tieField(other)]: id });
    expect(result.success).toBe(false);
  });
});
