/** Why the register refuses something about the finding itself, its record and its links. */
export type FindingRefusal =
  | { readonly why: "unpublished" }
  | { readonly why: "kind-unfit"; readonly because: "parent" | "recommendations" | "target" }
  | { readonly why: "link-unfit"; readonly because: "missing" | "other-force" | "itself" | "already" | "later" }
  | { readonly why: "records-added"; readonly references: readonly string[] };
