/** Why the register refuses something about a report that is being read. */
export type ReadingRefusal =
  | {
      readonly why: "draft-unfit";
      readonly because:
        | "unknown"
        | "parent"
        | "cause"
        | "split"
        | "join"
        | "lines"
        | "words"
        | "title"
        | "publication"
        | "judgment"
        | "proposal"
        | "other-force"
        | "inspection"
        | "repeats-later"
        | "recorded"
        | "discarded";
    }
  | { readonly why: "draft-too-long"; readonly text: string };
