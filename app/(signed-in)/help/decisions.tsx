import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { words } from "@/lib/words/words";

/** What waits for a chief officer, and how a force has its submissions signed off. */
export const DecisionsHelp = () => (
  <Card
    title="Decisions of chief officers"
    id="decisions"
    intro="A chief officer finds on Decisions what waits for them, and decides each where it stands, with what it is about beside it."
  >
    <SummaryList
      wide
      facts={[
        {
          term: "Dates",
          value:
            "A second move of a target date, and any move under a cause of concern, is the sponsor’s to approve or decline. Where the sponsor asked for it, another chief officer decides; where there is none, a force coordinator.",
        },
        { term: "Sign-off", value: words.submission.signOff.asked },
        {
          term: "Who asks for it",
          value:
            "A force coordinator, on the force’s page: for all submissions of the force, from then on. Keeping the draft again takes the sign-off away, and a submission says word for word what was signed.",
        },
        {
          term: "Causes of concern",
          value:
            "Those that you sponsor stand below what waits, with their recommendations and dates. As their sponsor you also decide the dates of their recommendations, and sign off what is drafted for them.",
        },
      ]}
    />
  </Card>
);
