import { Disclosure } from "@/components/ui/disclosure";
import { LongViewDrawing } from "./long-view-drawing";
import type { LongViewCaption, LongViewFacts } from "./long-view-facts";
import { LongViewTable } from "./long-view-table";

const CAPTION = "long-view-caption";

/** Every cause of concern of a force from publication to closure (or to today), with inspections and Engage spells. */
export const LongView = ({ caption, ...facts }: LongViewFacts & { caption: LongViewCaption }) => {
  const label = `${caption.title}; the same as a table below`;
  return (
    <div className="stack">
      <figure className="stack">
        <div className="hidden md:block print:block">
          <LongViewDrawing facts={facts} label={label} describedBy={CAPTION} />
        </div>
        <div className="md:hidden print:hidden">
          <LongViewDrawing facts={facts} label={label} describedBy={CAPTION} narrow />
        </div>
        <figcaption id={CAPTION} className="small quiet">
          {caption.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </figcaption>
      </figure>
      <Disclosure summary="As a table">
        <LongViewTable {...facts} />
      </Disclosure>
    </div>
  );
};
