import { Illustrative } from "@/components/ui/illustrative";
import type { FindingView, SubmissionView } from "@/lib/data/queries/finding-view";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";
import { Answers } from "./answers";
import { FrozenBasis } from "./frozen-basis";

const heading = ({ state, on }: SubmissionView): string =>
  state === "draft"
    ? "Draft of a submission: only the force reads it"
    : `Submitted ${on ? longDate(on) : ""}: ${state === "pending" ? "waiting for an inspector" : inSentence(words.submission.state[state])}`;

/** Who signed it off; of a draft, that it waits for that where the force asks for it. */
const SignedOff = ({ made, asks }: { made: SubmissionView; asks: boolean }) => {
  if (made.signedOn && made.signedBy)
    return (
      <p className="small quiet">
        Signed off by {made.signedBy} on {longDate(made.signedOn)}
      </p>
    );
  return made.state === "draft" && asks ? <p className="small">Not signed off yet</p> : null;
};

/** One submission, each part under who said it: what was said, the answers to the points before it, and what became of it. `answered` are those points. */
export const SubmissionEntry = ({
  made,
  answered,
  view,
}: {
  made: SubmissionView;
  answered: readonly string[];
  view: FindingView;
}) => (
  <li className="entry">
    <h3>
      {heading(made)} {made.illustrative && <Illustrative />}
    </h3>
    <p className="small quiet">
      {made.state === "draft" ? "Drafted" : "Submitted"} by {made.by}
    </p>
    <SignedOff made={made} asks={view.case.asksSignOff} />
    <p className="whitespace-pre-line">{made.statement}</p>
    <Answers points={answered} answers={made.answers} />
    {made.basis && <FrozenBasis basis={made.basis} view={view} />}
    {made.decidedOn && made.state !== "accepted" && made.state !== "overtaken" && (
      <div className="border-l-4 border-line pl-4">
        <p>
          <b>
            {words.submission.state[made.state]} {longDate(made.decidedOn)}
          </b>
          {made.decidedBy && ` by ${made.decidedBy}`}
        </p>
        {made.note && <p className="mt-1 whitespace-pre-line">{made.note}</p>}
        {made.points.length > 0 && (
          <ol className="mt-1 list-decimal space-y-1 pl-5">
            {made.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        )}
      </div>
    )}
  </li>
);
