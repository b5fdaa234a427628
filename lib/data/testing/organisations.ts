import { randomInt, randomUUID } from "node:crypto";
import { makeOrganisation, type Organisation, organisationBySlug } from "@/lib/data/store/organisations";
import { asOwner } from "./database";

/** A force that no other test knows, with the policing body that oversees it. `code` begins its references. */
export interface TestForce extends Organisation {
  readonly code: string;
  readonly body: Organisation;
}

const letters = () => String.fromCharCode(...Array.from({ length: 5 }, () => randomInt(65, 91)));

/** Makes a force with a name and code of its own, its chain and its policing body. */
export function aForce(): Promise<TestForce> {
  const slug = `force-${randomUUID()}`;
  const code = letters();
  return asOwner(async (db) => {
    const force = await makeOrganisation(db, { kind: "force", name: slug, label: slug, slug, code, onsCode: null });
    const name = `PCC of ${slug}`;
    const body = await makeOrganisation(db, {
      kind: "policing-body",
      name,
      label: "PCC",
      slug: `${slug}-pcc`,
      oversees: slug,
    });
    return { ...force, code, body };
  });
}

let inspectorate: Promise<Organisation> | undefined;

/** The inspectorate: there is one, which all tests share and whichever comes first makes. */
export function theInspectorate(): Promise<Organisation> {
  inspectorate ??= asOwner(async (db) => {
    await db.$queryRaw`select pg_advisory_xact_lock(55)::text`;
    const there = await organisationBySlug(db, "hmicfrs");
    return there ?? makeOrganisation(db, { kind: "inspectorate", name: "HMICFRS", label: "HMICFRS", slug: "hmicfrs" });
  });
  return inspectorate;
}
