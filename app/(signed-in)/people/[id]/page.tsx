import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { findPerson, type PersonView, rolesToGive } from "@/lib/data/queries/people";
import { londonMoment, longDate } from "@/lib/format/dates";
import { changeRoleFields, memberFields, suspendFields } from "@/lib/forms/people";

import { currentSession, requireAbility } from "@/lib/web/actor";
import { wordRefusal } from "@/lib/words/word-refusal";
import { words } from "@/lib/words/words";
import { changeRole, renew, restore, suspend } from "../actions";
import { PersonState } from "../person-state";

type Props = PageProps<"/people/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = (await currentSession())?.actor;
  const person = actor && (await findPerson(actor, (await params).id));
  return { title: person?.name ?? "Page not found" };
}

export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireAbility("look after people", `/people/${id}`);
  const person = await findPerson(actor, id);
  if (!person) notFound();
  const self = person.id === actor.personId;
  const { owned, sponsored } = person.answersFor;
  const answersFor = owned + sponsored > 0 ? words.people.answersFor(person.answersFor) : null;
  return (
    <>
      <PageHeader title={person.name} above={person.post} trail={[{ href: "/people", label: "People" }]} />
      <PersonFacts person={person} />
      <p className="small print:hidden">
        <a href={`/people/${person.id}/data`} download>
          What the register holds about {person.name}
        </a>
        , as a file: hand it over when they ask for it. That you took it is recorded.
      </p>
      {self && <Notice>{wordRefusal({ why: "not-oneself" }).text}</Notice>}
      {!self && person.state === "suspended" && (
        <ConfirmBox title="Restore">
          <p>
            {person.name} can sign in again, as {words.people.role[person.role].toLowerCase()}.
          </p>
          <ActionForm
            action={restore}
            formKey={randomUUID()}
            submit="Restore this person"
            fields={memberFields(person.id)}
          />
        </ConfirmBox>
      )}
      {!self && person.state === "active" && (
        <>
          <Card title="Role" intro="A change ends their sessions: they sign in again with the new role.">
            {answersFor && (
              <p>
                <strong>{answersFor}</strong> {words.people.ifMoved}
              </p>
            )}
            <ActionForm
              action={changeRole}
              formKey={randomUUID()}
              submit="Change the role"
              confirms={answersFor ? `${answersFor} ${words.people.ifMoved}` : undefined}
              onward="Continue to change the role"
              fields={changeRoleFields(person.id, rolesToGive(actor), person.role)}
            />
          </Card>
          <NewLink person={person} self={actor.personId} />
          <ConfirmBox title="Suspend" grave>
            <p>Their sessions end at once, and they cannot sign in until you restore them. What they did stays.</p>
            {answersFor && (
              <p>
                <strong>{answersFor}</strong> {words.people.ifSuspended}
              </p>
            )}
            <ActionForm
              action={suspend}
              formKey={randomUUID()}
              submit="Suspend this person"
              confirms={answersFor ? `${answersFor} ${words.people.ifSuspended}` : undefined}
              onward="Continue to suspend this person"
              weight="grave"
              keep={{ person: actor.personId, form: `suspend ${person.id}` }}
              fields={suspendFields(person.id)}
            />
          </ConfirmBox>
        </>
      )}
    </>
  );
}

/** A link for somebody who has a password takes two administrators: one asks for it, another makes it. */
const NewLink = ({ person: { id, joined, renewal }, self }: { person: PersonView; self: string }) => {
  const asks = joined && renewal === null;
  return (
    <Card
      title={joined ? "Lost password" : "New invitation"}
      intro={
        joined
          ? "They have a password that counts until they choose another. So that nobody becomes somebody else by a link, one administrator asks for it and another makes it; the person is told of both."
          : "A new link, for when the first one was lost or is older than fourteen days."
      }
    >
      {renewal && (
        <p>
          <strong>{renewal.byId === self ? "You asked" : `${renewal.by} asks`} for a new link.</strong>{" "}
          {renewal.byId === self
            ? `Another administrator makes it on this page, until ${longDate(renewal.until)}.`
            : `Before you make it, ask the person themselves whether they want it. It can be made until ${longDate(renewal.until)}.`}
        </p>
      )}
      {renewal?.byId !== self && (
        <ActionForm
          action={renew}
          formKey={randomUUID()}
          submit={asks ? "Ask for a new link" : "Make a new invitation"}
          weight="plain"
          fields={memberFields(id)}
        />
      )}
    </Card>
  );
};

const PersonFacts = ({ person }: { person: PersonView }) => (
  <Card>
    <SummaryList
      facts={[
        { term: "E-mail", value: <span className="break-all">{person.email}</span> },
        { term: "Role", value: words.people.role[person.role] },
        { term: "State", value: <PersonState person={person} /> },
        { term: "Since", value: longDate(person.since) },
        { term: "Last sign-in", value: person.lastSignIn ? londonMoment(person.lastSignIn) : "never" },
      ]}
    />
  </Card>
);
