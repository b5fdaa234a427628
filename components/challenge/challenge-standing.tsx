import type { CalendarDate } from "@/lib/domain/calendar";
import type { ChallengeState } from "@/lib/domain/challenge/lists";
import { words } from "@/lib/words/words";

/** Where a challenge stands, since when, and how often it was pressed: one line. */
export const ChallengeStanding = ({
  challenge: { state, since, pressed },
  today,
}: {
  challenge: { readonly state: ChallengeState; readonly since: CalendarDate; readonly pressed: number };
  today: CalendarDate;
}) => (
  <span className={state === "accepted" ? "quiet" : undefined}>
    {words.challenge.stands({ state, since, pressed, today })}
  </span>
);
