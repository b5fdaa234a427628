import { challengeHref, raiseHref } from "@/app/(signed-in)/challenges/address";
import { ChallengeStanding } from "@/components/challenge/challenge-standing";
import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { ChallengeSummary } from "@/lib/data/queries/challenges";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";

/** What the policing body has asked about the report itself, and for the body where it asks. Nothing where there is neither. */
export const ChallengesCard = ({
  slug,
  challenges,
  raises,
  today,
}: {
  slug: string;
  challenges: readonly ChallengeSummary[];
  raises: boolean;
  today: CalendarDate;
}) =>
  (challenges.length > 0 || raises) && (
    <Card title="Challenges about the report">
      {challenges.length > 0 && (
        <ul className="stack">
          {challenges.map((challenge) => (
            <li key={challenge.reference}>
              <Link href={challengeHref(challenge.reference)}>{challenge.reference}</Link>{" "}
              {challenge.illustrative && <Illustrative />}
              <div className="small">{excerpt(challenge.question, 120)}</div>
              <div className="small">
                <ChallengeStanding challenge={challenge} today={today} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {raises && (
        <p className="print:hidden">
          <Link href={raiseHref({ inspection: slug })}>Raise a challenge about the report</Link>
        </p>
      )}
    </Card>
  );
