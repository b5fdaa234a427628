import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { type AwayView, findOwnDays, type OwnDays } from "@/lib/data/queries/calendar";
import { findWishes } from "@/lib/data/queries/mail";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";
import { awayFields, wishesFields } from "@/lib/forms/telling";
import { calendarAddress } from "@/lib/usecases/calendar/own-calendar";
import { isTold } from "@/lib/usecases/mail/keep-wishes";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { endAway, endCalendar, keepWishes, makeCalendar, sayAway } from "./actions";

export const metadata: Metadata = { title: "How you are told" };

/** How somebody is told of what concerns them: by mail, when, and of what at once. */
export default async function TellingPage({ searchParams }: PageProps<"/telling">) {
  const actor = await requireReader("/telling");
  if (!isTold(actor)) notFound();
  const flash = await flashFor((await searchParams).done);
  const { today } = await whichDay();
  const wishes = await findWishes(actor);
  const { feed, away: said, colleagues } = await findOwnDays(actor);
  const away = said && said.until >= today ? said : null;
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="How you are told"
        trail={[{ href: "/inbox", label: "Inbox" }]}
        below="Whatever you choose here, everything stands in your inbox, and what you have to do on Your work."
      />
      <Card title="By mail" id="mail" aside={<Link href="/help#mail">Who is told of what</Link>}>
        <ActionForm
          action={keepWishes}
          formKey={randomUUID()}
          submit="Keep this"
          weight="plain"
          fields={wishesFields(wishes)}
        />
      </Card>
      <CalendarCard address={feed && calendarAddress(feed)} />
      <AwayCard away={away} colleagues={colleagues} today={today} />
    </>
  );
}

/** The address of one's own calendar, to be given to a calendar program. */
const CalendarCard = ({ address }: { address: string | null }) => (
  <Card
    title="In your calendar"
    id="calendar"
    intro="Target dates, the last days of responses, what committees asked for and revisits that are yours, as whole days in any calendar program that subscribes to an address. It names references, never the words of the register."
  >
    {address && (
      <>
        <p className="break-all">
          <code>{address}</code>
        </p>
        <CopyButton text={address}>Copy the address</CopyButton>
        <p className="small quiet">
          Whoever has this address sees these days, so keep it to yourself. A new one ends it.
        </p>
      </>
    )}
    <div className="flex flex-wrap gap-3">
      <ActionForm
        action={makeCalendar}
        formKey={randomUUID()}
        fields={[]}
        submit={address ? "Make a new address" : "Make an address"}
        weight="plain"
      />
      {address && (
        <ActionForm action={endCalendar} formKey={randomUUID()} fields={[]} submit="End this address" weight="plain" />
      )}
    </div>
  </Card>
);

/** When one is away, and who stands in meanwhile. */
const AwayCard = ({
  away,
  colleagues,
  today,
}: {
  away: AwayView | null;
  colleagues: OwnDays["colleagues"];
  today: CalendarDate;
}) => (
  <Card
    title="When you are away"
    id="away"
    intro="No mail comes meanwhile, but for the alert of a sign-in; what waits for you stands on the work of whoever stands in too."
  >
    {away ? (
      <>
        <p>
          {longDate(away.from)} to {longDate(away.until)}
          {away.delegate ? `; ${away.delegate.post} stands in.` : "; nobody stands in."}
        </p>
        <ActionForm
          action={endAway}
          formKey={randomUUID()}
          fields={[]}
          submit={away.from <= today ? "I am back" : "I am not away after all"}
          weight="plain"
        />
      </>
    ) : (
      <ActionForm
        action={sayAway}
        formKey={randomUUID()}
        fields={awayFields(colleagues, today)}
        submit="Say that I am away"
        weight="plain"
      />
    )}
  </Card>
);
