import { expect, it } from "vitest";
import type { Question } from "@/lib/domain/response/response";
import { answersSay } from "./steps";

const asked = (kind: Question["kind"], reference: string): Question => ({
  findingId: reference,
  reference,
  kind,
  words: "The force should do better.",
});

it("counts the answers that the law asks for, and says what else is begun", () => {
  const [cause, first, second] = [
    asked("cause-of-concern", "WMP-2023-001"),
    asked("recommendation", "WMP-2023-002"),
    asked("recommendation", "WMP-2023-003"),
  ] as const;
  const all = [cause, first, second];
  expect(answersSay(all, [first, second])).toBe("0 of 2 recommendations answered");
  expect(answersSay(all, [second])).toBe("1 of 2 recommendations answered");
  expect(answersSay(all, [cause])).toBe("2 of 2 recommendations answered; 1 other answer begun and not complete");
  expect(answersSay([cause], [])).toBe("The report makes no recommendation to this force");
  expect(answersSay([cause], [cause])).toBe(
    "The report makes no recommendation to this force; 1 other answer begun and not complete",
  );
});
