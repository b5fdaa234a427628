import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { REASSESSMENTS } from "@/lib/domain/reassessment/reassessment";
import { words } from "@/lib/words/words";

/** How a report comes to be published, and what it says of earlier findings. */
export const ReportsHelp = () => (
  <Card title="Reports before and after publication" id="reports">
    <p className="measure">
      An inspector names people of the force and of its policing body who read a draft. They comment on its facts; each
      comment is answered before the report is published, or the inspector confirms that it is not. A report says what
      became of findings that earlier ones made; one that a letter told first and its report makes once more stays one
      finding, with one reference. A letter starts the clock of a response only where it recommends something. What a
      force recorded itself an inspector confirms finding by finding, or says that it is a report that is here already:
      then its findings stand there, with all that was done about them.
    </p>
    <SummaryList
      wide
      facts={REASSESSMENTS.map((says) => ({
        term: words.reassessment.says[says].name,
        value: words.reassessment.says[says].means,
      }))}
    />
  </Card>
);
