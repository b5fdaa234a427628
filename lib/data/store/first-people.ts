import "server-only";
import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/actor";
import type { Db } from "../scope";
import { addMembers } from "./write/membership";
import { addPeople } from "./write/person";

export interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly organisationId: string;
}

/**
 * Makes somebody who belongs to an organisation before anybody there could invite them: the demonstration's people, and those
 * of tests. As the owner of the tables. False when the address belongs to somebody already.
 */
export async function addPerson(db: Db, person: NewPerson, now: Date): Promise<boolean> {
  const invited = { ...person, email: person.email.toLowerCase(), membershipId: randomUUID() };
  if ((await db.person.count({ where: { email: invited.email } })) > 0) return false;
  await addPeople({ db, now }, [invited]);
  await addMembers({ db, now }, [invited]);
  return true;
}
