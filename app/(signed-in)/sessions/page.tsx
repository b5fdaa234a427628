import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import { shownMoments } from "@/lib/data/demonstration";
import { findAccountNews } from "@/lib/data/queries/mail";
import { londonMoment } from "@/lib/format/dates";
import { ownAccountSince } from "@/lib/usecases/own-account";
import { ownSessions } from "@/lib/usecases/own-sessions";
import { currentSession, requireActor } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { providerName } from "@/lib/web/single-sign-on";
import { words } from "@/lib/words/words";
import { whyNotLetIn } from "../../(public)/sign-in/why-not-let-in";
import { connectAccount, disconnectAccount, endSession } from "./actions";

export const metadata: Metadata = { title: "Where you are signed in" };

/** Where one is signed in, and a way to end what one does not know. */
export default async function SessionsPage({ searchParams }: PageProps<"/sessions">) {
  const { done, refused } = await searchParams;
  const flash = await flashFor(done);
  await requireActor("/sessions");
  const session = await currentSession();
  if (!session) notFound();
  const sessions = await ownSessions(session.id, new Date());
  const shown = await shownMoments();
  const news = await findAccountNews(session.actor);
  const provider = providerName();
  const since = provider ? await ownAccountSince(session.actor) : null;
  const notConnected = provider && whyNotLetIn(refused, undefined, provider);
  const others = sessions.filter(({ id }) => id !== session.id);
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Where you are signed in"
        below="A session ends by itself after 30 minutes without a press, and after eight hours. If you do not know one of these, end it, and tell your administrator."
        aside={
          <span className="flex flex-wrap gap-4">
            <Link className="small" href="/sessions/reads">
              What you read
            </Link>
            <a className="small" href="/sessions/my-data" download>
              What is held about you
            </a>
            <Link className="small" href="/programs">
              Tokens of programs
            </Link>
            <Downloads what="sessions" path="/downloads/sessions" />
          </span>
        }
      />
      <Card
        title={sessions.length === 1 ? "Here alone" : `${sessions.length} browsers`}
        aside={
          others.length > 1 && (
            <form action={endSession}>
              <Button small>End all but this one</Button>
            </form>
          )
        }
      >
        <DataTable
          caption="Your sessions"
          hideCaption
          columns={[{ head: "Browser" }, { head: "Signed in" }, { head: "Last seen" }, { head: "Still yours?" }]}
          rows={sessions.map(({ id, browser, startedAt, seenAt }) => ({
            key: id,
            cells: [
              browser ?? "A browser that does not say which it is",
              londonMoment(shown(startedAt)),
              londonMoment(shown(seenAt)),
              id === session.id ? (
                <span key="here" className="quiet">
                  this one
                </span>
              ) : (
                <form key="end" action={endSession}>
                  <input type="hidden" name="session" value={id} />
                  <Button small>
                    End it<span className="sr-only">: {browser ?? "unknown browser"}</span>
                  </Button>
                </form>
              ),
            ],
          }))}
        />
      </Card>
      {provider && (
        <Card
          title={`Your account at ${provider}`}
          intro={
            since
              ? `Connected ${londonMoment(shown(since))}: you can sign in with it.`
              : "Connect it, and sign in with it in place of your password."
          }
        >
          {notConnected && (
            <Notice tone="warn" title="Nothing was connected">
              {notConnected}
            </Notice>
          )}
          <form action={since ? disconnectAccount : connectAccount}>
            <Button small>{since ? "Disconnect it" : "Connect it"}</Button>
          </form>
        </Card>
      )}
      {news.length > 0 && (
        <Card
          title="What happened to accounts"
          intro="The last ten, of yours and of those that you look after. It comes by mail too."
        >
          <Timeline
            moments={news.map(({ id, about, own, at }) => ({
              id,
              text: words.mail.account[about][own ? "own" : "others"].says,
              detail: londonMoment(shown(at)),
            }))}
          />
        </Card>
      )}
    </>
  );
}
