import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { shownMoments } from "@/lib/data/demonstration";
import { type AccessEntry, type AccessPage, ENTRIES_PER_PAGE } from "@/lib/data/queries/access-log";
import { isId } from "@/lib/domain/written";
import { londonMoment } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** What an entry is about: a reference as it is; of an id its beginning, by which whoever looks into it finds it. */
export const aboutOf = ({ subject, detail }: Pick<AccessEntry, "subject" | "detail">): string =>
  [subject && isId(subject) ? `number ${subject.slice(0, 8)}` : subject, detail].filter(Boolean).join(" · ");

const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0]) ?? null;

/** What an address of the log asks for. */
export const askedOf = (asked: Readonly<Record<string, string | readonly string[] | undefined>>) => ({
  reads: one(asked.show) !== "all",
  after: one(asked.after),
});

/** Entries of the access log, newest first, of everybody or of one alone. */
export async function AccessLog({
  page: { entries, older },
  path,
  reads,
  after,
  named,
}: {
  readonly page: AccessPage;
  readonly path: string;
  readonly reads: boolean;
  readonly after: string | null;
  /** Whether each says who it was. */
  readonly named: boolean;
}) {
  const shown = await shownMoments();
  const href = (to: { reads: boolean; after?: string }) =>
    `${path}?${new URLSearchParams({ ...(!to.reads && { show: "all" }), ...(to.after && { after: to.after }) })}`.replace(
      /\?$/,
      "",
    );
  return (
    <>
      <Card
        title={reads ? "What was read and taken, newest first" : "Everything, newest first"}
        aside={
          <span className="flex flex-wrap gap-4">
            <Link className="small" href={href({ reads: !reads })}>
              {reads ? "Show everything" : "Show only what was read and taken"}
            </Link>
            {entries.length > 0 && (
              <Downloads
                what="entries of the access log"
                path="/downloads/access"
                parameters={String(
                  new URLSearchParams({ ...(named && { whose: "all" }), ...(!reads && { show: "all" }) }),
                )}
              />
            )}
          </span>
        }
      >
        {entries.length === 0 ? (
          <EmptyState title="There is nothing">
            Evidence that is kept to a force, files, lists and packs that are taken away, and what programs read stand
            here.
          </EmptyState>
        ) : (
          <DataTable
            caption="Access log"
            hideCaption
            columns={[{ head: "When" }, ...(named ? [{ head: "Who" }] : []), { head: "What" }, { head: "Of what" }]}
            rows={entries.map((entry) => ({
              key: entry.id,
              cells: [
                londonMoment(shown(entry.at)),
                ...(named ? [entry.who ?? "A program, or nobody who is signed in"] : []),
                words.access.event[entry.what],
                <span key="about" className="small quiet break-words">
                  {aboutOf(entry)}
                </span>,
              ],
            }))}
          />
        )}
      </Card>
      {(after || older) && (
        <nav className="pages" aria-label="Pages of the access log">
          <span className="quiet">Newest first, {ENTRIES_PER_PAGE} a page</span>
          <span className="flex gap-4">
            {after && <Link href={href({ reads })}>Newest</Link>}
            {older && (
              <Link href={href({ reads, after: older })} rel="next">
                Older
              </Link>
            )}
          </span>
        </nav>
      )}
    </>
  );
}
