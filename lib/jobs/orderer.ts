import type { Orderer } from "@/lib/data/who-imports";
import { type Actor, forcesOf, mintActor } from "@/lib/domain/actor";

/** After so many beginnings without an end the file itself is what ends the process, or the database never answers. */
export const MOST_BEGINNINGS = 10;

/** Whoever ordered something, as somebody who can act. */
export const asOrderer = ({
  organisationId,
  organisationKind,
  organisationName,
  forceIds,
  ...person
}: Orderer): Actor =>
  mintActor({
    personId: person.personId,
    name: person.name,
    post: person.post,
    role: person.role,
    organisation: { id: organisationId, kind: organisationKind, name: organisationName },
    forces: forcesOf(organisationKind, forceIds),
  });
