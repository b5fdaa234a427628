import { describe, expect, it } from "vitest";
import { verifyForceChain } from "@/lib/data/queries/verification";
import { aForce } from "@/lib/testing/organisations";
import { pastTheGuards } from "@/lib/testing/past-the-guards";
import { aCast } from "@/lib/testing/people";
import { publishedFindings } from "@/lib/testing/reports";
import { runScript } from "@/lib/testing/scripts";

const tamper = (chainId: string, number: number, from: string, to: string) =>
  pastTheGuards(
    (db) =>
      db.$executeRaw`update event set payload = replace(payload, ${from}, ${to}) where chain_id = ${chainId} and number = ${number}`,
  );

describe("npm run audit:verify", () => {
  it("ends with exit 1 on a tampered event and names it, and with 0 when it is as it was", async () => {
    const { force, inspector } = await aCast();
    await publishedFindings(inspector, force, [
      { text: "The force should answer." },
      { text: "The force should listen." },
    ]);
    await tamper(force.slug, 3, "should answer", "may answer");
    try {
      const { code, output } = await runScript("scripts/audit-verify.ts");
      expect(output).toContain(`${force.name}: broken at entry 3 (its text was changed after it was written)`);
      expect(code).toBe(1);
    } finally {
      await tamper(force.slug, 3, "may answer", "should answer");
    }
    const { output } = await runScript("scripts/audit-verify.ts");
    expect(output).toContain(`${force.name}: unbroken to entry 4`);
  });
});

describe("verifying the history of one force", () => {
  it("answers every role whom the force concerns, the administrator too", async () => {
    const { force, inspector, coordinator, pcc, reader, administrator } = await aCast();
    await publishedFindings(inspector, force);
    for (const actor of [inspector, coordinator, pcc, reader, administrator]) {
      expect(await verifyForceChain(actor, force.id)).toEqual({ unbroken: true, length: 3 });
    }
  });

  it("answers nobody of another force", async () => {
    const { coordinator } = await aCast();
    expect(await verifyForceChain(coordinator, (await aForce()).id)).toBeNull();
  });
});
