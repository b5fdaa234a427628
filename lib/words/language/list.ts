import type { ListFacts } from "@/lib/domain/list/facts";
import type { ListName } from "@/lib/domain/list/lists";
import type { ListRefusal } from "@/lib/domain/list/refusals";
import type { Done, FactsWords, RefusalWords } from "./shapes";

export interface ListWords {
  /** Each list as its page is called; one entry of it; and what it is for. */
  readonly list: Record<ListName, { readonly title: string; readonly one: string; readonly means: string }>;
  readonly facts: FactsWords<ListFacts>;
  readonly refusals: RefusalWords<ListRefusal>;
  readonly done: Record<"add-entry" | "change-entry" | "end-entry" | "resume-entry", Done>;
}
