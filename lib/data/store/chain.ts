import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { linkHash } from "@/lib/data/link-hash";
import type { Actor } from "@/lib/domain/actor";
import type { EventDraft } from "@/lib/domain/event";
import type { Db } from "../scope";
import { insertSet, type SetColumns } from "./insert-set";

/** What a write needs to know beside what was decided. `now` is the moment it is recorded; the story gives its own. */
export interface Moment {
  readonly now: Date;
  /** Whether what is written is illustrative: not in the published sources (demonstration only). */
  readonly illustrative: boolean;
}

export interface Head {
  readonly id: string;
  readonly forceId: string | null;
  readonly length: number;
  readonly head: string;
}

/**
 * Locks the heads of these forces' chains, in order of id so that two writers never wait for each other. Everything that
 * a decision depends on is read after this, so nothing it read can change before it commits.
 */
export async function lockForces(db: Db, forceIds: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const heads = await db.$queryRaw<Head[]>`
    select id, force_id as "forceId", length, head from chain where force_id = any (${[...forceIds]}::uuid[]) order by id for update`;
  return new Map(heads.flatMap((head) => (head.forceId ? [[head.forceId, head]] : [])));
}

/** Locks the chain of what concerns no force. */
export async function lockRegister(db: Db): Promise<Head> {
  const [head] = await db.$queryRaw<Head[]>`
    select id, force_id as "forceId", length, head from chain where id = 'register' for update`;
  if (!head) throw new Error("The register has no chain: the migrations are incomplete.");
  return head;
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** JSON with sorted keys and no spaces: the same facts always give the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

const EVENTS: SetColumns = {
  table: "event",
  columns: {
    id: "uuid",
    chain_id: "text",
    number: "int",
    force_id: "uuid",
    organisation_id: "uuid",
    finding_id: "uuid",
    inspection_id: "uuid",
    kind: "text",
    audience: "text",
    on: "date",
    at: "timestamptz",
    person_id: "uuid",
    by: "text",
    illustrative: "boolean",
    payload: "text",
    digest: "text",
    previous: "text",
    hash: "text",
  },
};

/**
 * Events as rows that follow a chain's head, and the head after them. Pure but for the ids: whoever writes many chains at
 * once (a register of real size) gives its own `mintId` and writes the rows itself.
 */
export function linked(
  head: Head,
  actor: Actor,
  drafts: readonly EventDraft[],
  moment: Moment,
  mintId: () => string = randomUUID,
) {
  let { length, head: previous } = head;
  const organisationId = head.forceId ? null : actor.organisation.id;
  const rows = drafts.map((draft) => {
    const { facts, on, audience, findingId = null, inspectionId = null, illustrative = moment.illustrative } = draft;
    length += 1;
    const payload = canonical({
      chain: head.id,
      number: length,
      kind: facts.kind,
      audience,
      on,
      at: moment.now.toISOString(),
      person: actor.personId,
      by: actor.post,
      name: actor.name,
      role: actor.role,
      organisationName: actor.organisation.name,
      organisation: organisationId,
      force: head.forceId,
      finding: findingId,
      inspection: inspectionId,
      illustrative,
      facts,
    });
    const digest = sha256(payload);
    const hash = linkHash(previous, digest);
    const row = {
      id: mintId(),
      chain_id: head.id,
      number: length,
      force_id: head.forceId,
      organisation_id: organisationId,
      finding_id: findingId,
      inspection_id: inspectionId,
      kind: facts.kind,
      audience,
      on,
      at: moment.now,
      person_id: actor.personId,
      by: actor.post,
      illustrative,
      payload,
      digest,
      previous,
      hash,
    };
    previous = hash;
    return row;
  });
  return { rows, head: { ...head, length, head: previous } };
}

/** Writes events to the end of a locked chain, and answers its new head. `organisationId` is set for what concerns no force. */
export async function append(
  db: Db,
  head: Head,
  actor: Actor,
  drafts: readonly EventDraft[],
  moment: Moment,
): Promise<Head> {
  const { rows, head: now } = linked(head, actor, drafts, moment);
  await insertSet(db, EVENTS, rows);
  const data = { length: now.length, head: now.head };
  await db.chain.update({ where: { id: head.id }, data, select: { id: true } });
  return now;
}
