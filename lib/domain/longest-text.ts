/** The most characters of a finding's wording, and of whatever else people write; the database refuses more (`finding_text`). */
export const LONGEST_TEXT = 20_000;

/** The most characters of a report's text, pasted or in a file: 400 closely printed pages. */
export const LONGEST_REPORT = 2_000_000;
