import { DeadlineWords } from "@/components/finding/deadline-words";
import { Post } from "@/components/finding/post";
import { Target } from "@/components/finding/target";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { type Fact, SummaryList } from "@/components/ui/summary-list";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate, shortDate } from "@/lib/format/dates";
import { timesRaisedWords } from "./links-card";

const Named = ({ post, left, inFile }: { post: string | undefined; left: boolean; inFile: string | null }) =>
  post ? (
    <Post post={post} left={left} />
  ) : (
    <>
      <span className="quiet">nobody yet</span>
      {inFile && <span className="small quiet block wrap-anywhere">in the force’s own register: {inFile}</span>}
    </>
  );

/** Who answers for it and by when. What it is about and where it comes from stand in the head of the page. */
export const FactsCard = ({ view, today }: { view: FindingView; today: CalendarDate }) => {
  const { case: theCase, force, summary, timesRaised, namedInFile } = view;
  const { deadline, publishedOn, owner, sponsor } = theCase.finding;
  const facts: Fact[] = [
    {
      term: "Force",
      value: (
        <>
          <Link href={`/forces/${force.slug}`}>{force.name}</Link>
          {force.ended && (
            <span className="small quiet block">
              Ended on {longDate(force.ended.on)}; with{" "}
              <Link href={`/forces/${force.ended.slug}`}>{force.ended.name}</Link> since
            </span>
          )}
        </>
      ),
    },
    {
      term: "Deadline",
      value: (
        <>
          <DeadlineWords deadline={deadline} publishedOn={publishedOn} />
          {publishedOn && deadline.kind !== "none" && (
            <span className="small quiet block">report published {shortDate(publishedOn)}</span>
          )}
        </>
      ),
    },
    // A cause of concern has none of its own: what it shows are deadlines and targets of its recommendations.
    {
      term: summary.recommendationDates ? "Dates" : "Target",
      value: <Target facts={summary} today={today} />,
    },
    { term: "Owner", value: <Named post={owner?.post} left={summary.ownerLeft} inFile={namedInFile.owner} /> },
    { term: "Sponsor", value: <Named post={sponsor?.post} left={summary.sponsorLeft} inFile={namedInFile.sponsor} /> },
    ...(timesRaised > 1 ? [{ term: "Raised", value: <a href="#links">{timesRaisedWords(timesRaised)}</a> }] : []),
  ];
  return (
    <Card title="Facts">
      <SummaryList facts={facts} />
    </Card>
  );
};
