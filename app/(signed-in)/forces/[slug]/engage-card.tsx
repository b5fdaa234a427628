import { EngageSpellList } from "@/components/finding/engage-spell-list";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { SpellView } from "@/lib/data/queries/engage-spells";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";

function lettersOf({ letter, leftLetter, enteredOn, leftOn }: SpellView) {
  const entered = letter ? [{ label: `Letter of ${longDate(enteredOn)}`, href: letter }] : [];
  const left = leftLetter && leftOn ? [{ label: `Letter of ${longDate(leftOn)}`, href: leftLetter }] : [];
  return [...entered, ...left];
}

/** A force's spells in Engage with their lengths and reasons; for inspectors, what can be done about them. */
export const EngageCard = ({
  force,
  phases,
  decides,
  ended = false,
  monitoring = false,
  today,
}: {
  force: { readonly slug: string; readonly spells: readonly SpellView[] };
  /** What the two phases are called. */
  phases: { readonly scan: string; readonly engage: string };
  decides: boolean;
  /** A force that has ended enters Engage no more; a spell of it can be ended. */
  ended?: boolean;
  /** Whether the page that shows more of it is another one. */
  monitoring?: boolean;
  today: CalendarDate;
}) => {
  const open = force.spells.find(({ leftOn }) => leftOn === null);
  const noneLive = open?.reasons.every(({ endedOn }) => endedOn !== null) ?? false;
  const path = `/forces/${force.slug}`;
  return (
    <Card
      title={phases.engage}
      intro={`HMICFRS’s enhanced monitoring of a force. ${phases.scan} is the default.`}
      aside={monitoring && <Link href={`${path}/monitoring`}>Phase on any day, directions, levels</Link>}
    >
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
        <EmptyState title={`Never in ${phases.engage}`}>
          Each spell stands here with its reasons, from the day the force enters Engage.
        </EmptyState>
      )}
      {decides && (open || !ended) && (
        <Buttons>
          {open ? (
            <>
              {!ended && <ButtonLink href={`${path}/extend-engage`}>Add a reason</ButtonLink>}
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
