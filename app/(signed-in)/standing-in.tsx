import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { NeedsList } from "@/components/ui/needs-list";
import { Notice } from "@/components/ui/notice";
import type { AwayView } from "@/lib/data/queries/calendar";
import type { StandIn } from "@/lib/data/queries/work";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** To whoever is away: until when, and who stands in. */
export const AwayNotice = ({ away: { from, until, delegate } }: { away: AwayView }) => (
  <Notice>
    You are away from {longDate(from)} to {longDate(until)}
    {delegate ? `; ${delegate.post} stands in for you. ` : "; nobody stands in for you. "}
    <Link href="/telling#away">Change it</Link>
  </Notice>
);

/** What waits for a colleague who is away, on the work of whoever stands in. */
export const StandInCard = ({ standIn: { post, until, duties } }: { standIn: StandIn }) => (
  <Card title={`You stand in for ${post}`} aside={`until ${longDate(until)}`}>
    {duties.length === 0 ? (
      <p className="quiet">Nothing waits for them.</p>
    ) : (
      <NeedsList
        needs={duties.map(({ kind, count, first }) => {
          const [what, why] = words.duty.many[kind](count);
          const places = first.map(({ reference }) => ({ label: reference, href: `/findings/${reference}` }));
          return { href: places[0]?.href ?? "/findings", what, why, places };
        })}
      />
    )}
  </Card>
);
