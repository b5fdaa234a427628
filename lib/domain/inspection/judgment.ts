/**
 * What tells one judged question of a force from another: its words, apart from case and spaces. An inspection has one
 * judgment for each.
 */
export const questionAsked = (question: string): string => question.trim().replace(/\s+/g, " ").toLowerCase();

/** The judgment among these that answers the same question, or undefined. */
export const sameQuestion = <Judged extends { readonly question: string }>(
  judgments: readonly Judged[],
  question: string,
): Judged | undefined => judgments.find((judgment) => questionAsked(judgment.question) === questionAsked(question));
