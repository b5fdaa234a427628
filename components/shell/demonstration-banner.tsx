import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";

/** On every page of the demonstration, on screen and on paper: which day it is there, and by which sign what is made up is marked. */
export const DemonstrationBanner = ({ today }: { today: CalendarDate }) => (
  <aside className="demonstration" aria-label="Demonstration">
    <p className="inner">
      {`Demonstration: today is ${longDate(today)}. What published sources do not give is illustrative, marked `}
      <b className="illustrative">*</b>
    </p>
  </aside>
);
