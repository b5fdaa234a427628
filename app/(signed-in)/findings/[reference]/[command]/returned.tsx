import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { longDate } from "@/lib/format/dates";

/** The return that waits for answers: what was lacking, and the statement that came back; the form has a place for each point. Nothing while none waits. */
export const ReturnedCard = ({ view }: { view: FindingView }) => {
  const returned = view.submissions.find(({ state }) => state === "returned");
  if (view.case.points.length === 0 || !returned) return null;
  return (
    <Card
      title="What came back"
      aside={[returned.decidedOn && `returned ${longDate(returned.decidedOn)}`, returned.decidedBy]
        .filter(Boolean)
        .join(" by ")}
    >
      {returned.note && <p className="whitespace-pre-line">{returned.note}</p>}
      <Disclosure summary={`The statement that was returned${returned.on ? `, of ${longDate(returned.on)}` : ""}`}>
        <p className="whitespace-pre-line">{returned.statement}</p>
      </Disclosure>
    </Card>
  );
};
