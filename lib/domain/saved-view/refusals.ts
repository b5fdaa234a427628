/** Why a view is not kept. */
export type SavedViewRefusal =
  | { readonly why: "view-name-taken"; readonly name: string; readonly shared: boolean }
  | { readonly why: "too-many-views"; readonly most: number }
  | { readonly why: "view-too-long" }
  /** It was dropped since. */
  | { readonly why: "view-gone"; readonly name: string | null }
  /** A pack of it would have no finding. */
  | { readonly why: "view-shows-nothing"; readonly name: string }
  /** A layout is everybody's, and this view only one person's. */
  | { readonly why: "view-not-shared"; readonly name: string };
