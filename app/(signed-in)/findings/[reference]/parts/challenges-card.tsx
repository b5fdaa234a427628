import { challengeHref } from "@/app/(signed-in)/challenges/address";
import { ChallengeStanding } from "@/components/challenge/challenge-standing";
import { Exchange } from "@/components/challenge/exchange";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { counted } from "@/lib/format/lists";

/** What the policing body has asked about the finding, those that wait first; what was said is one press away. Nothing where there is none. */
export const ChallengesCard = ({ view: { challenges }, today }: { view: FindingView; today: CalendarDate }) =>
  challenges.length > 0 && (
    <Card title="Challenges" id="challenges" folds aside={counted(challenges.length, "challenge")}>
      <ul className="entries">
        {challenges.map((challenge) => (
          <li key={challenge.reference} className="entry">
            <h3>
              <Link href={challengeHref(challenge.reference)}>{challenge.reference}</Link>{" "}
              {challenge.illustrative && <Illustrative />}
            </h3>
            <p>
              <ChallengeStanding challenge={challenge} today={today} />
            </p>
            <Disclosure summary={excerpt(challenge.question, 120)}>
              <Exchange turns={challenge.turns} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Card>
  );
