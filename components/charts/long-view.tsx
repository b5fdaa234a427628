import { Disclosure } from "@/components/ui/disclosure";
import { LongViewDrawing } from "./long-view-drawing";
import type { LongViewFacts } from "./long-view-facts";
import { LongViewTable } from "./long-view-table";

/** Every cause of concern of a force from publication to closure (or to today), with inspections and Engage spells. `of` names the force. */
export const LongView = ({ of, ...facts }: LongViewFacts & { of: string }) => {
  const label = `Causes of concern of ${of} over time, with inspections and spells in Engage; the same as a table below`;
  return (
    <div className="stack">
      <div className="hidden md:block print:block">
        <LongViewDrawing facts={facts} label={label} />
      </div>
      <div className="md:hidden print:hidden">
        <LongViewDrawing facts={facts} label={label} narrow />
      </div>
      <Disclosure summary="As a table">
        <LongViewTable {...facts} />
      </Disclosure>
    </div>
  );
};
