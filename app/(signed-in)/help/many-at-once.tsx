import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { MOST_UPDATES } from "@/lib/forms/updates";

/** How several findings are dealt with at once, and what is never done that way. */
export const ManyAtOnce = () => (
  <Card title="Many at once" id="many">
    <SummaryList
      wide
      facts={[
        {
          term: "My updates",
          value:
            "One page with all findings that you own, the longest without an update first. Fill in those you have news of: how the work stands, what was done, the next step and its date. Where you choose no other progress, it stays as it is. One button saves them, each by itself; what is refused stays as you typed it, with the reason. A force coordinator can also see all findings of the force there.",
        },
        {
          term: "Updates by file",
          value:
            "The same as a form for Excel or as CSV, to be filled in away from the register and brought back. What it would change is shown first, row by row; what others changed since you downloaded it is told; nothing is saved before you say so.",
        },
        {
          term: "How many",
          value: `At most ${MOST_UPDATES} updates are saved with one press.`,
        },
        {
          term: "Many findings",
          value:
            "In the list of findings a force coordinator ticks some, or none for all that the filters show, and allocates them, sets their theme or the force’s priority, proposes one target date for all, or records that they wait for the same from another body. What will be done, and to which it will not and why, is summed up before it is done. Each finding is judged by the same rules as on its own page, and has the decision in its own history.",
        },
        {
          term: "Several closures",
          value:
            "On the desk, and among the reported changes, an inspector ticks findings that a letter reports as closed, that are submitted, or whose recommendations are all closed, says once how it was verified, and closes them as implemented. What would be closed and what not, and why, is summed up first. Each is a decision of its own with its own entry in the history; a finding that has changed since the page was opened is left as it is. Every other decision on a status is made on the finding’s own page.",
        },
      ]}
    />
  </Card>
);
