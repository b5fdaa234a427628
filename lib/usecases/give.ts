import type { Db } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { CommandsOf, SubjectKind } from "@/lib/domain/subject";
import { type Asked, type Deed, perform } from "./perform";

/** One finding, force, inspection and so on: how it is named, and how it is found as whoever asks sees it. */
export interface Subject<Kind extends SubjectKind, Found> {
  readonly is: Kind;
  /** A reference, an address or an id, as it stands in the access log. */
  readonly named: string;
  /** All that a decision on it depends on; null where it is not there for the asker. Asked twice: for its forces, and under their locks. */
  readonly find: (db: Db) => Promise<Found | null>;
}

/** What a command does to a subject that was found: all of a deed but how that is found and locked. */
export type Given<Found, Answer extends object> = Pick<
  Deed<Found, Answer>,
  "decide" | "version" | "answer" | "readAnswer" | "timeout"
>;

/** Gives a command to a subject that is of one force, which it names. */
export const give = <Kind extends SubjectKind, Found extends { readonly forceId: string }, Answer extends object>(
  actor: Actor,
  command: CommandsOf[Kind],
  subject: Subject<Kind, Found>,
  given: Given<Found, Answer>,
  asked: Asked,
): Promise<Result<Answer, Refusal>> => {
  const forces = async (db: Db) => {
    const found = await subject.find(db);
    return found && [found.forceId];
  };
  return giveTo(actor, command, subject, forces, given, asked);
};

/** The same where `forces` tells in whose histories the subject stands; null where it is not there for the asker. */
export const giveTo = <Kind extends SubjectKind, Found, Answer extends object>(
  actor: Actor,
  command: CommandsOf[Kind],
  { named, find }: Subject<Kind, Found>,
  forces: (db: Db) => Promise<readonly string[] | null>,
  given: Given<Found, Answer>,
  asked: Asked,
): Promise<Result<Answer, Refusal>> =>
  perform<Found, Answer>(
    actor,
    {
      name: command,
      about: named,
      chains: async (db) => {
        const found = await forces(db);
        return found ? ok(found) : refuse({ why: "not-found" });
      },
      load: find,
      ...given,
    },
    asked,
  );
