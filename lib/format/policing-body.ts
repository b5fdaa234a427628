/** Labels that are names, and so go without an article: "MOPAC", but "the PCC". */
const NAMES: readonly string[] = ["MOPAC"];

/** A policing body inside a sentence, from what screens call it. */
export const theBody = (label: string): string => (NAMES.includes(label) ? label : `the ${label}`);
