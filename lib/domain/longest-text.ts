/** The most characters of a finding's wording, and of whatever else people write; the database refuses more (`finding_text`). */
export const LONGEST_TEXT = 20_000;
