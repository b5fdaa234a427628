import Link from "next/link";
import { MeasureDrawing } from "@/components/charts/measure-drawing";
import { Illustrative } from "@/components/ui/illustrative";
import type { CommandName } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import { standing, stateOfMeasure } from "@/lib/domain/measure/measure";
import { drawn, measureInWords } from "./drawn-measure";
import { MeasureTag } from "./measure-tag";
import { PlanLinks } from "./plan-links";

/** Evidence in numbers: each measure in a line of words and a small drawing; large ones with their tables are on a page of their own. */
export const Measures = ({
  theCase,
  reference,
  offers,
}: {
  theCase: Case;
  reference: string;
  offers: readonly CommandName[];
}) => (
  <div className="stack" id="measures">
    <h3>Measures</h3>
    {theCase.measures.length === 0 ? (
      <p className="quiet">None yet. A measure is one thing that is counted again and again, against a target.</p>
    ) : (
      <ul className="entries">
        {theCase.measures.map((measure) => (
          <li className="entry" key={measure.id}>
            <p>
              <MeasureTag state={stateOfMeasure(measure)} />{" "}
              <Link href={`/findings/${reference}/measures#${measure.id}`}>{measure.name}</Link>{" "}
              {measure.illustrative && <Illustrative />}
            </p>
            <p className="small quiet">{measureInWords(measure)}</p>
            {standing(measure).length > 0 && <MeasureDrawing of={drawn(measure)} size="small" />}
          </li>
        ))}
      </ul>
    )}
    <PlanLinks
      theCase={theCase}
      reference={reference}
      names={offers.filter((name) => name === "add-measure" || name === "add-readings")}
    />
  </div>
);
