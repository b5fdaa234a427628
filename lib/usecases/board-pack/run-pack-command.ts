import { randomUUID } from "node:crypto";
import { loadPackCase, loadPackForces, type PackCase } from "@/lib/data/board-pack-case";
import { loadMinutable } from "@/lib/data/queries/packs";
import { holdReferences } from "@/lib/data/store/chain";
import { type Actor, sideOf } from "@/lib/domain/actor";
import {
  type AnswerCommittee,
  answerCommittee,
  INSPECTORS_SERIES,
  issuePack,
  type Minutable,
  type MinuteCommittee,
  minuteCommittee,
} from "@/lib/domain/board-pack/commands";
import { mayDoSomewhere, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";
import { documentOf, hashOf, type PackAsked } from "./built";

/** The reference of the pack. */
export interface PackDone {
  readonly reference: string;
}
const readDone = object<PackDone>({ reference: text });

/** A pack of all forces reads a register of real size. */
const LONGEST = 120_000;

/**
 * Builds a pack under the lock of its forces' chains, so that nothing is written to them meanwhile, and issues it: a new one, or a
 * further version of the pack of the same period. Counts that do not come out are refused.
 */
export function runIssuePack(
  actor: Actor,
  pack: PackAsked,
  asked: Asked,
  demonstration: boolean,
): Promise<Result<PackDone, Refusal>> {
  return perform<PackCase, PackDone>(
    actor,
    {
      name: "issue-pack",
      about: pack.force ?? "all forces",
      timeout: LONGEST,
      chains: async (db) => {
        const ability = "issue a board pack";
        if (!mayDoSomewhere(actor, ability)) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
        // The inspectorate's packs share one series of numbers, whatever forces they are of.
        if (sideOf(actor) === "inspectorate") await holdReferences(db, [INSPECTORS_SERIES]);
        const forces = await loadPackForces(db, actor, pack);
        return forces.length > 0 ? ok(forces) : refuse({ why: "not-found" });
      },
      load: (db) => loadPackCase(db, actor, pack, asked.today),
      decide: (found) => {
        const document = documentOf(found, pack, asked.today, demonstration);
        if (!document.ok) return document;
        const issued = { document: document.value, hash: hashOf(document.value), known: found.known };
        const { period, layout } = pack;
        return issuePack(
          actor,
          found.about,
          { do: "issue-pack", id: randomUUID(), period, layout, ...issued },
          asked.today,
        );
      },
      answer: ({ about }, decided) => ({ reference: about.earlier?.reference ?? referenceIn(decided) }),
      readAnswer: readDone,
    },
    asked,
  );
}

function referenceIn(decided: Parameters<Parameters<typeof perform>[1]["answer"]>[1]): string {
  for (const { changes } of decided)
    for (const change of changes) if (change.change === "pack-begun") return change.reference;
  throw new Error("A pack was decided on and not begun");
}

/** Minutes what the committee said of a pack, or answers it. */
export function runCommitteeCommand(
  actor: Actor,
  reference: string,
  command: MinuteCommittee | AnswerCommittee,
  asked: Asked,
): Promise<Result<PackDone, Refusal>> {
  const load = (db: Parameters<typeof loadMinutable>[0]) =>
    loadMinutable(db, actor, reference, ({ minutes }) =>
      command.do === "minute-committee"
        ? command.references
        : (minutes.find(({ number }) => number === command.number)?.references ?? []),
    );
  return perform<Minutable, PackDone>(
    actor,
    {
      name: command.do,
      about: reference,
      chains: async (db) => {
        const found = await load(db);
        return found ? ok([found.forceId]) : refuse({ why: "not-found" });
      },
      load,
      decide: (pack) =>
        command.do === "minute-committee"
          ? minuteCommittee(actor, pack, command, asked.today)
          : answerCommittee(actor, pack, command, asked.today),
      version: ({ minutes }) => minutes.length,
      answer: () => ({ reference }),
      readAnswer: readDone,
    },
    asked,
  );
}
