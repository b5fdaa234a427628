import { expect, it } from "vitest";
import { date } from "../calendar";
import { aCase, TODAY } from "../testing/cases";
import { rowOf } from "../workflow";
import { commandOf, DEEDS, readDeed, SUGGESTED } from "./deed";

it("is never a status", () => {
  for (const name of DEEDS) expect(rowOf(name).to).toBe("unchanged");
});

it("leaves as it is whoever is not chosen", () => {
  const deed = { do: "allocate", owner: "other staff", sponsor: null } as const;
  expect(commandOf(deed, aCase(), null, "id", TODAY)).toMatchObject({
    value: { do: "allocate", ownerId: "other staff", sponsorId: "sponsor" },
  });
});

it("allocates to whoever owned what is repeated, and says where there is nobody", () => {
  const deed = { do: "allocate", owner: SUGGESTED, sponsor: null } as const;
  expect(commandOf(deed, aCase(), "other staff", "id", TODAY)).toMatchObject({ value: { ownerId: "other staff" } });
  expect(commandOf(deed, aCase(), null, "id", TODAY)).toEqual({ ok: false, refusal: { why: "nobody-suggested" } });
});

it("gives one reason for all dates that move, and none to a first one", () => {
  const deed = { do: "propose-target", to: date("2024-10-31"), reason: "resources", why: "Two posts." } as const;
  expect(commandOf(deed, aCase(), null, "id", TODAY)).toMatchObject({ value: { reason: null, id: "id" } });
  const dated = aCase({ finding: { target: date("2024-08-31"), firstTarget: date("2024-08-31") } });
  expect(commandOf(deed, dated, null, "id", TODAY)).toMatchObject({ value: { reason: "resources" } });
});

it("is read again as it was stored, and never as anything else", () => {
  const deed = { do: "set-priority", priority: "high", why: null } as const;
  expect(readDeed(JSON.parse(JSON.stringify(deed)))).toEqual(deed);
  for (const given of [{ do: "close" }, { do: "set-priority", priority: "urgent", why: null }, null, []])
    expect(() => readDeed(given)).toThrow();
});
