/** Why the register refuses something about imports of a register. */
export type ImportRefusal = { readonly why: "import-ended"; readonly because: "running" | "done" | "dropped" };
