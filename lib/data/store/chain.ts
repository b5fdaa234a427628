import "server-only";
import { hash as hashOf } from "node:crypto";
import { idInOrder } from "@/lib/data/id-in-order";
import { linkHash } from "@/lib/data/link-hash";
import type { Actor } from "@/lib/domain/actor";
import { type EventDraft, FACTS_VERSION } from "@/lib/domain/event";
import type { Db } from "../scope";
import { advance, reserve } from "./write/chain";
import { insertEvents } from "./write/event";

/** What a write needs to know beside what was decided. `now` is the moment it is recorded; the story gives its own. */
export interface Moment {
  readonly now: Date;
  /** Whether what is written is illustrative: not in the published sources (demonstration only). */
  readonly illustrative: boolean;
}

export interface Head {
  readonly id: string;
  readonly forceId: string | null;
  /** The number of its last event. */
  readonly length: number;
  /** Numbers up to this one are set aside for what an import records beside the chain. */
  readonly reserved: number;
  readonly head: string;
}

/**
 * The locked heads of chains, by the force whose events they hold; null for what concerns no force. What is recorded of a force that
 * has ended stands on the chain of the one that has its record now. `append` moves them on.
 */
export type Heads = Map<string | null, Head>;

export function headOf(heads: Heads, forceId: string | null): Head {
  const head = heads.get(forceId);
  if (!head) throw new Error(`The chain of ${forceId ?? "the register"} was not locked`);
  return head;
}

/**
 * Locks the heads of these chains, in order of id so that two writers never wait for each other. Everything that a decision
 * depends on is read after this, so nothing it read can change before it commits.
 */
export async function lockChains(db: Db, forceIds: readonly (string | null)[]): Promise<Heads> {
  const forces = forceIds.filter((id) => id !== null);
  const locked = await db.$queryRaw<Head[]>`
    select id, force_id as "forceId", length, reserved, head from chain
    where (force_id in (select coalesce(o.with_id, o.id) from organisation o where o.id = any (${forces}::uuid[])) and import_id is null)
      or (${forceIds.includes(null)} and id = 'register')
    order by id for update`;
  const heads: Heads = new Map(locked.map((head) => [head.forceId, head]));
  const passed = await db.$queryRaw<{ id: string; now: string }[]>`
    select o.id, o.with_id as now from organisation o where o.id = any (${forces}::uuid[]) and o.with_id is not null`;
  // Whose record passed on while this waited for its lock: the chain that it stands on now is waited for as well.
  if (passed.some(({ now }) => !heads.has(now))) return lockChains(db, forceIds);
  for (const { id, now } of passed) heads.set(id, headOf(heads, now));
  return heads;
}

/**
 * Has what is recorded of these forces stand on the chain of another from now on, under numbers that come after those of both. Answers
 * where the chain of the first of them ends.
 */
export function joinChains(heads: Heads, [ended, ...more]: readonly [string, ...string[]], into: string): Head {
  const last = headOf(heads, ended);
  const head = headOf(heads, into);
  const joined = { ...head, reserved: Math.max(head.reserved, last.length, last.reserved) };
  for (const forceId of [ended, ...more, into]) heads.set(forceId, joined);
  return last;
}

/** Sets the next numbers of a force's chain aside for events that are written beside it; says after which they begin. */
export const setAside = (db: Db, forceId: string, many: number): Promise<number> => reserve(db, forceId, many);

const sha256 = (text: string) => hashOf("sha256", text, "hex");

const plain = (value: string | null): string => JSON.stringify(value);

/** JSON with sorted keys and no spaces: the same facts always give the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  let text = "";
  for (const key of Object.keys(value).sort()) {
    const part: unknown = Reflect.get(value, key);
    if (part !== undefined) text += `${text && ","}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return `{${text}}`;
}

/**
 * Events as rows that follow a chain's head, and the head after them. Pure but for the ids: whoever writes many chains at
 * once (a register of real size) gives its own `mintId` and writes the rows itself.
 */
export function linked(
  head: Head,
  actor: Actor,
  drafts: readonly EventDraft[],
  moment: Moment,
  mintId: () => string = idInOrder,
) {
  let previous = head.head;
  let length = Math.max(head.length, head.reserved);
  const organisationId = head.forceId ? null : actor.organisation.id;
  // What is the same in each of their payloads, whose keys stand in their order, is written once.
  const after = `,"name":${plain(actor.name)},"number":`;
  const last = `,"organisation":${plain(organisationId)},"organisationName":${plain(actor.organisation.name)},"person":${plain(actor.personId)},"role":${plain(actor.role)}}`;
  const [at, by] = [plain(moment.now.toISOString()), plain(actor.post)];
  const [chain, force] = [plain(head.id), plain(head.forceId)];
  const rows = drafts.map((draft) => {
    const { facts, on, audience, findingId = null, inspectionId = null, illustrative = moment.illustrative } = draft;
    length += 1;
    const payload =
      `{"at":${at},"audience":${plain(audience)},"by":${by},"chain":${chain},"facts":${canonical({ ...facts, v: FACTS_VERSION })}` +
      `,"finding":${plain(findingId)},"force":${force},"illustrative":${illustrative},"inspection":${plain(inspectionId)}` +
      `,"kind":${plain(facts.kind)}${after}${length},"on":${plain(on)}${last}`;
    const digest = sha256(payload);
    const hash = linkHash(previous, digest);
    const row = {
      id: mintId(),
      chainId: head.id,
      number: length,
      forceId: head.forceId,
      organisationId: organisationId,
      findingId: findingId,
      inspectionId: inspectionId,
      kind: facts.kind,
      audience,
      on,
      at: moment.now,
      personId: actor.personId,
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

/**
 * Lets one transaction at a time allot references in each of these forces, until it ends. Taken before the chains are locked: an
 * import writes its findings, references and all, before it locks the chain.
 */
export async function holdReferences(db: Db, forceIds: readonly string[]): Promise<void> {
  for (const id of forceIds.toSorted())
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`references ${id}`}, 0))::text`;
}

/** Whatever else this process does comes in between two portions. */
const PORTION = 1_000;

/** Writes events to the end of a locked chain, and moves its head on. */
export async function append(
  db: Db,
  heads: Heads,
  forceId: string | null,
  actor: Actor,
  drafts: readonly EventDraft[],
  moment: Moment,
): Promise<void> {
  const before = headOf(heads, forceId);
  let head = before;
  function* portions() {
    for (let at = 0; at < drafts.length; at += PORTION) {
      const { rows, head: after } = linked({ ...head, forceId }, actor, drafts.slice(at, at + PORTION), moment);
      head = { ...head, length: after.length, head: after.head };
      yield rows;
    }
  }
  await insertEvents(db, portions());
  await advance(db, before, head);
  for (const [key, { id }] of heads) if (id === head.id) heads.set(key, head);
}
