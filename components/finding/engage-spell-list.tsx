import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/calendar";
import { duration, longDate } from "@/lib/format/dates";

export interface EngageSpell {
  id: string;
  enteredOn: CalendarDate;
  leftOn: CalendarDate | null;
  reasons: readonly {
    /** As published. */
    words: string;
    finding?: { reference: string; href: string };
    /** Whether it is tied to a finding, also where the reader may not see which. */
    tied?: boolean;
    /** Said of a reason that came after the spell began. */
    addedOn?: CalendarDate;
    endedOn?: CalendarDate | null;
  }[];
  letters?: readonly { label: string; href: string }[];
}

const lineUnder = (spell: EngageSpell, { finding, tied, addedOn, endedOn }: EngageSpell["reasons"][number]): string =>
  [
    finding || tied ? null : "not tied to a finding",
    addedOn && addedOn !== spell.enteredOn ? `added ${longDate(addedOn)}` : null,
    endedOn && endedOn !== spell.leftOn ? `ended ${longDate(endedOn)}` : null,
  ]
    .filter(Boolean)
    .join(", ");

const EngageSpellItem = ({ spell, today }: { spell: EngageSpell; today: CalendarDate }) => (
  <li>
    <h3>
      {longDate(spell.enteredOn)} to {spell.leftOn ? longDate(spell.leftOn) : "today"}
      <span className="quiet font-normal">, {duration(spell.enteredOn, spell.leftOn ?? today)}</span>
    </h3>
    <ul className="mt-2 list-disc space-y-1 pl-5">
      {spell.reasons.map((reason) => {
        const line = lineUnder(spell, reason);
        return (
          <li key={reason.words}>
            <span className="published">{reason.words}</span>
            <span className="small quiet block">
              {reason.finding && <Link href={reason.finding.href}>{reason.finding.reference}</Link>}
              {reason.finding && line && ", "}
              {line}
            </span>
          </li>
        );
      })}
    </ul>
    {spell.letters && spell.letters.length > 0 && (
      <p className="small mt-2">
        {spell.letters.map(({ label, href }) => (
          <a key={href} className="mr-4" href={href}>
            {label}
          </a>
        ))}
      </p>
    )}
  </li>
);

/** A force's spells in Engage, in the order given, each with the reasons in their published words. */
export const EngageSpellList = ({ spells, today }: { spells: readonly EngageSpell[]; today: CalendarDate }) => (
  <ol className="stack-wide">
    {spells.map((spell) => (
      <EngageSpellItem key={spell.id} spell={spell} today={today} />
    ))}
  </ol>
);
