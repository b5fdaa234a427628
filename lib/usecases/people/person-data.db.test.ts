import "@/lib/testing/database";
import { expect, it } from "vitest";
import { startSession } from "@/lib/data/sessions";
import type { Actor } from "@/lib/domain/actor";
import { HELD, type Held } from "@/lib/domain/people/held";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { does, publishedFindings, TODAY } from "@/lib/testing/reports";
import { exportPersonData } from "./person-data";

const DAY = { today: TODAY, demonstration: false };

interface PersonFile {
  readonly complete: boolean;
  readonly takenBy: string;
  readonly parts: Record<Held, { readonly rows: readonly Record<string, unknown>[] }>;
}

async function fileOf(actor: Actor, personId: string): Promise<PersonFile | null> {
  const pieces = await exportPersonData(actor, personId, DAY);
  if (!pieces) return null;
  let file = "";
  for await (const piece of pieces) file += piece;
  return JSON.parse(file) as PersonFile;
}

it("what is held about a person is a file for themselves and for their own administrator, and for nobody else", async () => {
  const [cast, other] = [await aCast(), await aCast()];
  const { staff, coordinator, administrator, force, inspector } = cast;
  const [finding] = await publishedFindings(inspector, force, [{ text: "The words of the record." }]);
  const reference = finding?.reference ?? "";
  await does(coordinator, reference, { do: "allocate", on: TODAY, ownerId: staff.personId, sponsorId: null });
  const note = "What I wrote is the record of the force.";
  await does(staff, reference, {
    ...{ do: "update-progress", id: crypto.randomUUID(), on: TODAY },
    progress: "on-track",
    note,
  });
  await startSession(staff.personId, new Date(), { name: "Firefox on Windows", known: false });

  const own = await fileOf(staff, staff.personId);
  expect(Object.keys(own?.parts ?? {})).toEqual([...HELD]);
  expect(own).toMatchObject({ complete: true, takenBy: "the person themselves" });
  expect(own?.parts.person.rows).toMatchObject([{ email: `${staff.personId}@test.example` }]);
  expect(own?.parts.sessions.rows).toMatchObject([{ browser: "Firefox on Windows" }]);
  expect(own?.parts["answers-for"].rows).toEqual([{ finding: reference, owner: true, sponsor: false }]);
  expect(own?.parts.deeds.rows.map(({ kind }) => kind)).toEqual(["progress-updated"]);
  const whole = JSON.stringify(own);
  for (const secret of [note, "The words of the record.", "argon2", "token_hash", "tokenHash"])
    expect(whole).not.toContain(secret);

  const asked = await fileOf(administrator, staff.personId);
  expect(asked?.parts.deeds).toEqual(own?.parts.deeds);
  expect(asked?.takenBy).toBe(administrator.post);
  for (const actor of [coordinator, inspector, cast.pcc, other.administrator, other.staff])
    expect(await fileOf(actor, staff.personId), actor.post).toBeNull();
  expect(await fileOf(staff, "no id")).toBeNull();
  const log = await asOwner((db) =>
    db.accessLog.findMany({
      where: { what: "exported", subject: staff.personId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
  );
  expect(log.map(({ personId, detail }) => [personId, detail])).toEqual([
    [staff.personId, "what is held about them"],
    [administrator.personId, "what is held about this person"],
  ]);
});

it("comes whole, however many rows a part has", async () => {
  const { staff } = await aCast();
  await asOwner(
    (db) => db.$executeRaw`insert into access_log (id, person_id, organisation_id, what, subject)
    select gen_random_uuid(), ${staff.personId}::uuid, ${staff.organisation.id}::uuid, 'read', n::text from generate_series(1, 1203) n`,
  );
  const rows = (await fileOf(staff, staff.personId))?.parts.access.rows ?? [];
  expect(new Set(rows.map(({ of }) => of)).size).toBe(1203 + 1);
});
