import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";

/** Who was reminded of this finding, and when: folded, since it is looked up and not read. */
export const RemindersCard = ({ view: { reminders } }: { view: FindingView }) =>
  reminders.length > 0 && (
    <Card title="Reminders" id="reminders">
      <Disclosure summary={`${counted(reminders.length, "reminder")} sent`}>
        <ul className="stack">
          {reminders.map(({ clock, from, rung, toldAs, on }) => (
            <li key={`${clock} ${from} ${rung} ${toldAs} ${on}`}>
              {words.reminder.sent({ clock, from, rung })}
              <span className="small quiet block">
                To {words.reminder.as[toldAs]}, {longDate(on)}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
