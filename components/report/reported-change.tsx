import { Source } from "@/components/ui/linked";
import { Notice } from "@/components/ui/notice";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Proposed } from "@/lib/domain/proposal/proposal";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** What was reported, above the form that decides it: the change and its day, in whose words, and where they stand. */
export const ReportedChange = ({
  reported: { what, on, words: says, source, address, by, since },
}: {
  reported: {
    what: Proposed;
    on: CalendarDate | null;
    words: string;
    source: string;
    address: string | null;
    by: string;
    since: CalendarDate;
  };
}) => (
  <Notice
    title={`Reported: ${words.proposal.reported[what].toLowerCase()}${on ? ` on ${longDate(on)}` : ", without a day"}`}
  >
    <p className="published">{says}</p>
    <p className="small quiet">
      <Source source={source} address={address} />, put on the desk by {by} on {longDate(since)}
    </p>
  </Notice>
);
