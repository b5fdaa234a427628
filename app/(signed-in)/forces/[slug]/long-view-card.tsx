import { LongView } from "@/components/charts/long-view";
import { longViewWords } from "@/components/force/long-view-words";
import { shortName } from "@/components/force/rounds";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ForceView, OwnView } from "@/lib/data/queries/force-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Entry } from "@/lib/domain/list/lists";

/** "The force needs to make sure that its …", "The force doesn’t …": the same for all, so not what tells one bar from another. */
const OPENING =
  /^(the |this )?(force|constabulary) (needs to|should|must|is|isn[’']t|does|doesn[’']t|has|hasn[’']t)( not)? (make sure (that )?)?(it |its |they )?/i;

/** The words that tell this cause of concern from another, from the wording as published. */
function inFewWords(text: string): string {
  const first = text.split(/[.\n]/)[0] ?? text;
  const words = first.replace(OPENING, "").trim() || text;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every cause of concern of the force over the years. */
export const LongViewCard = ({
  force,
  own,
  types,
  today,
}: {
  force: ForceView;
  own: OwnView;
  types: readonly Entry[];
  today: CalendarDate;
}) => (
  <Card
    title="The long view"
    intro={`Every cause of concern from publication to closure. ${longViewWords(own.causes)}`}
  >
    {own.causes.length > 0 ? (
      <LongView
        of={force.name}
        today={today}
        bars={own.causes.map(({ text, ...cause }) => ({
          ...cause,
          label: inFewWords(text),
          href: `/findings/${cause.reference}`,
        }))}
        inspections={own.inspections.map((report) => ({ label: shortName(report, types), on: report.publishedOn }))}
        spells={force.spells}
      />
    ) : (
      <EmptyState title="No cause of concern is published">
        Each stands here as a bar, from the day it is published until an inspector closes it.
      </EmptyState>
    )}
  </Card>
);
