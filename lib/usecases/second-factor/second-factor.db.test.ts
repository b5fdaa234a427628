import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, it } from "vitest";
import { readSession } from "@/lib/data/sessions";
import type { Actor } from "@/lib/domain/actor";
import { hashPassword } from "@/lib/outside/passwords";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { runScript } from "@/lib/testing/scripts";
import { signIn } from "../sign-in";
import { beginOwnFactor, confirmOwnFactor, endOwnFactor, ownFactor } from "./own";
import { signInWithCode } from "./sign-in-with-code";

const NOW = new Date();
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const PASSWORD = "three odd words here";

let cast: TestCast;
beforeEach(async () => {
  cast = await aCast();
});

/** A second factor that was set up just now, and how its app makes codes. */
async function setUp(actor: Actor) {
  expect(await beginOwnFactor(actor, NOW)).toBe(true);
  const begun = await ownFactor(actor, NOW);
  if (begun.is !== "begun") throw new Error("It was not begun");
  const app = new TOTP({ secret: Secret.fromBase32(begun.secret), digits: 6, period: 30 });
  const codeAt = (moment: Date) => app.generate({ timestamp: moment.getTime() });
  expect(await confirmOwnFactor(actor, codeAt(NOW), NOW)).toBe(true);
  const on = await ownFactor(actor, NOW);
  if (on.is !== "on") throw new Error("It is not on");
  return { codeAt, codes: on.codes ?? [] };
}

async function withPassword({ personId }: Actor, now = NOW) {
  const passwordHash = await hashPassword(PASSWORD);
  await asOwner((db) => db.person.update({ where: { id: personId }, data: { passwordHash } }));
  const attempt = { email: `${personId}@test.example`, address: null, known: true };
  return signIn(attempt, PASSWORD, now, null);
}
async function aStep(actor: Actor, now = NOW): Promise<string> {
  const answer = await withPassword(actor, now);
  if (answer.is !== "code") throw new Error(`The password alone came to ${answer.is}`);
  return answer.step;
}
const mailsOf = async ({ personId }: Actor) =>
  (await asOwner((db) => db.mail.findMany({ where: { personId, kind: "account" }, orderBy: { id: "asc" } }))).map(
    ({ news }) => news,
  );

