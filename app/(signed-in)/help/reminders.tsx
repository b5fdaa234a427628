import { LadderList } from "@/components/force/ladder";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { DEFAULT_LADDER, type Ladder } from "@/lib/domain/reminder/ladder";

/** Who is reminded of what and when: the ladder that is in force for the reader's own force, else the one that all begin with. */
export const RemindersHelp = ({ own }: { own: { readonly slug: string; readonly ladder: Ladder } | null }) => (
  <Card
    title="Reminders"
    id="reminders"
    aside={own && <Link href={`/forces/${own.slug}/reminders`}>The force’s own page of them</Link>}
    intro="What comes and what is late, as it is in force. A reminder is sent once for one reason, in the digest of whoever it is for, and stands on its finding. A rung that was missed is made up for within a week; working days are those of England and Wales. Whatever is overdue at the end of a board pack’s period stands in that pack with its days, whatever the rungs say."
  >
    <LadderList ladder={own?.ladder ?? DEFAULT_LADDER} />
  </Card>
);
