import { createHash } from "node:crypto";
import type { Actor } from "@/lib/domain/actor";
import { sideOf } from "@/lib/domain/actor";
import { includes } from "@/lib/domain/audience";
import type { Command } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import { standingOf } from "@/lib/domain/submission/submissions";
import type { Letter } from "@/lib/domain/testing/actors";
import type { Step } from "@/lib/domain/testing/any-command";
import type { Register } from "@/lib/domain/testing/register";
import "./database";
import type { CalendarDate } from "@/lib/domain/calendar";
import { aCast, aChiefOfficer, aListKeeper, anAdministrator, aPerson, aStaffMember, type TestCast } from "./people";
import { does, publishedFindings } from "./reports";

/**
 * A random history of the pure model, given to the register itself: the people of the model are people of a force there, and its
 * names of rows are ids, the same for the model and for the database.
 */
export interface Stage {
  readonly cast: TestCast;
  readonly people: Readonly<Record<Letter, Actor>>;
  readonly reference: string;
  /** A finding of the force that was published before. */
  readonly earlier: string;
  readonly ids: (name: string) => string;
}

const KNOWN: Partial<Record<string, Letter>> = { owner: "O", "other staff": "F", sponsor: "S" };

/** An id for a name, the same each time it is asked for in one history. */
const idsOf =
  (people: Readonly<Record<Letter, Actor>>, history: string) =>
  (name: string): string => {
    const letter = KNOWN[name];
    if (letter) return people[letter].personId;
    const hex = createHash("sha256").update(`${history} ${name}`).digest("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };

/** A finding with an owner, a sponsor, evidence for all and for the force alone, and a done test that is met: where a history begins. */
export async function aStage(history: string, on: CalendarDate, earlierOn: CalendarDate): Promise<Stage> {
  const cast = await aCast();
  const people: Record<Letter, Actor> = {
    O: await aStaffMember(cast.force),
    F: cast.staff,
    C: cast.coordinator,
    S: cast.chiefOfficer,
    X: await aChiefOfficer(cast.force),
    R: cast.reader,
    Q: await aPerson(cast.force.body, "reader"),
    P: cast.pcc,
    I: cast.inspector,
    A: cast.administrator,
    B: await anAdministrator(cast.force.body),
    H: await aListKeeper(),
  };
  const ids = idsOf(people, history);
  const [earlier] = await publishedFindings(cast.inspector, cast.force, [{}], earlierOn);
  const [finding] = await publishedFindings(cast.inspector, cast.force, [{}], on);
  const reference = finding?.reference ?? "";
  const give = (actor: Actor, command: Command) => does(actor, reference, command, on);
  await give(people.C, { do: "allocate", on, ownerId: ids("owner"), sponsorId: ids("sponsor") });
  const note = { note: "Nine of ten show it.", kind: "survey", from: null, to: null, link: null, on } as const;
  const shared = { id: ids("shared evidence"), title: "Dip sample", audience: "shared", ...note } as const;
  await give(people.C, { do: "add-evidence", ...shared });
  const own = { id: ids("own evidence"), title: "Internal review", audience: "force", ...note } as const;
  await give(people.C, { do: "add-evidence", ...own });
  return { cast, people, reference, earlier: earlier?.reference ?? "", ids };
}

/** Ids and references stand under these names in commands. */
const NAMES_ONE = /^(id|.*Id)$/;
const NAMES_SEVERAL = /^(.*Ids|addedEvidence)$/;

/**
 * A command of the model as the register is given it: rows that are new have ids of their own, and what the model guesses by a name that
 * it uses again is what stands under it now.
 */
export function asGiven(
  { ids, reference, earlier }: Stage,
  { theCase }: Register,
  { command }: Step,
  at: number,
): Command {
  const [test] = theCase.doneTests;
  const named = (name: string): string => {
    if (name === "wording") return theCase.publicWording.draft?.id ?? ids(name);
    if (name === "done test" || name === "t") return test?.id ?? ids(name);
    if (name === "representation") return theCase.representations[0]?.id ?? ids(name);
    if (name === "action") return theCase.actions[0]?.id ?? ids(name);
    if (name === "measure") return theCase.measures[0]?.id ?? ids(name);
    if (name === "reading") return theCase.measures[0]?.readings[0]?.id ?? ids(name);
    if (name === "dependency") return theCase.dependencies[0]?.id ?? ids(name);
    if (name === "reason") return theCase.spell?.reasons[0]?.id ?? ids(name);
    return ids(name);
  };
  const referred: Partial<Record<string, string>> = { "WMP-2021-002": earlier, "WMP-2023-004": reference };
  const given = (key: string, value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map((one) => (NAMES_SEVERAL.test(key) ? named(String(one)) : given("", one)));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, given(name, part)]));
    if (typeof value !== "string") return value;
    if (key === "id" && isFresh(command, value)) return ids(`${value} of ${at}`);
    return NAMES_ONE.test(key) ? named(value) : (referred[value] ?? value);
  };
  return given("", command) as Command;
}

/** Whether the id of a new row is one that the model gives to several. */
const isFresh = ({ do: what }: Command, id: string): boolean =>
  id === "t" || id === "kept" || id === "follow-up" || what === "draft-public-wording";

/** A case as somebody of a side is shown it: evidence by its audience, drafts to those whose they are. */
export function shownTo(actor: Actor, { theCase, submissions }: Register): Case {
  const side = sideOf(actor);
  const { draft, ...wordings } = theCase.publicWording;
  const read = submissions.filter(({ state }) => state !== "draft" || side === "force").toReversed();
  return {
    ...theCase,
    ...standingOf(read),
    evidence: theCase.evidence.filter(({ audience }) => includes(audience, side)),
    publicWording: { ...wordings, draft: actor.role === "policing-body" ? draft : null },
  };
}

/** What surrounds a finding, which other findings and people may change: read anew for each step. */
export const AROUND = ["named", "people", "lists", "chiefOfficerIds", "reported", "revisitedOn", "lastLeftOn"] as const;

/** What two cases are compared by: everything of the finding but how many events it has, and nothing that surrounds it. */
export function compared(theCase: Case, keys: readonly string[]): unknown {
  const { finding, ...rest } = theCase;
  const own = Object.fromEntries(Object.entries(finding).filter(([name]) => keys.includes(name) && name !== "version"));
  const without: readonly string[] = AROUND;
  return plain({
    finding: own,
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !without.includes(name))),
  });
}

/** Lists of rows by their ids, and nothing that is null: what one has left out the other may hold as null. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const ofRows = value.every((one) => typeof one === "object" && one !== null && "id" in one);
    const parts = value.map(plain);
    return ofRows ? parts.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) : parts;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([name, part]) => [name, plain(part)]),
  );
}
const idOf = (row: unknown): string => (typeof row === "object" && row !== null && "id" in row ? String(row.id) : "");
