import { SummaryList } from "@/components/ui/summary-list";
import type { Ladder } from "@/lib/domain/reminder/ladder";
import { CLOCKS, REMINDED } from "@/lib/domain/reminder/lists";
import { words } from "@/lib/words/words";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A ladder of reminders as it is in force: of each clock, who is reminded when. */
export const LadderList = ({ ladder }: { ladder: Ladder }) => (
  <SummaryList
    wide
    facts={CLOCKS.map((clock) => {
      const lines = REMINDED.flatMap((as) => {
        const rungs = ladder[clock]?.[as] ?? [];
        return rungs.length > 0 ? [{ as, says: words.reminder.rungs(clock, rungs) }] : [];
      });
      return {
        term: words.reminder.clock[clock],
        value:
          lines.length === 0 ? (
            <span className="quiet">Nobody is reminded</span>
          ) : (
            <>
              {lines.map(({ as, says }) => (
                <span key={as} className="block">
                  {capital(words.reminder.as[as])}: {says}
                </span>
              ))}
              <span className="small quiet block">Counted from {words.reminder.from[clock]}</span>
            </>
          ),
      };
    })}
  />
);
