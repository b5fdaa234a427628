import { LongView } from "@/components/charts/long-view";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { ForceView, OwnView } from "@/lib/data/queries/force-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Unfolded } from "@/lib/domain/finding/long-view";
import type { Entry } from "@/lib/domain/list/lists";
import { unfoldedAsked } from "@/lib/forms/long-view";
import { longViewHref, longViewOf } from "./long-view-of";

/** Every cause of concern of the force over the years, with what is folded out of it, and where it is taken as a picture. */
export const LongViewCard = ({
  force,
  own,
  types,
  today,
  unfolded,
  mayTake,
}: {
  force: ForceView;
  own: OwnView;
  types: readonly Entry[];
  today: CalendarDate;
  unfolded: Unfolded;
  mayTake: boolean;
}) => {
  const { facts, caption } = longViewOf(
    { ...force, findings: own.longView, inspections: own.inspections },
    { today, unfolded, types, taken: false, demonstration: false },
  );
  const folds = facts.bars.flatMap(({ fold }) => fold ?? []);
  return (
    <Card id="long-view" title="The long view" intro={caption.summary}>
      {facts.bars.length > 0 ? (
        <>
          <LongView {...facts} caption={caption} />
          <p className="small flex flex-wrap gap-x-5 gap-y-2 print:hidden">
            {folds.some(({ isOut }) => !isOut) && (
              <Link href={longViewHref(force.slug, "all")}>Fold out all recommendations</Link>
            )}
            {folds.some(({ isOut }) => isOut) && (
              <Link href={longViewHref(force.slug, [])}>Fold in all recommendations</Link>
            )}
            {mayTake &&
              (["svg", "png"] as const).map((format) => (
                <a key={format} href={pictureHref(force.slug, format, unfolded)} download>
                  {format === "svg" ? "The picture as SVG, for any size" : "The picture as PNG"}
                </a>
              ))}
            {mayTake && <span className="quiet">As it is folded here. That you took it is recorded.</span>}
          </p>
        </>
      ) : (
        <EmptyState title="No cause of concern is published">
          Each stands here as a bar, from the day it is published until an inspector closes it.
        </EmptyState>
      )}
    </Card>
  );
};

function pictureHref(slug: string, format: "svg" | "png", unfolded: Unfolded): string {
  const asked = unfoldedAsked(unfolded);
  return `/forces/${slug}/long-view/${format}${asked && `?${asked}`}`;
}
