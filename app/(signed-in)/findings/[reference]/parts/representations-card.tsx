import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** What the force and its policing body say against the finding, with what an inspector answered. Nothing where there is none. */
export const RepresentationsCard = ({ view: { representations } }: { view: FindingView }) =>
  representations.length > 0 && (
    <Card
      title="Disputed"
      id="representations"
      folds
      intro="What is said here changes nothing: wording, status and dates stand as published."
    >
      <ul className="entries">
        {representations.map(({ id, side, says, by, on, answer, answeredOn, answeredBy, illustrative }) => (
          <li key={id} className="entry">
            <h3>
              {words.representation.side[side]}, {longDate(on)} {illustrative && <Illustrative />}
            </h3>
            <p className="whitespace-pre-line">{says}</p>
            <p className="small quiet">{by}</p>
            {answer && answeredOn ? (
              <>
                <p className="whitespace-pre-line">
                  <b>HMICFRS answers:</b> {answer}
                </p>
                <p className="small quiet">
                  {answeredBy}, {longDate(answeredOn)}
                </p>
              </>
            ) : (
              <p className="small quiet">An inspector has not answered yet.</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
