import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findMails, MAILS_PER_PAGE } from "@/lib/data/queries/mail";
import { londonMoment } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { whereMailGoes } from "@/lib/usecases/mail/where-it-goes";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { MailState } from "./mail-state";

export const metadata: Metadata = { title: "Mail" };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;

/** The mails to people of the administrator's organisation: what became of each, and those that failed. */
export default async function MailPage({ searchParams }: PageProps<"/mail">) {
  const actor = await requireAbility("look after people", "/mail");
  const asked = await searchParams;
  const flash = await flashFor(asked.done);
  const failedOnly = one(asked.show) === "failed";
  const after = one(asked.after);
  const { mails, older, failed } = await findMails(actor, { failedOnly, after });
  const server = whereMailGoes();
  const href = (to: { failed: boolean; after?: string }) =>
    `/mail?${new URLSearchParams({ ...(to.failed && { show: "failed" }), ...(to.after && { after: to.after }) })}`.replace(
      /\?$/,
      "",
    );
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Mail"
        above={actor.organisation.name}
        trail={[{ href: "/people", label: "People" }]}
        below={
          server
            ? `What people of your organisation are sent, by ${server}. A mail says references and addresses, never the words of the register.`
            : "This server sends no mail: what people would be sent is kept and can be read here. Whoever runs the server names a mail server to it (SMTP_HOST)."
        }
        aside={
          <>
            {(failed > 0 || failedOnly) && (
              <Link className="small" href={href({ failed: !failedOnly })}>
                {failedOnly ? "Show all" : `Show ${counted(failed, "that failed", "that failed")}`}
              </Link>
            )}
            {mails.length > 0 && (
              <Downloads what="mails" path="/downloads/mail" parameters={failedOnly ? "show=failed" : ""} />
            )}
          </>
        }
      />
      {failed > 0 && !failedOnly && (
        <Notice tone="warn">{`${counted(failed, "mail", "mails")} could not be sent. Open one to see why, and to try it again.`}</Notice>
      )}
      <Card title={failedOnly ? "Failed" : "Newest first"}>
        {mails.length === 0 ? (
          <EmptyState title={failedOnly ? "Nothing failed" : "Nothing was sent yet"}>
            What is sent at once, the digests and the alerts of sign-ins stand here.
          </EmptyState>
        ) : (
          <DataTable
            caption="Mails"
            hideCaption
            columns={[{ head: "To" }, { head: "What" }, { head: "State" }, { head: "Asked for" }]}
            rows={mails.map((mail) => ({
              key: mail.id,
              cells: [
                <span key="to" className="break-all">
                  {mail.to}
                </span>,
                <span key="what">
                  <Link href={`/mail/${mail.id}`}>{mail.subject ?? words.mail.kind[mail.kind]}</Link>
                  {mail.subject && <span className="small quiet block">{words.mail.kind[mail.kind]}</span>}
                </span>,
                <MailState key="state" mail={mail} />,
                londonMoment(mail.at),
              ],
            }))}
          />
        )}
      </Card>
      {(after || older) && (
        <nav className="pages" aria-label="Pages of mails">
          <span className="quiet">Newest first, {MAILS_PER_PAGE} a page</span>
          <span className="flex gap-4">
            {after && <Link href={href({ failed: failedOnly })}>Newest</Link>}
            {older && (
              <Link href={href({ failed: failedOnly, after: older })} rel="next">
                Older
              </Link>
            )}
          </span>
        </nav>
      )}
    </>
  );
}
