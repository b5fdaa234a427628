/** Lines that stand alone wherever they occur, so that no wrapped paragraph runs into or out of them. */
const KNOWN: readonly RegExp[] = [
  // "Cause of concern", "Accelerated cause of concern: investigations", "Areas for improvement", "Recommendation 3"
  /^(?:(?:our|accelerated|new|further|national)\s+)?(?:causes? (?:of|for) concern|recommendations?|areas? (?:for|of) improvement)(?:\s+\d{1,3})?\s*[:.]?$/i,
  /^accelerated causes? (?:of|for) concern\b.{0,80}$/i,
  // "Cause of concern: meeting legal requirements"
  /^Causes? (?:of|for) concern[:–-] [a-z][^.;:]{2,60}$/,
  // "Requires improvement", "Overall judgment: Good"
  /^(?:(?:overall )?(?:judge?ment|grade|rating)\s*:?\s*)?(?:outstanding|good|adequate|requires improvement|inadequate|ungraded|not (?:being )?graded)$/i,
  /^(?:effectiveness|efficiency|legitimacy|leadership|contents|summary|introduction|foreword|background|conclusion|context|overview)$/i,
  /^(?:print this document|skip to (?:main )?content|letter information|get the (?:report|letter|press release).{0,40})$/i,
  /^(?:from|to|cc|sent on|date)\s*:?$/i,
  // The status of a recommendation, as trackers print it
  /^(?:completed|superseded)$/i,
  // "Published on: 4 April 2025", "Last updated 22/03/2018"
  /^(?:published(?: on)?|last updated|sent on|first published)\b.{0,40}$/i,
  /^\[.{0,40}\]$/,
  /^https?:\/\/\S+$/i,
];

export const isKnownLine = (line: string): boolean => {
  if (line.length > 400) return false;
  const text = line.trim();
  return text.length <= 300 && /^(?:[A-Z[]|https?:)/.test(text) && KNOWN.some((known) => known.test(text));
};
