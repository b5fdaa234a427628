/** A label inside a sentence or after a comma: "cause of concern"; words that are names keep their capital (PEEL, Engage). */
export const inSentence = (label: string): string =>
  /^(PEEL|Engage|HMICFRS)/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
