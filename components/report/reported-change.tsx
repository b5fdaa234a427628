import { Source } from "@/components/ui/linked";
import { Notice } from "@/components/ui/notice";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Proposed } from "@/lib/domain/proposal/proposal";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { Reasons } from "./reasons";

/** What was reported, above the form that decides it: the change and its day, in whose words, and where they stand. */
export const ReportedChange = ({
  reported: { what, on, words: says, reasons, source, address, by, since },
}: {
  reported: {
    what: Proposed;
    on: CalendarDate | null;
    words: string;
    reasons: readonly string[];
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
    <Reasons reasons={reasons} />
    <p className="small quiet">
      <Source source={source} address={address} />, put on the desk by {by} on {longDate(since)}
    </p>
  </Notice>
);
