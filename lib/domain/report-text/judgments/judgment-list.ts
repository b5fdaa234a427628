import { wordingKey } from "../phrases/duplicates";
import type { FoundJudgment } from "../reading";
import { pillarOf } from "./grade-extent";

/**
 * Printed: a grade set apart from the text. Summed up: in the list or the sentence that gives a force's grades. Told: by
 * the first sentence of a part, as pages do whose grade is a picture.
 */
type How = "printed" | "summed-up" | "told";

const asks = (question: string | null): boolean => question?.endsWith("?") === true;

/** The judgments read so far, one for each question and one at most for none. */
export class JudgmentList {
  readonly #judgments: { judgment: FoundJudgment; how: How }[] = [];
  readonly #known = new Map<string, number>();

  add(judgment: FoundJudgment, how: How): void {
    const { question } = judgment;
    const key = (question && pillarOf(question)) || wordingKey(question ?? "");
    const at = this.#known.get(key);
    const before = at === undefined ? undefined : this.#judgments[at];
    if (at === undefined || !before) this.#known.set(key, this.#judgments.push({ judgment, how }) - 1);
    // The page of a pillar asks its question; the sentence of the first page gives way to it, and told ones to printed ones
    else if (
      (asks(question) && before.judgment.question?.startsWith("The extent")) ||
      (how === "printed" && before.how === "told")
    )
      this.#judgments[at] = { judgment, how };
  }

  /**
   * Where a report prints its grades, "Dyfed-Powys Police requires improvement in its understanding of demand" below
   * "Assessing current demand" is an account: what a sentence tells counts only as the answer to a question.
   */
  get all(): readonly FoundJudgment[] {
    const printed = this.#judgments.filter(({ judgment, how }) => how === "printed" && judgment.grade !== "ungraded");
    const account = this.#judgments.filter(({ judgment, how }) => how === "told" && !asks(judgment.question));
    const dropped = new Set(printed.length >= account.length ? account : []);
    return this.#judgments.filter((each) => !dropped.has(each)).map(({ judgment }) => judgment);
  }
}
