import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Notice } from "@/components/ui/notice";
import type { DayAsked } from "@/lib/domain/as-at/day-asked";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";

/** What is wrong with the day that was asked for, and what to do. */
export const dayUnfit = (asked: DayAsked, today: CalendarDate): string | undefined => {
  if (asked.is === "no-day")
    return `“${asked.given}” is no day. Give one as in 30 September 2024: by the control, or in the address as 2024-09-30.`;
  if (asked.is === "in-the-future")
    return `${longDate(asked.given)} has not come yet, so nobody knows how the register will stand then. Give a day up to ${longDate(today)}.`;
  return undefined;
};

/** Asks for a day; `kept` stays in the address. What was given stands in it again. */
export const DayForm = ({
  action,
  asked,
  today,
  kept = [],
}: {
  action: string;
  asked: DayAsked;
  today: CalendarDate;
  kept?: readonly { readonly name: string; readonly value: string }[];
}) => {
  const given = asked.is === "day" ? asked.on : asked.is === "in-the-future" ? asked.given : undefined;
  return (
    <form
      action={action}
      method="get"
      className="flex flex-wrap items-end gap-x-4 gap-y-2 print:hidden"
      aria-label="Day"
    >
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateField
        name="on"
        label="As it stood at the end of"
        latest={today}
        defaultValue={given}
        error={dayUnfit(asked, today)}
      />
      <div className="mb-1">
        <Button>Show that day</Button>
      </div>
    </form>
  );
};

/** Says on the page, on paper too, that it is not the present that is shown. */
export const AsAtMark = ({ on, missing = 0 }: { on: CalendarDate; missing?: number }) => (
  <>
    <Notice tone="note" title={`As it stood at the end of ${longDate(on)}`}>
      By every event that took effect by then, also where it was recorded later. Owners and sponsors are called as they
      were when they were named. What you may not see now is not shown as at any day.
    </Notice>
    {missing > 0 && (
      <Notice tone="bad" title="Some of it is missing">
        How {missing.toLocaleString("en-GB")} findings stood is not worked out yet, so these figures are too low.
        Whoever runs the server puts that right with npm run as-at.
      </Notice>
    )}
  </>
);
