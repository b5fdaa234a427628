import { type Db, inScope } from "@/lib/data/scope";
import { type AccessEvent, recordAccess } from "@/lib/data/store/access";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { append, lockRegister } from "@/lib/data/store/chain";
import { membersOf } from "@/lib/data/store/people";
import type { Actor } from "@/lib/domain/actor";
import type { Facts } from "@/lib/domain/event";
import { type Member, type MemberCommand, refuseMember } from "@/lib/domain/people/membership";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../asked";

const ABILITY = "look after people";

/** What was done about whom, and the key of the form that asked for it. */
export type MemberDone = { readonly personId: string; readonly what: AccessEvent; readonly key: string };

/** What a command writes once nothing stands against it: the facts of its event, or why not after all. */
export type Write = (
  db: Db,
  members: readonly Member[],
) => Promise<Result<{ personId: string; facts: Facts }, Refusal>>;

/**
 * Changes who belongs to the asker's organisation, and how: locks the register's chain, so that two administrators
 * never decide at once, asks `refuseMember`, writes the change and its event together, and records it in the access log.
 * Somebody who is no longer an administrator by then changes nothing.
 */
export async function changePeople(
  actor: Actor,
  command: MemberCommand,
  what: AccessEvent,
  asked: Asked,
  write: Write,
): Promise<Result<MemberDone, Refusal>> {
  const notYours = refuse<Refusal>({ why: "not-yours", who: WHO_MAY[ABILITY] });
  const result = await inScope(actor, async (db): Promise<Result<MemberDone, Refusal>> => {
    // Asked before the lock: whoever is no administrator does not even see the register's chain as one they may extend.
    if (!may(actor, ABILITY, { organisationId: actor.organisation.id })) return notYours;
    const head = await lockRegister(db);
    const before = await answeredBefore<MemberDone>(db, asked.key);
    if (before) return ok(before);
    const members = await membersOf(db, actor.organisation.id);
    const self = members.find(({ personId }) => personId === actor.personId);
    if (self?.state !== "active" || self.role !== "administrator") {
      return notYours;
    }
    const refusal = refuseMember(actor, members, command);
    if (refusal) return refuse(refusal);
    const written = await write(db, members);
    if (!written.ok) return written;
    const { personId, facts } = written.value;
    const event = { facts, on: asked.today, audience: "administration" } as const;
    await append(db, head, actor, [event], { now: asked.now, illustrative: asked.illustrative ?? false });
    const done = { personId, what, key: asked.key };
    await keepAnswer(db, actor, asked.key, done, asked.now);
    return ok(done);
  });
  if (result.ok) await recordAccess(actor, what, result.value.personId);
  else
    await recordAccess(
      actor,
      "refused",
      "personId" in command ? command.personId : null,
      `${command.do}: ${result.refusal.why}`,
    );
  return result;
}
