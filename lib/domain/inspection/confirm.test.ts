import { expect, it } from "vitest";
import { date } from "../calendar";
import { CAST, FORCE } from "../testing/actors";
import { LISTS } from "../testing/lists";
import { decideInspection } from "./commands";
import type { InspectionCase } from "./draft";

const theCase: InspectionCase = {
  draft: {
    ...{ id: "inspection", title: "PEEL", publishedOn: date("2023-12-22"), type: "peel", isLetter: false },
    ...{ findings: [], judgments: [], earlierCauses: [] },
  },
  ...{ forceIds: [FORCE], version: 1, lists: LISTS, forces: [], repeats: [], reader: null },
  ...{ asker: null, comments: [], reassessed: [], earlier: null },
  unconfirmed: ["one", "two"].map((id) => ({ id, forceId: FORCE, reference: `WMP-2023-00${id}` })),
};
const confirmed = (chosen?: readonly string[]) => {
  const command = { do: "confirm-records", seen: ["one", "two"], ...(chosen && { chosen }) } as const;
  const outcome = decideInspection(CAST.I, theCase, command, date("2024-06-21"));
  if (!outcome.ok) return outcome.refusal.why;
  return outcome.value.flatMap(({ changes }) => changes.flatMap((change) => ("id" in change ? [change.id] : [])));
};

it("confirms all that a force recorded, or those of it that are chosen; nothing that does not wait for it", () => {
  expect(confirmed()).toEqual(["one", "two"]);
  expect(confirmed(["two"])).toEqual(["two"]);
  for (const wrong of [[], ["three"], ["one", "three"]]) expect(confirmed(wrong)).toBe("records-unchosen");
});
