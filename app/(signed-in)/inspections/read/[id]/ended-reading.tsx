import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ReadingView } from "@/lib/data/queries/readings";
import type { Actor } from "@/lib/domain/actor";
import { recordsForForce } from "@/lib/domain/report-review/plan";
import { repeatedBy, sameAs } from "@/lib/domain/report-review/review";

import { counted, joined } from "@/lib/format/lists";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { questionsOf, readingTrail } from "../reading";

/**
 * What became of a report that is not under review any more: what was recorded, what the register had, what went to the
 * desk, what was left out. Pages that would correct or record it show this in their place.
 */
export const EndedReading = async ({
  actor,
  reading,
  done,
}: {
  actor: Actor;
  reading: ReadingView;
  done?: string | string[];
}) => {
  const { review, inspection, state } = reading;
  const flash = await flashFor(done);
  const kept = review.findings.filter(({ keep }) => keep);
  const known = kept.filter((draft) => sameAs(draft) !== null);
  const recorded = kept.filter((draft) => !known.includes(draft));
  const repeated = [...new Set(recorded.flatMap(repeatedBy))];
  const judgments = review.judgments.filter(({ keep }) => keep);
  const left = judgments.filter((judgment) => judgment.left);
  const made = [
    ...(recorded.length > 0 ? [counted(recorded.length, "finding")] : []),
    ...(judgments.length > left.length ? [counted(judgments.length - left.length, "judgment")] : []),
  ];
  const desk = review.changes.filter(({ keep, what }) => keep && what !== "keep-open");
  const leftChanges = review.changes.filter(({ keep, what }) => !keep && what !== "keep-open").length;
  const sent = desk.filter((change) => !change.left).length;
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader title={review.title || reading.name} trail={readingTrail(reading).slice(0, 2)} />
      {state === "dropped" ? (
        <p>You discarded this report. Nothing of it was recorded.</p>
      ) : (
        <Card title="What was recorded">
          <ul>
            {made.length > 0 && <li>{joined(made)}</li>}
            {left.length > 0 && (
              <li>
                {counted(left.length, "judgment was", "judgments were")} not recorded: the record of this report has its
                own, and those stand ({questionsOf(left)})
              </li>
            )}
            {repeated.length > 0 && (
              <li>
                {recordsForForce(actor)
                  ? `Linked to what was raised before: ${joined(repeated)}`
                  : `Raised again, and linked once it is published: ${joined(repeated)}`}
              </li>
            )}
            {known.length > 0 && (
              <li>
                {counted(known.length, "finding was", "findings were")} in the register already:{" "}
                {known.map(sameAs).join(", ")}
              </li>
            )}
            {sent > 0 && <li>{counted(sent, "reported change")} went to the inspector’s desk</li>}
            {sent < desk.length && (
              <li>
                {counted(desk.length - sent, "reported change was", "reported changes were")} on the inspector’s desk
                already
              </li>
            )}
            {kept.length < review.findings.length && (
              <li>{counted(review.findings.length - kept.length, "draft was", "drafts were")} left out</li>
            )}
            {leftChanges > 0 && (
              <li>{counted(leftChanges, "reported change was", "reported changes were")} left out</li>
            )}
          </ul>
          <ul className="stack">
            {recorded.map(({ key, kind, text }) => (
              <li key={key}>
                <span className="small quiet">
                  {reading.recorded[key] && (
                    <>
                      <Link href={`/findings/${reading.recorded[key]}`}>{reading.recorded[key]}</Link> ·{" "}
                    </>
                  )}
                  {words.finding.kind[kind].one}
                </span>
                <p className="published">{text}</p>
              </li>
            ))}
          </ul>
          <Buttons>
            {inspection && !inspection.published && (
              <ButtonLink href={`/inspections/${inspection.slug}/publish`} weight="first">
                Go on to publish
              </ButtonLink>
            )}
            {inspection && <ButtonLink href={`/inspections/${inspection.slug}`}>See the inspection</ButtonLink>}
            {made.length === 0 && desk.length > 0 && !recordsForForce(actor) && (
              <ButtonLink href="/proposals" weight={inspection ? "plain" : "first"}>
                Decide what it reports
              </ButtonLink>
            )}
            {inspection?.published && (
              <Link href={`/findings?inspection=${inspection.slug}`}>Its findings in the register</Link>
            )}
          </Buttons>
        </Card>
      )}
    </>
  );
};
