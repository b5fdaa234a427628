import { MeasureDrawing } from "@/components/charts/measure-drawing";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { Case } from "@/lib/domain/finding/case";
import { standing, stateOfMeasure } from "@/lib/domain/measure/measure";
import { drawn, measureInWords } from "./drawn-measure";
import { MeasureTag } from "./measure-tag";

/** Evidence in numbers: each measure in a line of words and a small drawing; large ones with their tables are on a page of their own. */
export const Measures = ({ theCase: { measures }, reference }: { theCase: Case; reference: string }) =>
  measures.length > 0 && (
    <div className="stack" id="measures">
      <h3>Measures</h3>
      <ul className="entries">
        {measures.map((measure) => (
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
    </div>
  );
