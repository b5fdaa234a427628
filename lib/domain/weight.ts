/** What an event is about, for a history that is looked at by it; and whether it decides something, which weighs more there. */
export interface Weight {
  readonly about: "progress" | "assurance" | "evidence" | "plan" | "dates" | "people" | "record" | null;
  readonly decides: boolean;
  /** Whoever does it at a session of a while ago shows first that it is still they: closing, taking an import back, reopening, roles, directions. */
  readonly asksAgain?: true;
  /** It begins something of a force, and so never on a day on which that force is no more: what goes on of its record does not. */
  readonly begins?: true;
}
export type About = NonNullable<Weight["about"]>;

export const decision: Weight = { about: null, decides: true };
export const askedAgain = (weight: Weight): Weight => ({ ...weight, asksAgain: true });
export const beginning = (weight: Weight): Weight => ({ ...weight, begins: true });
export const entry = (about: Weight["about"] = null): Weight => ({ about, decides: false });
