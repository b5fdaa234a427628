import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, it } from "vitest";
import { endSession, startSession } from "@/lib/data/sessions";
import { type Actor, mintActor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { asksAgain, EVENT_KINDS } from "@/lib/domain/event";
import { hashPassword } from "@/lib/outside/passwords";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { aFinding, asked, TODAY } from "@/lib/testing/reports";
import { makeToken } from "../api/tokens";
import { changeRole } from "../people/change-people";
import { runCommand } from "../run-command";
import { beginOwnFactor, confirmOwnFactor, ownFactor } from "./own";
import { proveAgain, provesBy } from "./prove";

const NOW = new Date();
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const PASSWORD = "three odd words here";

let cast: TestCast;
beforeEach(async () => {
  cast = await aCast();
});

async function aSession({ personId }: Actor) {
  const passwordHash = await hashPassword(PASSWORD);
  await asOwner((db) => db.person.update({ where: { id: personId }, data: { passwordHash } }));
  return startSession(personId, NOW);
}

describe("a session", () => {
  it("shows whose it is by signing in, for a quarter of an hour, and then by the password where there is no second factor", async () => {
    const { coordinator } = cast;
    const session = await aSession(coordinator);
    expect(await provesBy(session, later(14))).toBe(null);
    expect(await provesBy(session, later(16))).toBe("password");
    expect(await proveAgain(coordinator, session, "another password", null, later(16))).toEqual({ is: "wrong" });
    expect(await provesBy(session, later(16))).toBe("password");
    expect(await proveAgain(coordinator, session, PASSWORD, null, later(16))).toEqual({ is: "proved" });
    expect(await provesBy(session, later(29))).toBe(null);
    expect(await provesBy(await startSession(coordinator.personId, NOW), later(16)), "no other session").toBe(
      "password",
    );
  });

  it("shows it by a code where there is a second factor: no code twice, and never by the password", async () => {
    const { coordinator } = cast;
    const session = await aSession(coordinator);
    await beginOwnFactor(coordinator, NOW);
    const begun = await ownFactor(coordinator, NOW);
    if (begun.is !== "begun") throw new Error("It was not begun");
    const app = new TOTP({ secret: Secret.fromBase32(begun.secret), digits: 6, period: 30 });
    const codeAt = (moment: Date) => app.generate({ timestamp: moment.getTime() });
    await confirmOwnFactor(coordinator, codeAt(NOW), NOW);
    expect(await provesBy(session, later(16))).toBe("code");
    expect(await proveAgain(coordinator, session, PASSWORD, null, later(16))).toEqual({ is: "wrong" });
    expect(await proveAgain(coordinator, session, codeAt(NOW), null, later(16))).toEqual({ is: "wrong" });
    expect(await proveAgain(coordinator, session, codeAt(later(16)), null, later(16))).toEqual({ is: "proved" });
    expect(await provesBy(session, later(20))).toBe(null);
    expect(await proveAgain(coordinator, session, codeAt(later(16)), null, later(16))).toEqual({ is: "wrong" });
  });

  it("that has ended shows nothing", async () => {
    const session = await aSession(cast.coordinator);
    await endSession(session, later(1));
    expect(await proveAgain(cast.coordinator, session, PASSWORD, null, later(16))).toEqual({ is: "wrong" });
  });

  it("is slowed as where one signs in", async () => {
    const { staff } = cast;
    const session = await aSession(staff);
    for (let at = 0; at < 10; at += 1) await proveAgain(staff, session, "another password", null, later(16));
    expect(await proveAgain(staff, session, PASSWORD, null, later(16))).toMatchObject({ is: "slowed" });
  });
});

describe("what weighs most", () => {
  const askedAgain = (actor: Actor) => mintActor({ ...actor, isAskedAgain: true });
  const close: Command = {
    ...{
      do: "close",
      on: TODAY,
      outcome: "implemented",
      method: "revisit",
      note: "Seen on the revisit.",
      letter: null,
    },
    ...{ successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
  };

  it("is closing, taking an import back, reopening, a role, a link, a direction, a redaction and the end of an organisation", () => {
    expect(EVENT_KINDS.filter(asksAgain).toSorted()).toEqual([
      "closed",
      "direction-complied",
      "direction-issued",
      "direction-withdrawn",
      "finding-taken-back",
      "import-taken-back",
      "invitation-renewed",
      "invited",
      "organisation-ended",
      "renewal-asked",
      "reopened",
      "restored",
      "role-changed",
      "words-redacted",
    ]);
  });

  it("is not done by somebody who has to show again that it is they, on whatever road, and is summed up for them", async () => {
    const { reference } = await aFinding(cast.inspector, cast.force);
    const actor = askedAgain(cast.inspector);
    expect(await runCommand(actor, reference, close, { ...asked(), rehearsal: true })).toMatchObject({ ok: true });
    const refused = { ok: false, refusal: { why: "asked-again" } };
    expect(await runCommand(actor, reference, close, asked())).toMatchObject(refused);
    expect(await runCommand(cast.inspector, reference, close, asked())).toMatchObject({ ok: true });
  });

  it("leaves everything else as it is", async () => {
    const { reference } = await aFinding(cast.inspector, cast.force);
    const actor = askedAgain(cast.coordinator);
    const allocate: Command = { do: "allocate", on: TODAY, ownerId: cast.staff.personId, sponsorId: null };
    expect(await runCommand(actor, reference, allocate, asked())).toMatchObject({ ok: true });
  });

  it("is a token for a program, which reads all that its maker reads for as long as it counts", async () => {
    const token = { name: "Power BI", kind: "personal", scopes: ["findings"], days: 30 } as const;
    expect(await makeToken(askedAgain(cast.coordinator), token, asked())).toEqual({
      ok: false,
      refusal: { why: "asked-again" },
    });
    expect(await makeToken(cast.coordinator, token, asked())).toMatchObject({ ok: true });
  });

  it("is refused where a role is given", async () => {
    const actor = askedAgain(cast.administrator);
    expect(await changeRole(actor, cast.staff.personId, "force-coordinator", asked())).toMatchObject({
      ok: false,
      refusal: { why: "asked-again" },
    });
  });
});
