import type { CalendarDate } from "../calendar";
import { excerpt } from "../excerpt";
import type { Progress } from "../progress/lists";
import type { KnownRegister } from "./known";
import type { Update } from "./plan";

/**
 * One thing that an import changes of a finding that the register had, from what to what: people by their posts. Date moves
 * are listed by themselves, with their reasons.
 */
export type OutlinedChange = { readonly row: number; readonly reference: string } & (
  | { readonly what: "owner" | "sponsor" | "own-reference"; readonly from: string | null; readonly to: string | null }
  | { readonly what: "progress"; readonly from: Progress | null; readonly to: Progress; readonly on: CalendarDate }
  | {
      readonly what: "action" | "update" | "evidence" | "owner-in-file" | "sponsor-in-file";
      readonly from: null;
      readonly to: string;
    }
  | { readonly what: "first-target"; readonly from: null; readonly to: CalendarDate }
  | { readonly what: "closure"; readonly from: null; readonly to: CalendarDate | null }
);

/** What updates change, in the order of their rows. */
export function changesOf(updates: readonly Update[], { people, findings }: KnownRegister): readonly OutlinedChange[] {
  const posts = new Map(people.map(({ id, post }) => [id, post]));
  const postOf = (id: string | null) => (id === null ? null : (posts.get(id) ?? "somebody who has left"));
  const own = new Map(findings.map(({ id, ownReference }) => [id, ownReference]));
  return updates.flatMap(
    ({ row, reference, findingId, allocation, named, progress, evidence, dates, closure, actions, ownReference }) => {
      const found: OutlinedChange[] = [];
      const say = (change: OutlinedChange) => void found.push(change);
      const at = { row, reference };
      for (const [what, key] of [
        ["owner", "ownerId"],
        ["sponsor", "sponsorId"],
      ] as const)
        if (allocation && allocation[key] !== allocation.before[key])
          say({ ...at, what, from: postOf(allocation.before[key]), to: postOf(allocation[key]) });
      if (named?.owner) say({ ...at, what: "owner-in-file", from: null, to: named.owner });
      if (named?.sponsor) say({ ...at, what: "sponsor-in-file", from: null, to: named.sponsor });
      if (progress && progress.from !== progress.to)
        say({ ...at, what: "progress", from: progress.from, to: progress.to, on: progress.on });
      if (progress?.words) say({ ...at, what: "update", from: null, to: excerpt(progress.words, 200) });
      if (evidence) say({ ...at, what: "evidence", from: null, to: excerpt(evidence.words, 200) });
      if (dates.first) say({ ...at, what: "first-target", from: null, to: dates.first });
      for (const { text } of actions) say({ ...at, what: "action", from: null, to: text });
      if (closure) say({ ...at, what: "closure", from: null, to: closure.on });
      if (ownReference) say({ ...at, what: "own-reference", from: own.get(findingId) ?? null, to: ownReference });
      return found;
    },
  );
}
