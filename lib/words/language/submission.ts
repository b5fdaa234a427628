import type { SubmissionCommand } from "@/lib/domain/submission/commands";
import type { SubmissionFacts } from "@/lib/domain/submission/facts";
import type { SubmissionState } from "@/lib/domain/submission/lists";
import type { SubmissionRefusal } from "@/lib/domain/submission/refusals";
import type { SignOffAsk } from "@/lib/domain/submission/sign-off";
import type { CommandsWords, FactsWords, OtherCommandWords, RefusalWords, ToldWords } from "./shapes";

export interface SubmissionWords {
  readonly state: Record<SubmissionState, string>;
  readonly commands: CommandsWords<SubmissionCommand["do"]>;
  readonly forceCommands: { readonly [Name in SignOffAsk["do"]]: Omit<OtherCommandWords, "title"> };
  /** Whether a force asks for sign-off, to those who read its page. */
  readonly signOff: { readonly asked: string; readonly notAsked: string; readonly nobody: string };
  readonly facts: FactsWords<SubmissionFacts>;
  readonly told: ToldWords<SubmissionFacts>;
  readonly refusals: RefusalWords<SubmissionRefusal>;
}
