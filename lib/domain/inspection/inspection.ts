/** The key of a grade that a judgment can carry: an entry of the list of grades. */
export type Grade = string;

/** The key of an entry of the list of inspection types: each names a programme of HMICFRS. */
export type InspectionType = string;

/** The type whose reports look at earlier findings again: what the register itself tells from the others. */
export const REVISIT: InspectionType = "revisit";
/** A letter whose annex may publish causes of concern. */
export const LETTER: InspectionType = "letter";
/** Whether it is a letter, of a revisit or another: it may say nothing that is tracked, and is answered only where it recommends something. */
export const isLetter = (type: InspectionType): boolean => type === REVISIT || type === LETTER;
/** A report on many forces: all that it recommends may be national, and is issued once it is published. */
export const THEMATIC: InspectionType = "thematic";

/** Whether a report of this type may be published although nothing of it is tracked. */
export const mayBeEmpty = (type: InspectionType): boolean => isLetter(type) || type === THEMATIC;

/** Who put a report, or a finding of one, into the register: a force's own record waits for an inspector to confirm it. */
export const RECORDERS = ["inspectorate", "force"] as const;
export type Recorder = (typeof RECORDERS)[number];
