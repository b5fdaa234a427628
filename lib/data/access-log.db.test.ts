import { describe, expect, it } from "vitest";
import { ENTRIES_PER_PAGE, findAccess } from "@/lib/data/queries/access-log";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import { aCast } from "@/lib/testing/people";
import { noteRead } from "@/lib/usecases/api/hand-out";

const cast = await aCast();
const other = await aCast();
const own = { whose: "own", reads: false, after: null } as const;
const all = { ...own, whose: "all" } as const;
const seen = async (actor: Actor, how: Parameters<typeof findAccess>[1]) =>
  (await findAccess(actor, how)).entries.map(({ what, who, subject }) => [what, who, subject]);

describe("the access log", () => {
  it("is read by each person of themselves, by administrators of their organisation, and by nobody else of others", async () => {
    const { coordinator, staff, administrator, inspector, reader } = cast;
    await recordAccess(coordinator, "downloaded", "WMP-2024-001", "docx");
    await recordAccess(staff, "refused", "WMP-2024-001", "close: not-yours");
    const program = { id: crypto.randomUUID(), kind: "organisation" } as const;
    await noteRead(coordinator, program, { scope: "findings", format: "json", rows: 3 });
    expect(await seen(coordinator, own)).toEqual([["downloaded", null, "WMP-2024-001"]]);
    expect(await seen(administrator, all)).toEqual([
      ["read-by-program", null, program.id],
      ["refused", "force-staff", "WMP-2024-001"],
      ["downloaded", "force-coordinator", "WMP-2024-001"],
    ]);
    expect(await seen(administrator, { ...all, reads: true })).toHaveLength(2);
    for (const actor of [coordinator, staff, reader, inspector, other.coordinator])
      expect(await seen(actor, all)).toEqual([]);
    expect(await seen(other.administrator, all)).toEqual([]);
    expect(await seen(administrator, own)).toEqual([]);
  });

  it("is shown by pages, newest first, each entry once", async () => {
    const { pcc } = cast;
    for (let at = 0; at < ENTRIES_PER_PAGE + 3; at += 1) await recordAccess(pcc, "exported", String(at), "csv: 1");
    const first = await findAccess(pcc, own);
    const second = await findAccess(pcc, { ...own, after: first.older });
    const subjects = [...first.entries, ...second.entries].map(({ subject }) => Number(subject));
    expect(subjects).toEqual([...Array(ENTRIES_PER_PAGE + 3).keys()].toReversed());
    expect(second.older).toBeNull();
  });
});
