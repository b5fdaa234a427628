/** "The Panel is recommended to:", "Members are asked to note the report.", "It is recommended that the Committee notes …" */
const ASKED =
  /^(?:It is recommended )?(?:that )?(?:the |this )?(?:[A-Z][\w’&-]* |and ){0,6}(?:Panel|(?:Sub-?)?Committee|members)\b.{0,60}?\b(?:(?:is|are|be) (?:recommended|asked|invited|requested) to|notes?|(?:should|must) (?:note|consider|agree|approve|discuss|comment|receive))\b/i;

/** Whether a committee’s paper says here what it wants of the committee: from here on, its recommendations are no inspectorate’s. */
export const asksCommittee = (text: string): boolean => ASKED.test(text.slice(0, 260));
