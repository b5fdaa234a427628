import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { RatingWords } from "../language/rating";
import { say, strong } from "../sentence";
import { progress } from "./progress";

const named = (value: keyof typeof progress.value) => inSentence(progress.value[value]);

export const rating: RatingWords = {
  gap: (steps) => {
    if (steps === 0) return "HMICFRS rates it as the force does.";
    const size = Math.abs(steps) === 1 ? "one step" : Math.abs(steps) === 2 ? "two steps" : "three steps";
    return `HMICFRS rates it ${size} ${steps < 0 ? "lower" : "higher"} than the force does.`;
  },
  commands: {
    rate: {
      title: "Rate it yourself",
      inThisCase: null,
      deed: "rate how far a force is",
      done: ["Your rating is recorded.", "It stands beside what the force says; the status has not changed."],
      putRight: "Not as you meant? Rate the finding again: what counts is what was said last.",
    },
  },
  facts: {
    rated: ({ from, to, note, stands }) => {
      const now = strong(named(to));
      if (stands)
        return say(
          [
            "HMICFRS’s rating recorded late: ",
            now,
            `; the later one still stands: ${named(stands.said)}, of ${longDate(stands.on)}`,
          ],
          note,
        );
      if (from === null) return say(["HMICFRS’s rating first given: ", now], note);
      if (from === to) return say(["HMICFRS’s rating unchanged: ", now], note);
      return say(["HMICFRS’s rating changed from ", strong(named(from)), " to ", now], note);
    },
  },
  told: {
    rated: "an inspector’s own rating",
  },
};
