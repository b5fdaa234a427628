import type { Role } from "@/lib/domain/actor";
import type { PeopleFacts } from "@/lib/domain/people/facts";
import type { PeopleRefusal } from "@/lib/domain/people/refusals";
import type { Standing } from "@/lib/domain/policy";
import type { Done, FactsWords, RefusalWords } from "./shapes";

export interface PeopleWords {
  readonly role: Record<Role, string>;
  /** What a role is for and from where it begins, as the help says it to whoever has it. */
  readonly purpose: Record<Role, string>;
  /** The same in a line, where a role is chosen for somebody. */
  readonly roleInALine: Record<Role, string>;
  readonly standing: Record<Standing, string>;
  /** A standing as a person in a sentence: "only an inspector can …". */
  readonly person: Record<Standing, string>;
  /** "an inspector"; "the owner of the finding or a force coordinator"; "everyone signed in" when nobody is left out. */
  readonly who: (standings: readonly Standing[]) => string;
  /** Before somebody who answers for findings is suspended, or given another role: for how many, and what becomes of them. */
  readonly answersFor: (findings: { readonly owned: number; readonly sponsored: number }) => string;
  readonly ifSuspended: string;
  readonly ifMoved: string;
  readonly facts: FactsWords<PeopleFacts>;
  readonly refusals: RefusalWords<PeopleRefusal>;
  readonly done: Record<
    | "invite"
    | "change-role"
    | "suspend"
    | "ask-renewal"
    | "restore"
    | "change-body"
    | "signed-out"
    | "sessions-ended"
    | "account-connected"
    | "account-disconnected"
    | "password-chosen"
    | "second-factor-on"
    | "second-factor-off",
    Done
  >;
}
