import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { responseAt } from "@/lib/data/response-case";
import { askTogether } from "@/lib/data/together";
import type { Actor } from "@/lib/domain/actor";
import { composed } from "@/lib/domain/response/compose";
import { asOwner } from "@/lib/testing/database";
import { aCast, aPerson, type TestCast } from "@/lib/testing/people";
import { asked, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { words } from "@/lib/words/words";
import { wordContents } from "../response/word-contents";
import { runResponseCommand } from "../run-response-command";
import { changeOwnBody } from "./change-body";

let cast: TestCast;
let administrator: Actor;
beforeAll(async () => {
  cast = await aCast(PUBLISHED);
  administrator = await aPerson(cast.force.body, "administrator");
});

const named = () => `Body ${randomUUID()}`;

/** A report on the force, with a finding, where its response is. */
async function aReport({ inspector, force }: TestCast) {
  const [finding] = await publishedFindings(inspector, force, [{}]);
  const { inspection } = await asOwner((db) =>
    db.finding.findUniqueOrThrow({ where: { id: finding?.id ?? "" }, include: { inspection: true } }),
  );
  return { reference: finding?.reference ?? "", place: { force: force.slug, report: inspection.slug } };
}

/** Each kind of body as it is data: what screens call it, and who signs its papers. */
const KINDS = [
  ["commissioner", "PCC", "Police and Crime Commissioner"],
  ["fire-and-crime-commissioner", "PFCC", "Police, Fire and Crime Commissioner"],
  ["mayor", "Mayor", "Mayor"],
  ["city-authority", "Police Authority Board", "Chair of the Police Authority Board"],
  ["policing-and-crime-board", "Policing and Crime Board", "Chair of the Policing and Crime Board"],
] as const;

describe("a policing body of each kind", () => {
  it.each(KINDS)("%s: screens and papers follow what its administrator says", async (bodyKind, label, signatory) => {
    const { reference, place } = await aReport(cast);
    const name = named();
    granted(await changeOwnBody(administrator, { bodyKind, label, name }, asked()));
    expect(await findFindingPage(cast.coordinator, reference, TODAY)).toMatchObject({
      bodyLabel: label,
      bodyName: name,
    });
    const [response] = await askTogether(cast.coordinator, responseAt(cast.coordinator, place));
    expect(response?.body).toMatchObject({ name, label, signatory, days: 56 });
    if (!response?.body) throw new Error("There is no response");
    const document = composed(response, response.body, { on: TODAY, signs: "holder", notice: null }, false);
    expect(document).toMatchObject({ body: name, signatory });
    expect(JSON.stringify(wordContents(document))).toContain(signatory);
    expect(words.response.document.facts(document)).toContainEqual(["Published by", name]);
  });

  it("is said by its own administrator, and by nobody else", async () => {
    const details = { bodyKind: "mayor", label: "Mayor", name: named() };
    for (const actor of [cast.pcc, cast.administrator, cast.coordinator, cast.inspector])
      expect((await changeOwnBody(actor, details, asked())).ok).toBe(false);
    const other = await aCast();
    granted(await changeOwnBody(await aPerson(other.force.body, "administrator"), details, asked()));
    expect(await changeOwnBody(administrator, details, asked())).toMatchObject({ refusal: { why: "body-name-taken" } });
    const unknown = { ...details, name: named(), bodyKind: "sheriff" };
    expect(await changeOwnBody(administrator, unknown, asked())).toMatchObject({
      refusal: { why: "body-kind-unknown" },
    });
    const own = await asOwner((db) => db.organisation.findUniqueOrThrow({ where: { id: cast.force.body.id } }));
    const same = { name: own.name, label: own.label, bodyKind: own.bodyKind ?? "" };
    expect(await changeOwnBody(administrator, same, asked())).toMatchObject({ refusal: { why: "nothing-changed" } });
  });

  it("keeps, when it changes during the 56 days, what was written, the clock, and the names of what is published", async () => {
    const own = await aCast(PUBLISHED);
    const { place } = await aReport(own);
    const keeper = await aPerson(own.force.body, "administrator");
    const seen = async () => (await askTogether(own.pcc, responseAt(own.pcc, place)))[0];
    const take = async (actor: Actor, command: Parameters<typeof runResponseCommand>[2]) =>
      granted(await runResponseCommand(actor, place, command, asked()));
    await take(own.pcc, { do: "invite-comments", id: randomUUID(), by: TODAY, message: null });
    await take(own.coordinator, { do: "give-comments", id: randomUUID(), words: "Accepted." });
    await take(own.pcc, { do: "write-response", comments: "We have read it.", reply: null });
    const before = await seen();
    const name = named();
    granted(await changeOwnBody(keeper, { bodyKind: "mayor", label: "Mayor", name }, asked()));
    const after = await seen();
    expect(after).toMatchObject({ lastDay: before?.lastDay, draft: before?.draft, openedFor: before?.openedFor });
    expect(after?.body?.name).toBe(name);
    await take(own.pcc, { do: "publish-response", on: TODAY, signs: "holder", notice: null });
    const board = { bodyKind: "policing-and-crime-board", label: "Board", name: named() };
    granted(await changeOwnBody(keeper, board, asked()));
    expect((await seen())?.publications[0]?.document).toMatchObject({ body: name, signatory: "Mayor" });
  });
});
