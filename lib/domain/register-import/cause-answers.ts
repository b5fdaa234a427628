import { isId } from "../written";
import { wordKey } from "./word-key";

/** What a word in the column of causes of concern was said to mean: a finding of the register, a row of the file, or none. */
export type CauseAnswer = { readonly id: string } | { readonly row: number } | "none";
/** By the word as `wordKey` gives it. */
export type CauseAnswers = Readonly<Record<string, CauseAnswer>>;

/** What was said of a word; null where nobody said anything. */
export const causeMeant = (answers: CauseAnswers, word: string): CauseAnswer | null =>
  Object.hasOwn(answers, wordKey(word)) ? (answers[wordKey(word)] ?? null) : null;

/** Kept answers, as far as they still say something. */
export function readCauseAnswers(given: unknown): CauseAnswers {
  if (typeof given !== "object" || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([word, answer]): [string, CauseAnswer][] => {
      const is = readAnswer(answer);
      return is ? [[word, is]] : [];
    }),
  );
}

function readAnswer(given: unknown): CauseAnswer | null {
  if (given === "none") return given;
  if (typeof given !== "object" || given === null) return null;
  if ("id" in given && isId(given.id)) return { id: given.id };
  return "row" in given && typeof given.row === "number" ? { row: given.row } : null;
}
