import { randomUUID } from "node:crypto";
import { unlessBusy } from "@/lib/data/busy";
import { recordAccess } from "@/lib/data/store/access";
import { loadCases } from "@/lib/data/store/case";
import { loadSuggestedOwners } from "@/lib/data/suggested-owners";
import type { Actor } from "@/lib/domain/actor";
import type { Change } from "@/lib/domain/change";
import { decide } from "@/lib/domain/decide";
import type { EventDraft } from "@/lib/domain/event";
import type { Case } from "@/lib/domain/finding/case";
import { groupBy } from "@/lib/domain/group-by";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { listOf, number, object, orNull, text } from "@/lib/domain/stored";
import { commandOf, type Deed, SUGGESTED } from "@/lib/domain/together/deed";
import type { Judged, One } from "@/lib/domain/together/judged";
import { readRefusal } from "@/lib/words/word-refusal";
import { keyOfOne } from "../key-of-one";
import { type Asked, perform } from "../perform";

export const readJudged = listOf(object<Judged>({ reference: text, version: number, refusal: orNull(readRefusal) }));
const readPortion = object<{ judged: readonly Judged[] }>({ judged: readJudged });

/** So many are decided under one lock and written in one transaction: others of the force come in between. */
export const PORTION = 100;

interface Loaded {
  readonly judged: readonly Judged[];
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}

interface Whole {
  /** Told after each portion what became of all so far. */
  readonly told?: (judged: readonly Judged[]) => Promise<void>;
  /** Whoever asks will ask again, should the database be too busy; else such a portion is refused. */
  readonly comesBack?: boolean;
}

/**
 * Does one thing to several findings of the asker's force: each is judged by the decider of the single command, and each has an
 * event of its own. What is refused leaves the others done. In portions, each with a key made of the press's: begun again,
 * nothing is done twice. A rehearsal says what would be done.
 */
export async function judgeTogether(
  actor: Actor,
  deed: Deed,
  ones: readonly One[],
  asked: Omit<Asked, "version">,
  { told, comesBack = false }: Whole = {},
): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for (let at = 0; at < ones.length; at += PORTION) {
    const portion = ones.slice(at, at + PORTION);
    const key = keyOfOne(asked.key, `portion ${at}`);
    const judge = () => judgePortion(actor, deed, portion, { ...asked, key });
    const done = comesBack ? await judge() : await unlessBusy(judge);
    all.push(
      ...(done.ok
        ? done.value.judged
        : portion.map(({ reference, version }) => ({ reference, version: version ?? 0, refusal: done.refusal }))),
    );
    await told?.(all);
  }
  await note(actor, deed, all);
  return all;
}

const judgePortion = (
  actor: Actor,
  deed: Deed,
  ones: readonly One[],
  asked: Omit<Asked, "version">,
): Promise<Result<{ readonly judged: readonly Judged[] }, Refusal>> => {
  const forceId = actor.organisation.kind === "force" ? actor.organisation.id : null;
  const references = ones.map(({ reference }) => reference);
  return perform<Loaded, { readonly judged: readonly Judged[] }>(
    actor,
    {
      name: `together: ${deed.do}`,
      about: null,
      chains: async () => (forceId ? ok([forceId]) : refuse({ why: "not-found" })),
      load: async (db) => {
        const suggested = await loadSuggestedOwners(db, actor, deed.do === "allocate" ? references : []);
        const people = deed.do === "allocate" ? [deed.owner, deed.sponsor, ...personsOf(suggested)] : [];
        const personIds = people.filter((id): id is string => id !== null && id !== SUGGESTED);
        const cases = await loadCases(db, actor, references, { references: [], personIds });
        const of = new Map(cases.map((theCase) => [theCase.finding.reference, theCase]));
        return judgeAll(actor, deed, ones, of, (reference) => suggested.get(reference)?.personId ?? null, asked);
      },
      decide: ({ changes, events }) => ok(changes.length === 0 ? [] : [{ forceId, changes, events }]),
      answer: ({ judged }) => ({ judged }),
      readAnswer: readPortion,
    },
    { ...asked, version: null },
  );
};

const personsOf = (suggested: Awaited<ReturnType<typeof loadSuggestedOwners>>) =>
  [...suggested.values()].map(({ personId }) => personId);

/** All of a portion: no command of these depends on what another one of them changes. */
function judgeAll(
  actor: Actor,
  deed: Deed,
  ones: readonly One[],
  cases: ReadonlyMap<string | null, Case>,
  suggested: (reference: string) => string | null,
  { today }: Pick<Asked, "today">,
): Loaded {
  const judged: Judged[] = [];
  const changes: Change[] = [];
  const events: EventDraft[] = [];
  for (const { reference, version } of ones) {
    const theCase = cases.get(reference);
    const seen = theCase?.finding.version ?? 0;
    const refused = (refusal: Refusal) => judged.push({ reference, version: seen, refusal });
    if (!theCase) {
      refused({ why: "not-found" });
      continue;
    }
    const command = commandOf(deed, theCase, suggested(reference), randomUUID(), today);
    const decided = command.ok ? decide(actor, theCase, command.value, today) : command;
    if (!decided.ok) refused(decided.refusal);
    else if (version !== null && version !== seen) refused({ why: "page-out-of-date" });
    else {
      changes.push(...decided.value.changes);
      events.push(...decided.value.events);
      judged.push({ reference, version: seen, refusal: null });
    }
  }
  return { judged, changes, events };
}

/** What was refused stands in the access log, a line for each reason. */
async function note(actor: Actor, deed: Deed, judged: readonly Judged[]): Promise<void> {
  const refusals = judged.flatMap(({ refusal }) => (refusal ? [refusal.why] : []));
  for (const [why, some] of groupBy(refusals, (one) => one))
    await recordAccess(actor, "refused", null, `together: ${deed.do}: ${why} × ${some.length}`);
}
