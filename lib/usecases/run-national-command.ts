import { loadNational, loadNationalReport } from "@/lib/data/national-case";
import { holdReferences } from "@/lib/data/store/chain";
import { knownForces } from "@/lib/data/store/force-case";
import type { Actor } from "@/lib/domain/actor";
import {
  barsNational,
  decideNational,
  type IssueNational,
  issueNational,
  type NationalCommand,
} from "@/lib/domain/national/commands";
import type { National, NationalReport } from "@/lib/domain/national/national";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

type Done = { readonly reference: string };
const readDone = object<Done>({ reference: text });

/** Forty-three chains are locked and written in one transaction, which waits for whoever writes to one of them. */
const TIMEOUT = 60_000;

/**
 * Issues a national recommendation of the report with this slug: every force that is named gets its finding, or none does. The
 * chains of all of them are locked, and the register's, for its reference.
 */
export const runIssueNational = (
  actor: Actor,
  slug: string,
  command: IssueNational,
  asked: Asked,
): Promise<Result<Done, Refusal>> => {
  const forceIds = command.to.map(({ forceId }) => forceId);
  return perform<NationalReport & { readonly last: number }, Done>(
    actor,
    {
      name: command.do,
      about: slug,
      timeout: TIMEOUT,
      chains: async (db) => {
        const barred = barsNational(actor);
        if (barred) return refuse(barred);
        const forces = await knownForces(db, actor, forceIds);
        await holdReferences(db, forces);
        return ok([null, ...forces]);
      },
      load: (db) => loadNationalReport(db, actor, slug, forceIds),
      decide: ({ last, ...report }) =>
        issueNational(actor, report, command, last, asked.today, asked.illustrative ?? false),
      answer: (_loaded, decided) => ({ reference: referenceIn(decided) }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );
};

const referenceIn = (decided: Parameters<typeof issuedIn>[0]): string => issuedIn(decided)?.reference ?? "";
const issuedIn = (decided: readonly { readonly changes: readonly { readonly change: string }[] }[]) =>
  decided
    .flatMap(({ changes }) => changes)
    .find(
      (one): one is { readonly change: "national-issued"; readonly reference: string } =>
        one.change === "national-issued",
    );

/** Adds a force to a national recommendation, or corrects its text for every force at once. */
export const runNationalCommand = (
  actor: Actor,
  reference: string,
  command: NationalCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> => {
  const added = command.do === "add-national-force" ? command.forceId : null;
  let locked: ReadonlySet<string> = new Set();
  return perform<National, Done>(
    actor,
    {
      name: command.do,
      about: reference,
      timeout: TIMEOUT,
      chains: async (db) => {
        const barred = barsNational(actor);
        if (barred) return refuse(barred);
        const national = await loadNational(db, actor, reference, added);
        if (!national) return refuse({ why: "not-found" });
        locked = new Set(
          [...national.findings, ...national.forces.map(({ id }) => ({ forceId: id }))].map((one) => one.forceId),
        );
        await holdReferences(
          db,
          national.forces.map(({ id }) => id),
        );
        return ok([null, ...locked]);
      },
      load: (db) => loadNational(db, actor, reference, added),
      // A force that was added while the locks were waited for is not among them: whoever asks looks again.
      decide: (national) =>
        national.findings.every(({ forceId }) => locked.has(forceId))
          ? decideNational(actor, national, command, asked.today)
          : refuse({ why: "busy" }),
      answer: () => ({ reference }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );
};
