import { expect, test } from "vitest";
import { mintActor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { canonical, linked } from "./chain";

const actor = mintActor({
  personId: "0193a0b1-0000-7000-8000-000000000001",
  name: 'Ana "A" Bell',
  post: "Coordinator\\crime",
  role: "force-coordinator",
  organisation: { id: "0193a0b1-0000-7000-8000-000000000002", kind: "force", name: "Kent Police" },
  forces: ["0193a0b1-0000-7000-8000-000000000002"],
});
const moment = { now: new Date("2024-10-01T09:00:00Z"), illustrative: false };
const facts = { kind: "inspection-recorded", title: "PEEL – “2024”" } as const;

test.each([
  ["of a force", "0193a0b1-0000-7000-8000-000000000002"],
  ["of none", null],
])("what an event on the chain %s is hashed from has its keys in order, and says all of it", (_of, forceId) => {
  const head = { id: "chain", forceId, length: 4, reserved: 6, head: "0".repeat(64) };
  const draft = { facts, on: date("2024-09-30"), audience: "shared" } as const;
  const { rows } = linked(
    head,
    actor,
    [draft, { ...draft, findingId: "f", inspectionId: "i", illustrative: true }],
    moment,
  );
  for (const { payload } of rows) expect(payload).toBe(canonical(JSON.parse(payload)));
  const [first, second] = rows.map(({ payload }) => JSON.parse(payload));
  expect(first).toEqual({
    ...{
      chain: "chain",
      number: 7,
      kind: facts.kind,
      audience: "shared",
      on: "2024-09-30",
      at: "2024-10-01T09:00:00.000Z",
    },
    ...{ person: actor.personId, by: actor.post, name: actor.name, role: actor.role, organisationName: "Kent Police" },
    ...{ organisation: forceId ? null : actor.organisation.id, force: forceId, finding: null, inspection: null },
    ...{ illustrative: false, facts: { ...facts, v: first.facts.v } },
  });
  expect(second).toEqual({ ...first, number: 8, finding: "f", inspection: "i", illustrative: true });
});
