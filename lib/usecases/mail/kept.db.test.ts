import "@/lib/testing/database";
import { expect, it } from "vitest";
import { findMails } from "@/lib/data/queries/mail";
import { inScope } from "@/lib/data/scope";
import { startSession } from "@/lib/data/sessions";
import { takeTurn } from "@/lib/data/store/mail";
import { DEFAULT_WISHES } from "@/lib/domain/mail/wishes";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { deliverMail } from "./deliver";
import { keepOwnWishes } from "./keep-wishes";

it("without a mail server a mail is written and kept, and its administrator reads it", async () => {
  const { staff, administrator } = await aCast();
  for (const name of ["Firefox on Windows", "Chrome on Linux"])
    await startSession(staff.personId, new Date(), { name, known: false });
  const mail = await asOwner((db) => db.mail.findFirstOrThrow({ where: { personId: staff.personId } }));
  await deliverMail(mail.id, new Date());
  expect((await findMails(administrator, { failedOnly: false, after: null })).mails).toMatchObject([
    { id: mail.id, state: "kept", kind: "sign-in", to: `${staff.personId}@test.example` },
  ]);
});

it("what somebody wishes is theirs alone to see and to say, and nobody's who is told nothing", async () => {
  const { staff, coordinator, reader, administrator } = await aCast();
  expect((await keepOwnWishes(staff, { ...DEFAULT_WISHES, digestHour: 10 })).ok).toBe(true);
  const seen = (actor: typeof staff) => inScope(actor, (db) => db.telling.findMany({}));
  expect(await seen(staff)).toMatchObject([{ digestHour: 10 }]);
  expect(await seen(coordinator)).toEqual([]);
  for (const actor of [reader, administrator])
    expect((await keepOwnWishes(actor, DEFAULT_WISHES)).ok, actor.post).toBe(false);
  const forAnother = inScope(coordinator, (db) => db.telling.create({ data: { personId: staff.personId } }));
  await expect(forAnother).rejects.toThrow();
  await expect(inScope(administrator, (db) => db.mail.updateMany({ data: { state: "sent" } }))).rejects.toThrow(
    /permission denied/,
  );
});

it("a turn is taken once, by whichever of many processes comes first, and never again by a clock that was set back", async () => {
  await asOwner((db) => db.$executeRaw`delete from turn where job = 'digest'`);
  const take = (turn: string) => takeTurn("digest", turn, "2026-12-04");
  const taken = await Promise.all(Array.from({ length: 8 }, () => take("2026-12-02 09")));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await take("2026-12-02 08")).toBe(false);
  expect(await take("2026-12-01 23")).toBe(false);
  expect(await take("2026-12-02 10")).toBe(true);
  // A clock that ran years ahead for a minute does not stop it for years.
  expect(await takeTurn("digest", "2031-01-01 00", "2031-01-03")).toBe(true);
  expect(await take("2026-12-02 11")).toBe(true);
});
