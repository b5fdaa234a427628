import { ProgressTag } from "@/components/finding/progress-tag";
import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import type { Assessed, FindingView } from "@/lib/data/queries/finding-view";
import { gapBetween } from "@/lib/domain/rating/rating";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

const Side = ({ title, said, none }: { title: string; said: readonly Assessed[]; none: string }) => (
  <div className="stack">
    <h3>{title}</h3>
    {said.length === 0 && <p className="quiet">{none}</p>}
    <ol className="entries">
      {said.map(({ value, on, by, note, illustrative }) => (
        <li key={`${on} ${by} ${note}`} className="entry">
          <ProgressTag progress={value} hasOwner />
          <p className="small quiet">
            {longDate(on)} · {by} {illustrative && <Illustrative />}
          </p>
          <p className="whitespace-pre-line">{note}</p>
        </li>
      ))}
    </ol>
  </div>
);

/**
 * How far it is, as the force says and as an inspector rates it on the same scale, each with its history, and the gap between what
 * stands. Nothing until an inspector has rated it: no list has a fourth voice.
 */
export const AssessmentsCard = ({ view: { assessed, summary } }: { view: FindingView }) => {
  const [rated] = assessed.inspectorate;
  if (!rated) return null;
  const gap = gapBetween(summary.progress, rated.value);
  return (
    <Card
      title="Two assessments"
      id="assessments"
      folds
      intro="How far it is, on the force’s own scale: as the force says, and as an inspector rates it. Neither is a status."
    >
      {gap !== null && <p className={gap === 0 ? undefined : "font-semibold"}>{words.rating.gap(gap)}</p>}
      <div className="grid gap-x-8 gap-y-6 min-[44rem]:grid-cols-2">
        <Side title="The force" said={assessed.force} none="The force has said nothing yet." />
        <Side title="HMICFRS" said={assessed.inspectorate} none="" />
      </div>
    </Card>
  );
};
