import type { CalendarDate } from "../calendar";
import type { Decision } from "../change";
import { linkUnfit } from "../finding/link";
import type { Repeat } from "./draft";

/** Why a link stands that somebody made in the review of a report. */
const why = "Recognised when the report was read.";

/**
 * Links findings of a report of `publishedOn` to the earlier ones of the force that they repeat. What was published later was
 * not raised before, and is not linked; nor is what the force does not have.
 */
export function linksOf(publishedOn: CalendarDate, repeats: readonly Repeat[], today: CalendarDate): Decision {
  const fit = repeats.flatMap(({ other, ...repeat }) => {
    const { findingId, forceId } = repeat;
    const unfit = linkUnfit({ id: findingId, forceId, publishedOn }, other ? { ...other, forceId } : undefined, []);
    return other && !unfit ? [{ ...repeat, otherId: other.id }] : [];
  });
  return {
    changes: fit.map(({ id, findingId, otherId }) => ({
      change: "linked",
      id,
      findingId,
      otherId,
      link: "repeats",
      why,
      on: today,
    })),
    events: fit.map(({ findingId, reference }) => ({
      facts: { kind: "linked", link: "repeats", other: reference, why },
      on: today,
      audience: "shared",
      findingId,
    })),
  };
}
