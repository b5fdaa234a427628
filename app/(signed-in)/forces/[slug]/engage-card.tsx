import { EngageSpellList } from "@/components/finding/engage-spell-list";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { SpellView } from "@/lib/data/queries/engage-spells";
import type { ForceView } from "@/lib/data/queries/force-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";

function lettersOf({ letter, leftLetter, enteredOn, leftOn }: SpellView) {
  const entered = letter ? [{ label: `Letter of ${longDate(enteredOn)}`, href: letter }] : [];
  const left = leftLetter && leftOn ? [{ label: `Letter of ${longDate(leftOn)}`, href: leftLetter }] : [];
  return [...entered, ...left];
}

/** A force's spells in Engage with their reasons; for inspectors, what can be done about them. */
export const EngageCard = ({ force, decides, today }: { force: ForceView; decides: boolean; today: CalendarDate }) => {
  const open = force.spells.find(({ leftOn }) => leftOn === null);
  const noneLive = open?.reasons.every(({ endedOn }) => endedOn !== null) ?? false;
  const path = `/forces/${force.slug}`;
  return (
    <Card title="Engage" intro="HMICFRS’s enhanced monitoring of a force. Scan is the default.">
      {decides && noneLive && (
        <Notice tone="warn" title="No reason is left">
          Every reason of this spell has ended. Leave Engage? Nothing happens by itself.
        </Notice>
      )}
      {force.spells.length > 0 ? (
        <EngageSpellList
          today={today}
          spells={force.spells.map((spell) => ({
            ...spell,
            letters: lettersOf(spell),
            reasons: spell.reasons.map(({ wording, reference, ...reason }) => ({
              ...reason,
              words: wording,
              ...(reference && { finding: { reference, href: `/findings/${reference}` } }),
            })),
          }))}
        />
      ) : (
        <EmptyState title="Never in Engage">
          Each spell stands here with its reasons, from the day the force enters Engage.
        </EmptyState>
      )}
      {decides && (
        <Buttons>
          {open ? (
            <>
              <ButtonLink href={`${path}/extend-engage`}>Add a reason</ButtonLink>
              <ButtonLink href={`${path}/leave-engage`}>Leave Engage</ButtonLink>
            </>
          ) : (
            <ButtonLink href={`${path}/enter-engage`}>Enter Engage</ButtonLink>
          )}
        </Buttons>
      )}
    </Card>
  );
};
