import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/data/scope";
import { addPerson, givePasswords, join, makeOrganisation, type NewPerson } from "@/lib/data/store/first-rows";
import { type Organisation, organisationBySlug } from "@/lib/data/store/organisations";
import { type Actor, mintActor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { hashPassword } from "@/lib/outside/passwords";
import { ORGANISATIONS } from "./organisations";
import { type Name, nameOf, PEOPLE } from "./people";

/** Everybody in the story as somebody who can act, and every organisation by its slug. */
export interface Cast {
  readonly actor: (name: Name) => Actor;
  readonly force: (slug: string) => string;
}

/** When the demonstration's people joined: before the first thing that happens in the story. */
const JOINED = new Date("2018-01-02T09:00:00Z");

/**
 * Since when the policing bodies of the story work with the register. What West Midlands answered before, and the others at all, is
 * in none of the texts: those reports have no clock here, and nobody is shown as late.
 */
const BODIES = [
  ["west-midlands-pcc", "2023-12-01"],
  ["mopac", "2024-09-30"],
  ["nottinghamshire-pcc", "2024-09-30"],
  ["staffordshire-pfcc", "2024-09-30"],
] as const;

/** Makes every organisation and everybody in the demonstration, as the owner. All share one password, hashed once. */
export async function makeCast(db: Db, password: string): Promise<Cast> {
  const organisations = new Map<string, Organisation>();
  for (const facts of ORGANISATIONS) {
    organisations.set(facts.slug, (await organisationBySlug(db, facts.slug)) ?? (await makeOrganisation(db, facts)));
  }
  const found = (slug: string) => {
    const organisation = organisations.get(slug);
    if (!organisation) throw new Error(`No organisation is called ${slug}`);
    return organisation;
  };

  for (const [slug, day] of BODIES) await join(db, found(slug).id, date(day));

  const actors = new Map<Name, Actor>();
  for (const somebody of PEOPLE) {
    const organisation = found(somebody.organisation);
    const { email, post, role } = somebody;
    const person: NewPerson = {
      id: randomUUID(),
      email,
      name: nameOf(somebody),
      post,
      role,
      organisationId: organisation.id,
    };
    if (!(await addPerson(db, person, JOINED))) throw new Error(`Two people have the address ${email}`);
    actors.set(somebody.key, actorFor(person, organisation));
  }
  const ids = [...actors.values()].map(({ personId }) => personId);
  await givePasswords(db, ids, await hashPassword(password));

  return {
    actor: (name) => {
      const actor = actors.get(name);
      if (!actor) throw new Error(`Nobody is called ${name}`);
      return actor;
    },
    force: (slug) => found(slug).id,
  };
}

function actorFor(
  { id, name, post, role }: NewPerson,
  { id: organisationId, kind, name: called, oversees }: Organisation,
) {
  const forces = kind === "inspectorate" ? "all" : kind === "force" ? [organisationId] : oversees;
  return mintActor({
    personId: id,
    name,
    post,
    role,
    organisation: { id: organisationId, kind, name: called },
    forces,
  });
}
