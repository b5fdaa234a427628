import { randomUUID } from "node:crypto";
import { makeOrganisation } from "@/lib/data/store/first-rows";
import { type Organisation, organisationBySlug } from "@/lib/data/store/organisations";
import type { CalendarDate } from "@/lib/domain/calendar";
import { asOwner } from "./database";

/** A force that no other test knows, with the policing body that oversees it. `code` begins its references. */
export interface TestForce extends Organisation {
  readonly code: string;
  readonly body: Organisation;
}

/** How many codes of five letters there are; and a step without a factor in common, so that a walk comes by each once. */
const CODES = 26 ** 5;
const STEP = 7_654_321;

/** A code that no other force of this database has: counted there, since of codes drawn by chance two are equal one day. */
export function aCode(): Promise<string> {
  return asOwner(async (db) => {
    await db.$queryRaw`select pg_advisory_xact_lock(56)::text`;
    await db.$executeRaw`create sequence if not exists test_codes`;
    const [row] = await db.$queryRaw<{ next: number }[]>`select nextval('test_codes')::int as next`;
    const place = ((row?.next ?? 0) * STEP) % CODES;
    const letter = (index: number) => String.fromCharCode(65 + (Math.floor(place / 26 ** index) % 26));
    return [4, 3, 2, 1, 0].map(letter).join("");
  });
}

/** Makes a force with a name and code of its own, its chain and its policing body, which works with the register from `joinedOn` if it does. */
export async function aForce(joinedOn: CalendarDate | null = null): Promise<TestForce> {
  const slug = `force-${randomUUID()}`;
  const code = await aCode();
  return asOwner(async (db) => {
    const force = await makeOrganisation(db, { kind: "force", name: slug, label: slug, slug, code, onsCode: null });
    const name = `PCC of ${slug}`;
    const body = await makeOrganisation(db, {
      kind: "policing-body",
      bodyKind: "commissioner",
      ...(joinedOn && { joinedOn }),
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
