import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { invitationOf } from "@/lib/data/sessions";
import type { OrganisationFacts } from "@/lib/data/store/organisations";
import { verifyHistory } from "@/lib/data/verify";
import { dateInLondon } from "@/lib/domain/calendar";
import { asOwner } from "@/lib/testing/database";
import { aForce } from "@/lib/testing/organisations";
import { anInvited } from "@/lib/testing/people";
import { asked as asking } from "@/lib/testing/reports";
import { takeUpInvitation, tokenHash } from "@/lib/usecases/take-up-invitation";
import { type Asked, inviteFirst, Refused } from "./invite-first";

const now = new Date();
const anAddress = () => `${randomUUID()}@test.example`;
const invite = (asked: Asked, reference?: readonly OrganisationFacts[]) =>
  asOwner((db) => inviteFirst(db, asked, now, reference));

describe("the command that makes an organisation", () => {
  it("makes a policing body and its force, and invites the first administrator", async () => {
    const slug = `force-${randomUUID()}`;
    const code = String.fromCharCode(...Array.from(randomUUID().slice(0, 5), (sign) => 65 + Number.parseInt(sign, 16)));
    const reference: readonly OrganisationFacts[] = [
      {
        kind: "policing-body",
        bodyKind: "commissioner",
        name: `PCC ${slug}`,
        label: "PCC",
        slug: `${slug}-pcc`,
        oversees: slug,
      },
      { kind: "force", name: slug, label: slug, slug, code, onsCode: null },
    ];
    const email = anAddress();
    const invited = await invite({ slug: `${slug}-pcc`, post: "Head of audit", email }, reference);
    expect(invited.made).toEqual([slug, `PCC ${slug}`]);
    const { joinedOn } = await asOwner((db) => db.organisation.findUniqueOrThrow({ where: { slug: `${slug}-pcc` } }));
    expect(joinedOn?.toISOString().slice(0, 10), "its reports have a clock from now on").toBe(dateInLondon(now));
    expect(await invitationOf(tokenHash(invited.token), now)).toMatchObject({
      email,
      name: "Head of audit",
      joined: false,
      organisation: `PCC ${slug}`,
    });
  });

  it("makes a force and a body that no list has, for what comes after one that ends", async () => {
    const slug = `wessex-${randomUUID().slice(0, 8)}`;
    const code = String.fromCharCode(...Array.from(randomUUID().slice(0, 5), (sign) => 65 + Number.parseInt(sign, 16)));
    const post = "Head of audit";
    await invite({ slug, post, email: anAddress(), anew: { named: "Wessex Police", code } });
    expect(await asOwner((db) => db.organisation.findUniqueOrThrow({ where: { slug } }))).toMatchObject({
      ...{ kind: "force", name: "Wessex Police", code },
    });
    const anew = { named: "Mayor of Wessex", body: "mayor", label: "Mayor" };
    const mayor = await invite({ slug: `${slug}-mayor`, post, email: anAddress(), anew });
    expect(mayor.made).toEqual(["Mayor of Wessex"]);
    expect(await asOwner((db) => db.oversight.count({ where: { body: { slug: `${slug}-mayor` } } }))).toBe(0);
    for (const [asked, sentence] of [
      [{ slug, anew }, "is known already"],
      [{ slug: "west-midlands", anew }, "is known already"],
      [{ slug: "Wessex Police", anew }, "is no name for an address"],
      [{ slug: `${slug}-2`, anew: { named: "Another", code } }, "belongs to another force"],
      [{ slug: `${slug}-2`, anew: { named: "Another", code: "WMP" } }, "belongs to another force"],
      [{ slug: `${slug}-2`, anew: { named: "Another", code: "wmp" } }, "is no code"],
      [{ slug: `${slug}-2`, anew: { ...anew, body: "king" } }, "There are: "],
      [{ slug: `${slug}-2`, anew: { ...anew, named: "" } }, "Give the organisation’s name"],
    ] as const)
      await expect(invite({ post, email: anAddress(), ...asked }), sentence).rejects.toThrow(sentence);
  });

  it("records the invitation in the history that the organisation’s administrators read", async () => {
    const force = await aForce();
    await invite({ slug: force.slug, post: "Head of audit", email: anAddress() });
    const events = await asOwner((db) => db.event.findMany({ where: { organisationId: force.id } }));
    expect(events.map(({ kind, audience, by }) => [kind, audience, by])).toEqual([
      ["invited", "administration", "Command on the server"],
    ]);
    const register = (await asOwner((db) => readHistories(db))).find(({ id }) => id === "register");
    expect(register && verifyHistory(register.chains).unbroken).toBe(true);
  });

  it("gives a new link to somebody who has not chosen a password, and to nobody after that", async () => {
    const force = await aForce();
    const asked = { slug: force.slug, post: "Head of audit", email: anAddress() };
    const first = await invite(asked);
    const second = await invite(asked);
    const invited = await anInvited(tokenHash(second.token), now);
    if (!invited) throw new Error("The link does not count");
    const password = "three odd words here";
    expect(await takeUpInvitation(invited, second.token, password, asking())).toBe("taken-up");
    expect(await takeUpInvitation(invited, first.token, password, asking())).toBe("over");
    await expect(invite(asked)).rejects.toThrow("has an administrator already");
  });

  it.each([
    [
      "an organisation with an administrator who is invited",
      { email: "other@test.example" },
      "has not chosen a password yet",
    ],
    ["an organisation nobody knows", { slug: "nowhere" }, "No organisation is called “nowhere”"],
    ["what is no address", { email: "nobody" }, "“nobody” is not an e-mail address"],
    ["an empty post", { post: "" }, "Give the administrator’s post"],
    ["a post with a character that cannot be stored", { post: "a\0b" }, "Give the administrator’s post"],
  ])("refuses %s in a sentence", async (_what, different, sentence) => {
    const force = await aForce();
    const asked = { slug: force.slug, post: "Head of audit", email: anAddress() };
    await invite(asked);
    const refused = invite({ ...asked, ...different });
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toThrow(sentence);
  });

  it("refuses the address of somebody who is in the register", async () => {
    const [first, second] = [await aForce(), await aForce()];
    const email = anAddress();
    await invite({ slug: first.slug, post: "Head of audit", email });
    await expect(invite({ slug: second.slug, post: "Head of audit", email })).rejects.toThrow("belongs to somebody");
  });
});
