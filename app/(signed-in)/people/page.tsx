import type { Metadata } from "next";
import { HistoryList } from "@/components/finding/history-list";
import { VerifyHistory } from "@/components/finding/verify-history";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { findPeople, type PersonView } from "@/lib/data/queries/people";
import { londonMoment } from "@/lib/format/dates";

import { counted } from "@/lib/format/lists";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { toEntry } from "../history-entry";
import { PersonState } from "./person-state";
import { verify } from "./verify";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const actor = await requireAbility("look after people", "/people");
  const { people, history } = await findPeople(actor);
  const { done, person } = await searchParams;
  const flash = await flashFor(done);
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash?.code === "suspend" && <ForgetTyped person={actor.personId} form={`suspend ${person}`} />}
      <PageHeader
        title="People"
        above={actor.organisation.name}
        below="Who belongs to your organisation here, and in which role. Nobody joins without an invitation."
        aside={
          <>
            <ButtonLink href="/people/invite" weight="first">
              Invite somebody
            </ButtonLink>{" "}
            <ButtonLink href="/mail">Mail</ButtonLink> <ButtonLink href="/people/access">Access log</ButtonLink>{" "}
            {actor.organisation.kind === "policing-body" && (
              <ButtonLink href="/people/body">What the policing body is</ButtonLink>
            )}
            <Downloads what="people" path="/downloads/people" />
          </>
        }
      />
      <Card title={counted(people.length, "person", "people")}>
        <PeopleTable people={people} self={actor.personId} />
      </Card>
      <Card title="History" aside={counted(history.length, "event")}>
        <VerifyHistory action={verify} of="the history of people, of all organisations," />
        {history.length > 0 ? (
          <HistoryList entries={history.map((event) => toEntry(event))} />
        ) : (
          <EmptyState title="Nothing yet">Invitations, changes of role and suspensions stand here.</EmptyState>
        )}
      </Card>
    </>
  );
}

const PeopleTable = ({ people, self }: { people: readonly PersonView[]; self: string }) => (
  <DataTable
    caption="People of your organisation"
    hideCaption
    columns={[{ head: "Name" }, { head: "Post" }, { head: "Role" }, { head: "State" }, { head: "Last sign-in" }]}
    rows={people.map((person) => ({
      key: person.id,
      cells: [
        <div key="name" className="min-w-0">
          {person.id === self ? (
            <>
              {person.name} <span className="quiet">(you)</span>
            </>
          ) : (
            <Link href={`/people/${person.id}`}>{person.name}</Link>
          )}
          <span className="small quiet block break-all">{person.email}</span>
        </div>,
        person.post,
        words.people.role[person.role],
        <div key="state">
          <PersonState person={person} />
          {person.renewal && person.renewal.byId !== self && (
            <span className="block">
              <Tag tone="warn" shape="diamond">
                Asked for a new link
              </Tag>
            </span>
          )}
        </div>,
        person.lastSignIn ? (
          londonMoment(person.lastSignIn)
        ) : (
          <span key="never" className="quiet">
            never
          </span>
        ),
      ],
    }))}
  />
);
