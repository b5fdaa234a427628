import { expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { dayOn } from "@/lib/domain/story-day";
import { shownIn } from "./demonstration";

const story = { storyDay: date("2024-09-30"), startedOn: date("2026-11-22") };
const shown = (moment: string, told: typeof story | null = story) => shownIn(told)(new Date(moment)).toISOString();

it("what is recorded in the demonstration is shown on its own day, at the same time of day", () => {
  expect(shown("2026-11-22T14:28:00Z")).toBe("2024-09-30T13:28:00.000Z");
  expect(shown("2026-11-25T09:00:00Z")).toBe("2024-10-03T08:00:00.000Z");
});

it("the story's own moments keep their days", () => {
  expect(shown("2024-06-18T10:03:00Z")).toBe("2024-06-18T10:03:00.000Z");
});

it("everywhere else a moment is the moment", () => {
  expect(shown("2026-11-22T14:28:00Z", null)).toBe("2026-11-22T14:28:00.000Z");
});

it("a story that is to start on a later day stands on its own, whatever the hour", () => {
  const standing = { ...story, startedOn: date("2026-11-24") };
  for (const now of ["2026-11-22T23:59:00Z", "2026-11-23T00:01:00Z"]) {
    expect(dayOn(standing, new Date(now))).toBe("2024-09-30");
  }
  expect(shown("2026-11-23T00:01:00Z", standing)).toBe("2024-09-29T23:01:00.000Z");
});
