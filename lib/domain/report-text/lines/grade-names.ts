/** The grades of an inspection as they are printed, in small letters. */
export const GRADE_NAMES = ["outstanding", "good", "adequate", "requires improvement", "inadequate"] as const;

const NAMES: ReadonlySet<string> = new Set(GRADE_NAMES);

/** Whether words are the printed name of a grade. */
export const isGradeName = (text: string): boolean => text.length <= 24 && NAMES.has(text.trim().toLowerCase());
