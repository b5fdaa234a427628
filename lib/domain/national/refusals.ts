/** Why the register refuses something about a national recommendation. */
export type NationalRefusal =
  | { readonly why: "national-unfit"; readonly because: "report" | "forces" | "deadline" }
  | { readonly why: "national-there"; readonly force: string };
