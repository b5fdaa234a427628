import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { shownMoments } from "@/lib/data/demonstration";
import { findInbox, NOTICES_PER_PAGE, type Notice } from "@/lib/data/queries/inbox";
import { severalForces } from "@/lib/domain/actor";
import { placeOf, subjectOf } from "@/lib/domain/notice/place";
import { londonMoment } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { isTold } from "@/lib/usecases/mail/keep-wishes";
import { requireReader } from "@/lib/web/actor";
import { plainSentence } from "@/lib/words/sentence-of";
import { words } from "@/lib/words/words";
import { readNotices } from "./actions";

export const metadata: Metadata = { title: "Inbox" };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;

/** What one was told of, newest first: the unread, or all. */
export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const actor = await requireReader("/inbox");
  const asked = await searchParams;
  const all = one(asked.show) === "all";
  const after = one(asked.after);
  const madeAt = new Date();
  const { notices, older, unread } = await findInbox(actor, { unreadOnly: !all, after });
  const shown = await shownMoments();
  const href = (to: { all: boolean; after?: string }) =>
    `/inbox?${new URLSearchParams({ ...(to.all && { show: "all" }), ...(to.after && { after: to.after }) })}`.replace(
      /\?$/,
      "",
    );
  return (
    <>
      <PageHeader
        title="Inbox"
        below={unread > 0 ? `${counted(unread, "notice")} you have not read.` : "You have read everything."}
        aside={
          <>
            <Link className="small" href={href({ all: !all })}>
              {all ? "Show the unread only" : "Show all, read ones too"}
            </Link>
            {isTold(actor) && (
              <Link className="small" href="/telling">
                How you are told
              </Link>
            )}
            {notices.length > 0 && (
              <Downloads what="notices" path="/downloads/inbox" parameters={all ? "show=all" : ""} />
            )}
          </>
        }
      />
      {notices.length === 0 ? (
        <EmptyState
          title={after ? "There is nothing older" : all ? "You have not been told of anything yet" : "Nothing unread"}
        >
          {all
            ? "What others do about findings that are yours, or in your force, stands here as it happens."
            : "What you have read stays under “Show all”. What waits for you to do something is on Your work."}
        </EmptyState>
      ) : (
        <Card title={all ? "All notices" : "Unread"} aside={unread > 0 && !after && <AllRead upTo={madeAt} />}>
          <ol className="notices">
            {notices.map((notice) => (
              <One key={notice.id} notice={notice} several={severalForces(actor)} at={londonMoment(shown(notice.at))} />
            ))}
          </ol>
        </Card>
      )}
      {(after || older) && (
        <nav className="pages" aria-label="Pages of notices">
          <span className="quiet">Newest first, {NOTICES_PER_PAGE} a page</span>
          <span className="flex gap-4">
            {after && <Link href={href({ all })}>Newest</Link>}
            {older && (
              <Link href={href({ all, after: older })} rel="next">
                Older
              </Link>
            )}
          </span>
        </nav>
      )}
    </>
  );
}

const AllRead = ({ upTo }: { upTo: Date }) => (
  <form action={readNotices}>
    <input type="hidden" name="upTo" value={upTo.toISOString()} />
    <Button small>Mark all as read</Button>
  </form>
);

/** One notice: what happened, who did it, why it was told; its subject opens it, which marks it as read. */
const One = ({ notice, several, at }: { notice: Notice; several: boolean; at: string }) => {
  const { id, facts, by, toldAs, isRead, reference, force } = notice;
  const to = placeOf({ ...notice, kind: facts.kind });
  const subject = subjectOf(notice);
  return (
    <li className={isRead ? undefined : "unread"}>
      <div className="min-w-0">
        {isRead ? (
          <Link href={to}>{subject}</Link>
        ) : (
          <form action={readNotices} className="inline">
            <input type="hidden" name="event" value={id} />
            <input type="hidden" name="to" value={to} />
            <Button weight="quiet">{subject}</Button>
          </form>
        )}
        {several && reference && <span className="quiet"> {force.name}</span>}
        <span className="block">{plainSentence(facts)}</span>
        <span className="small quiet block">
          {by}, {at}. {words.notice.because[toldAs]}
        </span>
      </div>
      {!isRead && (
        <form action={readNotices} className="print:hidden">
          <input type="hidden" name="event" value={id} />
          <Button weight="quiet" small>
            <span className="small">
              Mark as read<span className="sr-only">: {subject}</span>
            </span>
          </Button>
        </form>
      )}
    </li>
  );
};
