import { Disclosure } from "@/components/ui/disclosure";
import type { CalendarDate } from "@/lib/domain/calendar";
import { LongViewDrawing } from "./long-view-drawing";
import { LongViewTable } from "./long-view-table";

export interface LongViewBar {
  reference: string;
  href: string;
  /** A few words of the finding. */
  label: string;
  publishedOn: CalendarDate;
  closedOn: CalendarDate | null;
  rollUp: { readonly closed: number; readonly all: number } | null;
  /** The reference of the earlier finding that this one repeats or was escalated from; drawn when that is here too. */
  repeats?: string | null;
}

export interface LongViewFacts {
  bars: readonly LongViewBar[];
  inspections: readonly { label: string; on: CalendarDate }[];
  spells: readonly { enteredOn: CalendarDate; leftOn: CalendarDate | null }[];
  today: CalendarDate;
}

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
