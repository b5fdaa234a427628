import type { SavedViewRefusal } from "@/lib/domain/saved-view/refusals";
import type { Done, RefusalWords } from "./shapes";

export interface SavedViewWords {
  readonly whose: Record<"mine" | "organisation", string>;
  readonly everything: string;
  readonly done: Record<
    "keep-view" | "drop-view" | "share-view" | "unshare-view" | "usual-view" | "no-usual-view",
    Done
  >;
  readonly refusals: RefusalWords<SavedViewRefusal>;
}
