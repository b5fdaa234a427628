import { expect, it } from "vitest";
import { type Actor, sideOf, standingInFor } from "./actor";
import { anActor } from "./testing/actors";

it("what is spread of an actor is none, so that nobody becomes another person by it", () => {
  const spread = { ...anActor({ role: "chief-officer" }), personId: "somebody else" };
  // Does not compile where it is one.
  const isActor: typeof spread extends Actor ? true : false = false;
  expect(isActor).toBe(false);
});

it("whoever stands in for a colleague is that person in their role, in the asker’s own organisation", () => {
  const asker = anActor({ role: "force-coordinator" });
  const inPlace = standingInFor(asker, { personId: "away", role: "reader" });
  expect(inPlace).toEqual({ ...asker, personId: "away", role: "reader" });
  expect(sideOf(inPlace)).toBe("policing-body");
});
