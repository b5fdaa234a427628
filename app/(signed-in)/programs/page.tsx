import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findTokens, MOST_LISTED, type TokenView } from "@/lib/data/queries/api-tokens";
import { sideOf } from "@/lib/domain/actor";
import { MOST_ROWS, PAGES_A_MINUTE, SCOPES } from "@/lib/domain/api-token/api-token";
import { dateInLondon } from "@/lib/domain/calendar";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { londonMoment, shortDate } from "@/lib/format/dates";
import { SAYS } from "@/lib/forms/api/schemas";
import { tokenFields } from "@/lib/forms/api-token";
import { secretOf } from "@/lib/usecases/api/tokens";
import { requireActor } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { siteAddress } from "@/lib/web/site-address";
import { words } from "@/lib/words/words";
import { end, make } from "./actions";

export const metadata: Metadata = { title: "Data for programs" };

const say = words.apiToken;

/** What other programs can read, and the tokens with which they do. */
export default async function ProgramsPage({ searchParams }: PageProps<"/programs">) {
  const actor = await requireActor("/programs");
  const { done, token } = await searchParams;
  const flash = await flashFor(done);
  const tokens = await findTokens(actor);
  const now = new Date();
  const reads = sideOf(actor) !== "administration";
  // Only to whoever has just made it, and only while the page says that they have.
  const made = flash?.code === "make-token" ? tokens.find(({ id, mine }) => mine && id === token) : undefined;
  const counting = tokens.filter(({ endedAt, expiresAt }) => endedAt === null && expiresAt > now);
  const over = tokens.filter((one) => !counting.includes(one));
  return (
    <>
      {flash && <Flash {...flash} />}
      {made && <Secret secret={secretOf(made.id)} name={made.name} />}
      <PageHeader
        title="Data for programs"
        below={
          reads
            ? "Power BI, Excel and other programs read the register with a token, as far as you or your organisation read it. They change nothing."
            : "The tokens with which programs read as people of your organisation, or as it. You can end each of them."
        }
        aside={tokens.length > 0 && <Downloads what="tokens" path="/downloads/tokens" />}
      />
      <Card title="Tokens that count" aside={counting.length > 0 ? String(counting.length) : undefined}>
        {counting.length > 0 ? (
          <TokenTable rows={counting} ends />
        ) : (
          <EmptyState title="No token counts">
            {reads
              ? "Make one below; it stands here with when it was last used."
              : "Whoever reads the register makes them."}
          </EmptyState>
        )}
      </Card>
      {reads && (
        <Card title="Make a token" screenOnly>
          <ActionForm
            action={make}
            fields={tokenFields(mayDoSomewhere(actor, "make tokens of the organisation"))}
            submit="Make this token"
            formKey={randomUUID()}
          />
        </Card>
      )}
      {reads && <HowToRead />}
      {over.length > 0 && (
        <Card
          title="Ended or run out"
          intro={tokens.length === MOST_LISTED ? `Of the latest ${MOST_LISTED}; Download has all.` : undefined}
        >
          <TokenTable rows={over} />
        </Card>
      )}
    </>
  );
}

const Secret = ({ secret, name }: { secret: string; name: string }) => (
  <Card title={`The token for ${name}`} id="token">
    <p className="break-all">
      <code>{secret}</code>
    </p>
    <CopyButton text={secret}>Copy the token</CopyButton>
    <p className="small quiet">
      Whoever has it reads what it reads. Put it where the program keeps passwords, never into an address or a mail.
    </p>
  </Card>
);

const day = (moment: Date) => shortDate(dateInLondon(moment));

const TokenTable = ({ rows, ends = false }: { rows: readonly TokenView[]; ends?: boolean }) => (
  <DataTable
    caption={ends ? "Tokens that count" : "Tokens that count no more"}
    hideCaption
    columns={[
      { head: "For" },
      { head: "Whose" },
      { head: "Reads" },
      { head: "Last used" },
      { head: ends ? "Until" : "Until" },
      ...(ends ? [{ head: "End" }] : []),
    ]}
    rows={rows.map(({ id, name, kind, mine, by, scopes, at, lastUsedAt, expiresAt, endedAt, endedBy }) => ({
      key: id,
      cells: [
        <span key="name">
          {name} <span className="small quiet block">made {day(at)}</span>
        </span>,
        kind === "personal" && mine ? (
          say.kind.personal
        ) : (
          <span key="whose">
            {kind === "organisation" ? say.kind.organisation : by}
            {kind === "organisation" && <span className="small quiet block">made by {by}</span>}
          </span>
        ),
        scopes.map((scope) => say.scope[scope]).join(", "),
        lastUsedAt ? londonMoment(lastUsedAt) : "never",
        endedAt ? `ended ${day(endedAt)} by ${endedBy}` : day(expiresAt),
        ...(ends
          ? [
              <ActionForm
                key="end"
                action={end.bind(null, id)}
                fields={[]}
                submit={`End ${name}`}
                weight="quiet"
                formKey={randomUUID()}
              />,
            ]
          : []),
      ],
    }))}
  />
);

/** The addresses, and what a program has to know of them. */
const HowToRead = () => (
  <Card
    title="How a program reads"
    id="reading"
    aside={<a href="/api/v1/openapi.json">OpenAPI 3.1</a>}
    intro={`One address each, ${MOST_ROWS} rows a page at most, as JSON or, with format=csv, as CSV.`}
  >
    <DataTable
      caption="The addresses"
      hideCaption
      columns={[{ head: "Address" }, { head: "What is there" }]}
      rows={SCOPES.map((scope) => ({
        key: scope,
        cells: [
          <code key="address" className="break-all">
            {siteAddress()}/api/v1/{scope}
          </code>,
          SAYS[scope],
        ],
      }))}
    />
    <ul>
      <li>
        The token goes into the header <code>Authorization: Bearer …</code>, or stands as the password of any user name
        where a program keeps only those.
      </li>
      <li>
        <code>limit</code> says how many rows a page has; <code>next</code> of a page is the <code>cursor</code> of the
        one behind it, until <code>more</code> is false. In CSV both stand in the headers Link and X-Next-Cursor.
      </li>
      <li>
        {PAGES_A_MINUTE} pages a minute for each token; then 429, and Retry-After says when to go on. Each page read is
        recorded.
      </li>
      <li>Owners and sponsors are posts, never names. Evidence, drafts and challenges are not read by programs.</li>
    </ul>
    <p>
      How Power BI and Excel are set up stands in the register’s own documents (docs/power-bi.md); what to do with a
      token that somebody saw: <Link href="/help#put-right">end it</Link>.
    </p>
  </Card>
);
