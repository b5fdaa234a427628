import { expect, it } from "vitest";
import { date } from "../calendar";
import { recommendationDates } from "./recommendation-dates";

const today = date("2024-09-30");
const open = { status: "open", deadlineOn: null, target: null, submissionPending: false, nextCheckOn: null } as const;

it("a cause of concern shows the targets of its recommendations, and the one that is overdue for longest", () => {
  const shown = recommendationDates(
    [
      { ...open, target: date("2024-12-31") },
      { ...open, target: date("2024-08-31") },
      { ...open, deadlineOn: date("2023-12-22"), target: date("2024-10-31") },
    ],
    today,
  );
  expect(shown.targets).toEqual({ first: "2024-08-31", last: "2024-12-31" });
  expect(shown.overdue).toMatchObject({ count: 2, longest: { since: "2023-12-22", against: "deadline" } });
});

it("closed recommendations have no dates to keep", () => {
  const closed = { ...open, status: "closed", deadlineOn: date("2023-12-22"), target: date("2024-01-31") } as const;
  expect(recommendationDates([closed, open], today)).toEqual({ overdue: null, targets: null });
});
