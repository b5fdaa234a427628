import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UpdatesForm } from "@/components/finding/updates-form";
import { ButtonLink } from "@/components/ui/button";
import { Views } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { whichDay } from "@/lib/data/demonstration";
import { findUpdates, UPDATES_PER_PAGE } from "@/lib/data/queries/updates";
import { namedAs } from "@/lib/domain/actor";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { QUIET_DAYS } from "@/lib/domain/progress/quiet";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { saveThese } from "./actions";
import { readUpdatesAddress, updatesHref, updatesParameters } from "./address";
import { toRow } from "./row";

export const metadata: Metadata = { title: "My updates" };

/** All findings that somebody updates, on one page: four fields each, and one button. */
export default async function UpdatesPage({ searchParams }: PageProps<"/updates">) {
  const asked = await searchParams;
  const address = readUpdatesAddress(asked);
  const actor = await requireReader(updatesHref(address));
  if (!namedAs(actor.role).canOwn) notFound();
  const ofForce = mayDoSomewhere(actor, "update progress");
  if (address.of === "force" && !ofForce) notFound();
  const { today } = await whichDay();
  const flash = await flashFor(asked.done);
  const { rows, all } = await findUpdates(actor, address, address.page, today);
  const first = (address.page - 1) * UPDATES_PER_PAGE;
  const at = (change: Partial<typeof address>) => updatesHref({ ...address, page: 1, ...change });
  const isForce = address.of === "force";
  const form = `updates ${updatesParameters(address)}`;
  return (
    <>
      {flash && (
        <Flash title={savedTitle(asked.saved, flash.title)}>
          {flash.next}
          <ForgetTyped person={actor.personId} form={form} />
        </Flash>
      )}
      <PageHeader
        title={isForce ? `Updates of ${actor.organisation.name}` : "My updates"}
        trail={[{ href: "/", label: "Your work" }]}
        aside={
          <Link className="small" href="/updates/file">
            Fill in a form in Excel instead
          </Link>
        }
        below="Fill in what you have news of and leave the others as they are. Each update is saved by itself; the policing body and HMICFRS read it."
      />
      <Views
        label="Which findings"
        views={[
          { label: "Mine", href: at({ of: "mine", quiet: false }), current: !isForce && !address.quiet },
          {
            label: `Mine without an update for ${QUIET_DAYS} days`,
            href: at({ of: "mine", quiet: true }),
            current: !isForce && address.quiet,
          },
          ...(ofForce
            ? [
                {
                  label: "All of the force",
                  href: at({ of: "force", quiet: false }),
                  current: isForce && !address.quiet,
                },
                {
                  label: `All without an update for ${QUIET_DAYS} days`,
                  href: at({ of: "force", quiet: true }),
                  current: isForce && address.quiet,
                },
              ]
            : []),
        ]}
      />
      <UpdatesForm
        action={saveThese.bind(null, updatesParameters(address))}
        rows={rows.map((row) => toRow(row, today, isForce))}
        formKey={randomUUID()}
        keep={{ person: actor.personId, form }}
        below={all > rows.length && <p className="small quiet">Save before you go to another page of the list.</p>}
        empty={
          <EmptyState
            title={address.page > 1 ? "There are no more findings here" : "Nothing to update here"}
            action={address.page > 1 && <ButtonLink href={at({})}>Go to the first page</ButtonLink>}
          >
            {isForce
              ? "Findings of the force that are not closed stand here, the longest without an update first."
              : "Findings that you own and that are not closed stand here, the longest without an update first."}
          </EmptyState>
        }
      />
      {all > rows.length && (
        <Pagination
          first={first + 1}
          last={first + rows.length}
          all={all}
          what="findings"
          previous={address.page > 1 ? at({ page: address.page - 1 }) : undefined}
          next={first + rows.length < all ? at({ page: address.page + 1 }) : undefined}
        />
      )}
      <p className="small quiet">
        Only inspectors change the status of a finding. <Link href="/help#many">How updates at once work</Link>
      </p>
    </>
  );
}

/** "5 updates are saved": how many, from the address that the action led to. */
const savedTitle = (saved: string | readonly string[] | undefined, title: string): string =>
  typeof saved === "string" && /^[1-9]\d{0,2}$/.test(saved) ? `${counted(Number(saved), "update")} saved` : title;
