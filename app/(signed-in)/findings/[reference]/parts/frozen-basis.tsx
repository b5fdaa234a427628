import { Disclosure } from "@/components/ui/disclosure";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { Basis } from "@/lib/domain/submission/basis";
import { inSentence } from "@/lib/format/in-sentence";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { FrozenMeasures } from "./frozen-measures";
import { FrozenTests } from "./frozen-tests";

/** What a submission or a decision rested on, as it was then; what has been withdrawn or reworded since says so. */
export const FrozenBasis = ({ basis, view }: { basis: Basis; view: FindingView }) => {
  const withdrawn = new Set(view.evidence.flatMap(({ id, withdrawnOn }) => (withdrawnOn ? [id] : [])));
  const gone = new Set(
    view.evidence.flatMap(({ files }) => files.flatMap(({ sha256, withdrawnOn }) => (withdrawnOn ? [sha256] : []))),
  );
  const people = [basis.owner && `Owner: ${basis.owner}`, basis.sponsor && `Sponsor: ${basis.sponsor}`].filter(Boolean);
  return (
    <Disclosure summary={`What it rested on: ${counted(basis.evidence.length, "evidence note")}`}>
      <div className="stack small">
        {basis.evidence.length > 0 && (
          <ul className="list-disc pl-5">
            {basis.evidence.map(({ id, title, files = [] }) => (
              <li key={id}>
                {withdrawn.has(id) ? (
                  <>
                    <s>{title}</s> <b>withdrawn since</b>
                  </>
                ) : (
                  title
                )}
                {files.map(({ name, sha256 }) => (
                  <p key={sha256} className="small quiet">
                    {name}, SHA-256 <code className="break-all">{sha256}</code>
                    {gone.has(sha256) && <b> withdrawn since</b>}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
        {basis.doneTests && basis.doneTests.length > 0 && <FrozenTests tests={basis.doneTests} />}
        {basis.measures && basis.measures.length > 0 && <FrozenMeasures measures={basis.measures} />}
        {basis.text !== view.case.finding.text && (
          <p>
            The wording then: <span className="published">{basis.text}</span>
          </p>
        )}
        {basis.recommendations.length > 0 && (
          <p>
            {basis.recommendations
              .map(({ reference, status }) => `${reference} ${inSentence(words.finding.status[status])}`)
              .join(", ")}
          </p>
        )}
        {people.length > 0 && <p className="quiet">{people.join(" · ")}</p>}
      </div>
    </Disclosure>
  );
};
