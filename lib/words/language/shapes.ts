import type { BoardPackCommandName } from "@/lib/domain/board-pack/commands";
import type { ChallengeCommandName } from "@/lib/domain/challenge/commands";
import type { CommandName } from "@/lib/domain/command";
import type { DirectionCommandName } from "@/lib/domain/direction/commands";
import type { EngageCommand as ForceCommand } from "@/lib/domain/engage/force-commands";
import type { Facts } from "@/lib/domain/event";
import type { Case } from "@/lib/domain/finding/case";
import type { LevelCommand } from "@/lib/domain/level/commands";
import type { NationalCommandName } from "@/lib/domain/national/commands";
import type { ToldKind } from "@/lib/domain/notice/told";
import type { Refusal } from "@/lib/domain/refusal";
import type { ResponseCommandName } from "@/lib/domain/response/commands";
import type { RevisitCommandName } from "@/lib/domain/revisit/commands";
import type { SignOffAsk } from "@/lib/domain/submission/sign-off";
import type { WordedRefusal } from "../refused";
import type { Sentence } from "../sentence";

/** What a page says after an action led to it: what is done, and what happens next or nothing. */
export type Done = readonly [title: string, next: string];

/** What somebody can ask for: of one finding, of a force, its Engage spell and its sign-off, of the response to a report, of a challenge. */
export type Asked =
  | CommandName
  | ForceCommand["do"]
  | SignOffAsk["do"]
  | ResponseCommandName
  | ResponseOpening
  | ChallengeCommandName
  | BoardPackCommandName
  | RevisitCommandName
  | DirectionCommandName
  | LevelCommand["do"]
  | NationalCommandName;

/** A response opened by hand, and what an inspector says that opens one. */
export type ResponseOpening = "open-response" | "apply-report";

export interface CommandWords {
  /** What a button says and the page behind it is called: a verb, and what it is done to. */
  readonly title: string;
  /** Where the case makes the same command another thing to do; null where none does. */
  readonly inThisCase: ((theCase: Case) => string | false) | null;
  /** The end of a sentence that begins "Only an inspector can …". */
  readonly deed: string;
  readonly done: Done;
  /** How it is put right, if it was the wrong thing: a sentence that the page adds to `done`. */
  readonly putRight: string;
}

/** What a command of something else than a finding says: it is the same thing in every case. */
export type OtherCommandWords = Omit<CommandWords, "inThisCase">;

export type CommandsWords<Name extends string> = { readonly [One in Name]: CommandWords };

export type FactsWords<Of extends { readonly kind: string }> = {
  readonly [Kind in Of["kind"]]: (facts: Extract<Of, { kind: Kind }>) => Sentence;
};

/** What people are told of, of each kind that anybody is told of: the end of a sentence, as a noun, "a closing". */
export type ToldWords<Of extends { readonly kind: string }> = {
  readonly [Kind in Extract<ToldKind, Of["kind"]>]: string;
};

export type RefusalWords<Of extends { readonly why: string }> = {
  /** `deed` is what was asked for, where that is known. */
  readonly [Why in Of["why"]]: (refusal: Extract<Of, { why: Why }>, deed: string | null) => string | WordedRefusal;
};

export type FactsOf<Kind extends Facts["kind"]> = Extract<Facts, { kind: Kind }>;

export type RefusalOf<Why extends Refusal["why"]> = Extract<Refusal, { why: Why }>;
