import { z } from "zod";
import { engageReasons } from "./engage-reasons";
import { day, optionalLink, several, someWords } from "./fields";

const decision = {
  on: day("The day"),
  why: someWords("Why", "Say why, in a sentence or two."),
};

/** The reasons, then the fields of `shape`: problems come in the order of the page. */
const withReasons = <Shape extends z.ZodRawShape>(shape: Shape) =>
  engageReasons.transform((reasons) => ({ reasons })).and(z.object(shape));

export const enterEngageForm = withReasons({ ...decision, letter: optionalLink("The address of the letter") });
export const extendEngageForm = withReasons(decision);

/** Leaving: `listed` holds the findings in Engage as the page showed them, `id@version` each. */
export const leaveEngageForm = z.object({
  ...decision,
  letter: optionalLink("The address of the letter"),
  listed: several,
});
