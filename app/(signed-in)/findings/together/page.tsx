import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findPeopleToAllocate } from "@/lib/data/queries/finding-page";
import { type ChosenFinding, findChosen, MOST_SHOWN } from "@/lib/data/queries/together";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import type { DeedName } from "@/lib/domain/together/deed";
import { shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { registerHref } from "@/lib/forms/register-query";
import { deedFields } from "@/lib/forms/together";
import { requireAbility } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { doToThese } from "./actions";
import { readTogetherAddress, togetherHref, togetherParameters } from "./address";
import { DEED_WORDS } from "./words";

export const metadata: Metadata = { title: "Many findings at once" };

/** One thing that is done to many findings: what, and to which; it is summed up before it is done. */
export default async function TogetherPage({ searchParams }: PageProps<"/findings/together">) {
  const address = readTogetherAddress(await searchParams);
  const { deed } = address;
  const actor = await requireAbility("allocate", togetherHref(address));
  if (!deed || address.isUnclear) notFound();
  const { today } = await whichDay();
  const { all, first, suggested, lists } = await findChosen(actor, address, today);
  const people = deed === "allocate" ? await findPeopleToAllocate(actor, actor.organisation.id) : [];
  const back = registerHref({ filter: address.filter, sort: address.sort, place: FIRST_PAGE });
  const say = DEED_WORDS[deed];
  const many = `${address.ticked.length > 0 ? "" : "all "}${counted(all, "finding")}`;
  return (
    <>
      <PageHeader
        title={say.title(many)}
        trail={[{ href: back, label: "Findings" }]}
        below={address.ticked.length > 0 ? "Those that you ticked." : "All that the filters of the list show."}
      />
      {all === 0 ? (
        <EmptyState title="No finding is chosen" action={<ButtonLink href={back}>Back to the findings</ButtonLink>}>
          Tick findings in the list, or set a filter that shows those you mean.
        </EmptyState>
      ) : (
        <>
          <ActionForm
            action={doToThese.bind(null, togetherParameters(address))}
            formKey={randomUUID()}
            fields={deedFields(deed, { people, lists, today, suggested: suggested.size })}
            submit={say.submit}
            confirms={say.means}
            busy="Doing it…"
            refused="Nothing was done"
            keep={{ person: actor.personId, form: `together ${deed}` }}
          />
          <Disclosure summary={`Which ${counted(all, "finding")}`} open={first.length <= 12}>
            {all > first.length && (
              <p className="small quiet">
                The first {MOST_SHOWN} of {all.toLocaleString("en-GB")}.
              </p>
            )}
            <DataTable
              caption="The findings"
              hideCaption
              small
              columns={[
                { head: "Finding" },
                { head: NOW[deed] },
                ...(suggested.size > 0 && deed === "allocate" ? [{ head: "Owned what it repeats" }] : []),
              ]}
              rows={first.map((finding) => {
                const owned = suggested.get(finding.reference);
                return {
                  key: finding.reference,
                  cells: [
                    <span key="finding">
                      <Link href={`/findings/${finding.reference}`}>{finding.reference}</Link>{" "}
                      <span className="published">{excerpt(finding.text, 110)}</span>
                    </span>,
                    now(deed, finding),
                    ...(suggested.size > 0 && deed === "allocate" ? [owned ? `${owned.post} (${owned.of})` : ""] : []),
                  ],
                };
              })}
            />
          </Disclosure>
          <p>
            <Link href={back}>Go back without doing anything</Link>
          </p>
        </>
      )}
    </>
  );
}

const NOW: Record<DeedName, string> = {
  allocate: "Owner and sponsor now",
  "set-theme": "Theme now",
  "set-priority": "Priority now",
  "propose-target": "Target now",
  "add-dependency": "Waits on now",
};

const dated = (on: CalendarDate | null) => (on ? shortDate(on) : "none");

const named = (post: string, left: boolean) => (left ? words.finding.left(post) : post);

function now(deed: DeedName, finding: ChosenFinding): string {
  const { owner, ownerLeft, sponsor, sponsorLeft, theme, priority, target, waitsOn } = finding;
  switch (deed) {
    case "allocate":
      return `${owner ? named(owner, ownerLeft) : "nobody"}${sponsor ? `; ${named(sponsor, sponsorLeft)}` : ""}`;
    case "set-theme":
      return theme ?? "none";
    case "set-priority":
      return priority ? words.sorting.priority[priority] : "none";
    case "propose-target":
      return dated(target);
    case "add-dependency":
      return waitsOn ?? "nobody";
  }
}
