import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { MOST_DONE_TESTS } from "@/lib/domain/done-test/done-test";

/** What a plan is made of, and what a submission needs of it. */
export const PlanHelp = () => (
  <Card
    title="Plan and measures"
    id="plan"
    intro="On the page of a finding: how the force means to put it right, and how anybody will see that it has. The policing body and HMICFRS read all of it."
  >
    <SummaryList
      wide
      facts={[
        {
          term: "Response and root cause",
          value: "Whether the force accepts the finding, with the reason where it does not, and what lets it happen.",
        },
        {
          term: "Actions",
          value:
            "Who does what by when. An action is done, or given up with a reason; another date or another person is another action. Imported registers bring theirs: rows of actions below a finding become actions of its plan, never dates or states of the finding.",
        },
        {
          term: "Done tests",
          value: `One to ${MOST_DONE_TESTS} sentences that say what has to be shown. Somebody other than their author agrees them: a force coordinator or the sponsor. Each is met by naming evidence that is shared with HMICFRS. A finding is submitted once all are met. Withdrawing that evidence, and reopening, ask for them to be shown again.`,
        },
        {
          term: "Measures",
          value:
            "One thing that is counted again and again, against a target. Paste two columns from a spreadsheet: the day, and the value. A wrong reading is corrected with a reason; it stays, struck through.",
        },
      ]}
    />
  </Card>
);
