import { describe, expect, it } from "vitest";
import { handOverFields, handOverForm } from "./hand-over";

const ONE = "01890b2a-0000-4000-8000-000000000001";
const OTHER = "01890b2a-0000-4000-8000-000000000002";
const HEIR = "01890b2a-0000-4000-8000-000000000003";
const left = [
  { personId: ONE, post: "Head of Crime", owns: true, sponsors: false, reference: "WMP-2023-001", text: "First." },
  { personId: ONE, post: "Head of Crime", owns: true, sponsors: true, reference: "WMP-2023-002", text: "Second." },
  { personId: OTHER, post: "ACC", owns: false, sponsors: true, reference: "WMP-2023-001", text: "First." },
];

describe("handing over", () => {
  it("shows the findings person by person, and chief officers alone as sponsors", () => {
    const people = [
      { id: HEIR, post: "Head of Custody", canSponsor: false },
      { id: OTHER, post: "DCC", canSponsor: true },
    ];
    const fields = handOverFields(left, ({ personId }) => personId === ONE, people, undefined);
    expect(fields).toMatchObject([
      { name: `of-${ONE}`, label: "Head of Crime (has left): 2 findings", values: ["WMP-2023-001", "WMP-2023-002"] },
      { name: `of-${OTHER}`, label: "ACC (has left): 1 finding", values: [] },
      { name: "owner", options: [{ label: "Head of Custody" }, { label: "DCC" }] },
      { name: "sponsor", options: [{ label: "DCC" }] },
    ]);
  });

  it("understands what is ticked, and says what is missing", () => {
    const problems = (typed: object) => handOverForm.safeParse(typed).error?.issues.map(({ path }) => path[0]);
    const typed = { [`of-${ONE}`]: ["WMP-2023-001", "WMP-2023-002", "nonsense"], [`of-${OTHER}`]: "WMP-2023-001" };
    expect(handOverForm.parse({ ...typed, owner: HEIR, sponsor: "" })).toEqual({
      findings: [
        { personId: ONE, reference: "WMP-2023-001" },
        { personId: ONE, reference: "WMP-2023-002" },
        { personId: OTHER, reference: "WMP-2023-001" },
      ],
      ownerId: HEIR,
      sponsorId: null,
    });
    expect(problems(typed)).toEqual(["owner"]);
    expect(problems({ "of-nobody": "WMP-2023-001", owner: HEIR })).toEqual(["findings"]);
    expect(problems({ ...typed, owner: "him" })).toEqual(["owner"]);
  });
});
