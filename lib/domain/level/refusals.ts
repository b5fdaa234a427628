/** Why the register refuses something about the level of another body. */
export type LevelRefusal = { readonly why: "no-level" };