describe("a second factor", () => {
  it("counts from its first right code on, gives ten recovery codes, and is told", async () => {
    const { staff, coordinator } = cast;
    expect(await ownFactor(staff, NOW)).toEqual({ is: "none" });
    await beginOwnFactor(staff, NOW);
    expect((await withPassword(staff)).is, "begun alone asks for nothing").toBe("signed-in");
    expect(await confirmOwnFactor(staff, "000000", NOW)).toBe(false);
    const { codes } = await setUp(staff);
    expect(codes).toHaveLength(10);
    expect(await beginOwnFactor(staff, NOW), "not over one that counts").toBe(false);
    expect(await ownFactor(staff, at(11 * 60)), "the codes are shown for ten minutes").toMatchObject({
      is: "on",
      codes: null,
      codesLeft: 10,
    });
    expect(await ownFactor(coordinator, NOW), "nobody else's").toEqual({ is: "none" });
    expect(await mailsOf(staff)).toEqual(["second-factor-begun"]);
    const stored = await asOwner((db) => db.secondFactor.findUniqueOrThrow({ where: { personId: staff.personId } }));
    expect(JSON.stringify({ ...stored, lastStep: 0 })).not.toMatch(/[A-Z2-7]{32}/);
  });

  it("makes of a right password no session, only a step that a right code ends", async () => {
    const { staff } = cast;
    const { codeAt } = await setUp(staff);
    const sessions = () => asOwner((db) => db.session.count({ where: { personId: staff.personId } }));
    const before = await sessions();
    const step = await aStep(staff);
    expect(await sessions()).toBe(before);
    expect(await readSession(step, NOW), "a step is no session").toBeNull();
    expect(await signInWithCode(step, codeAt(at(300)), NOW)).toEqual({ is: "wrong" });
    const answer = await signInWithCode(step, codeAt(at(30)), at(30));
    expect(answer.is).toBe("signed-in");
    if (answer.is === "signed-in") expect((await readSession(answer.sessionId, at(30)))?.personId).toBe(staff.personId);
    expect(await signInWithCode(step, codeAt(at(60)), at(60)), "a step ends with its session").toEqual({ is: "over" });
  });

  it("takes no code twice, though many try it at once in as many steps", async () => {
    const { staff } = cast;
    const { codeAt } = await setUp(staff);
    const steps = [];
    for (let nth = 0; nth < 8; nth += 1) steps.push(await aStep(staff));
    const code = codeAt(at(30));
    const answers = await Promise.all(steps.map((step) => signInWithCode(step, code, at(30))));
    expect(answers.filter(({ is }) => is === "signed-in")).toHaveLength(1);
    expect(await signInWithCode(await aStep(staff), codeAt(NOW), at(30)), "the one it was set up with").toEqual({
      is: "wrong",
    });
  });

  it("is passed by each recovery code once, which is told", async () => {
    const { staff } = cast;
    const { codes } = await setUp(staff);
    const [code = ""] = codes;
    expect((await signInWithCode(await aStep(staff), ` ${code.toUpperCase()} `, NOW)).is).toBe("signed-in");
    expect(await signInWithCode(await aStep(staff), code, NOW)).toEqual({ is: "wrong" });
    expect(await ownFactor(staff, NOW)).toMatchObject({ codesLeft: 9 });
    expect(await mailsOf(staff)).toEqual(["second-factor-begun", "recovery-code-used"]);
    const { codes: others } = await setUp(cast.coordinator);
    expect(await signInWithCode(await aStep(staff), others[0] ?? "", NOW), "somebody else's").toEqual({ is: "wrong" });
  });

  it("lets nobody guess: five codes a step, twenty an hour, and the person hears of it", async () => {
    const { staff } = cast;
    const { codeAt } = await setUp(staff);
    const step = await aStep(staff);
    for (let nth = 0; nth < 5; nth += 1) expect(await signInWithCode(step, "000000", NOW)).toEqual({ is: "wrong" });
    const written = await asOwner((db) =>
      db.accessLog.findMany({ where: { what: "code-wrong", subject: staff.personId } }),
    );
    expect(written.map(({ organisationId }) => organisationId)).toEqual(Array(5).fill(staff.organisation.id));
    expect(await signInWithCode(step, codeAt(at(30)), at(30)), "the right one, too late").toEqual({ is: "over" });
    expect(await mailsOf(staff)).toEqual(["second-factor-begun", "codes-guessed"]);
    for (let many = 0; many < 3; many += 1) {
      const another = await aStep(staff);
      for (let nth = 0; nth < 5; nth += 1) await signInWithCode(another, "000000", NOW);
    }
    expect(await signInWithCode(await aStep(staff), codeAt(at(30)), at(30)), "after twenty").toEqual({ is: "over" });
    const later = at(3_700);
    expect((await signInWithCode(await aStep(staff, later), codeAt(later), later)).is, "an hour on").toBe("signed-in");
  });

  it("lets nobody guess who sits at a session of somebody else's: twenty an hour there too", async () => {
    const { staff } = cast;
    const { codeAt } = await setUp(staff);
    for (let nth = 0; nth < 20; nth += 1) expect(await endOwnFactor(staff, "000000", NOW)).toBe(false);
    expect(await endOwnFactor(staff, codeAt(at(30)), at(30)), "the right one, after twenty").toBe(false);
    expect(await endOwnFactor(staff, codeAt(at(3_700)), at(3_700)), "an hour on").toBe(true);
  });

  it("is over ten minutes after the password, and no made-up step counts", async () => {
    const { staff } = cast;
    const { codeAt } = await setUp(staff);
    const step = await aStep(staff);
    expect(await signInWithCode(step, codeAt(at(601)), at(601))).toEqual({ is: "over" });
    expect(await signInWithCode(randomUUID(), codeAt(at(30)), at(30))).toEqual({ is: "over" });
  });

  it("is ended by a code of its own that was not taken before", async () => {
    const { staff } = cast;
    const { codeAt } = await setUp(staff);
    expect(await endOwnFactor(staff, codeAt(NOW), NOW)).toBe(false);
    expect(await endOwnFactor(staff, codeAt(at(30)), at(30))).toBe(true);
    expect((await withPassword(staff)).is).toBe("signed-in");
    expect(await mailsOf(staff)).toEqual(["second-factor-begun", "second-factor-ended"]);
  });

  it("is ended by whoever runs the server for somebody who lost app and codes, who is told and signed out", async () => {
    const { staff } = cast;
    const { codes } = await setUp(staff);
    const answer = await signInWithCode(await aStep(staff), codes[0] ?? "", NOW);
    const { code, output } = await runScript("scripts/second-factor.ts", "end", `${staff.personId}@TEST.example`);
    expect(code, output).toBe(0);
    expect(answer.is === "signed-in" && (await readSession(answer.sessionId, NOW))).toBeNull();
    expect((await withPassword(staff)).is).toBe("signed-in");
    expect((await mailsOf(staff)).at(-1)).toBe("second-factor-ended");
    expect((await runScript("scripts/second-factor.ts", "end", `${staff.personId}@test.example`)).code).toBe(1);
  });
});
