import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Downloads } from "@/components/ui/downloads";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findOrganisations } from "@/lib/data/queries/organisations";
import { barsSuccession } from "@/lib/domain/succession/commands";
import { countOn, type Listed } from "@/lib/domain/succession/succession";
import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { endOrganisationFields } from "@/lib/forms/succession";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { wordRefusal } from "@/lib/words/word-refusal";
import { words } from "@/lib/words/words";
import { endOrganisation } from "./actions";
import { WhatPasses } from "./what-passes";

export const metadata: Metadata = { title: "Forces and bodies" };

const MEANS =
  "What is open passes to the successor with references, dates, clocks and history. People have the same posts there and sign in again. The old name stays in the history and is found. It is done once and for good.";

const one = (given: string | string[] | undefined) => (typeof given === "string" ? given : "");

/** Forces and bodies with their dates; and, where one ends, what would pass to which. */
export default async function OrganisationsPage({ searchParams }: PageProps<"/organisations">) {
  const asked = await searchParams;
  const actor = await requireAbility("end organisations", "/organisations");
  const [ending, successor] = [one(asked.ending), one(asked.successor)];
  const found = await findOrganisations(actor, ending, successor);
  if (!found) notFound();
  const { today } = await whichDay();
  const { all, succession } = found;
  const living = all.filter(({ endedOn }) => endedOn === null);
  const gone = all.filter(({ endedOn }) => endedOn !== null);
  const refusal = succession && barsSuccession(succession);
  const flash = await flashFor(asked.done);
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Forces and bodies"
        above={actor.organisation.name}
        below={`${counted(countOn(all, "force", today), "force")} and ${counted(countOn(all, "policing-body", today), "policing body", "policing bodies")} on ${longDate(today)}.`}
      />
      <Card title="One of them ends" id="end" intro={MEANS}>
        <form method="get" action="#end" className="flex flex-wrap items-end gap-3">
          <Choose name="ending" label="Which one ends?" among={living} value={ending} />
          <Choose name="successor" label="Which one comes after it?" among={living} value={successor} />
          <Button weight="plain">See what passes</Button>
        </form>
        {ending !== "" && successor !== "" && !succession && (
          <Notice tone="warn" title="There is no such organisation">
            Choose both from the lists.
          </Notice>
        )}
        {refusal && (
          <Notice tone="warn" title="That cannot be">
            {wordRefusal(refusal).text}
          </Notice>
        )}
        {succession && !refusal && (
          <>
            <h3>
              From {succession.ending.name} to {succession.successor.name}
            </h3>
            <WhatPasses succession={succession} />
            <ActionForm
              action={endOrganisation}
              formKey={randomUUID()}
              submit={`End ${succession.ending.name}`}
              confirms={MEANS}
              busy="Passing it on…"
              fields={endOrganisationFields(succession, today)}
            />
          </>
        )}
      </Card>
      <Card title="All of them" aside={<Downloads what="forces and bodies" path="/downloads/organisations" />}>
        {gone.length > 0 && <Dates caption="Those that have ended" of={gone} />}
        {GROUPS.map(([kind, group, beside]) => {
          const some = living.filter((organisation) => organisation.kind === kind);
          return (
            <Disclosure key={kind} summary={`${group}: ${some.length}`}>
              <Dates caption={`${group}, with their dates`} of={some} beside={beside} />
            </Disclosure>
          );
        })}
      </Card>
    </>
  );
}

const GROUPS = [
  ["force", "Forces", "Overseen by"],
  ["policing-body", "Policing bodies", "Oversees"],
] as const;

/** Organisations with whom they stand beside and their dates; of one that has ended, what came after it. */
const Dates = ({ caption, of, beside }: { caption: string; of: readonly Listed[]; beside?: string }) => (
  <DataTable
    caption={caption}
    hideCaption={beside !== undefined}
    small
    columns={[{ head: "Name" }, ...(beside ? [{ head: beside }, { head: "Since" }] : [{ head: "Until" }])]}
    rows={of.map(({ id, name, beside: those, beganOn, endedOn, successor }) => ({
      key: id,
      cells: [
        name,
        ...(beside
          ? [joined(those) || "–", beganOn ? longDate(beganOn) : "before the register"]
          : [endedOn ? words.succession.ended(endedOn, successor ?? "") : ""]),
      ],
    }))}
  />
);

const Choose = ({
  name,
  label,
  among,
  value,
}: {
  name: string;
  label: string;
  among: readonly Listed[];
  value: string;
}) => (
  <div className="field min-w-0 max-w-2xl basis-full">
    <label htmlFor={name}>{label}</label>
    <select id={name} name={name} className="control" defaultValue={value}>
      <option value="">Choose one</option>
      {GROUPS.map(([kind, group]) => (
        <optgroup key={kind} label={group}>
          {among
            .filter((organisation) => organisation.kind === kind)
            .map(({ slug, name: called }) => (
              <option key={slug} value={slug}>
                {called}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  </div>
);
