import { inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { append, lockForces } from "@/lib/data/store/chain";
import { dropReader, nameReader, readerStanding } from "@/lib/data/store/inspection-readers";
import { loadInspection } from "@/lib/data/store/inspections";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { noted } from "./noted";

export interface ReaderCommand {
  readonly do: "name-reader" | "drop-reader";
  readonly personId: string;
}

type Done = { readonly slug: string };

/** Lets somebody of the force, or of its policing body, read an inspection before it is published; or no longer. */
export async function nameReaders(
  actor: Actor,
  slug: string,
  command: ReaderCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> {
  const ability = "record and publish inspections";
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const first = await loadInspection(db, slug);
    if (!first) return refuse({ why: "not-found" });
    if (!may(actor, ability, {})) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
    const heads = await lockForces(db, first.forceIds);
    const before = await answeredBefore<Done>(db, asked.key);
    if (before) return ok(before);
    const loaded = await loadInspection(db, slug);
    if (!loaded) return refuse({ why: "not-found" });
    const { id, publishedOn, title } = loaded.draft;
    if (publishedOn) return refuse({ why: "already-published", on: publishedOn });
    const { named, reader } = await readerStanding(db, id, loaded.forceIds, command.personId);
    const naming = command.do === "name-reader";
    if (naming && !reader) return refuse({ why: "not-found" });
    if (naming !== named) {
      await (naming ? nameReader : dropReader)(db, id, command.personId);
      const head = heads.get(reader?.forceId ?? loaded.forceIds[0] ?? "");
      const kind = naming ? "reader-named" : "reader-dropped";
      const facts = { kind, reader: reader?.post ?? "Somebody who has left", title } as const;
      const event = { facts, on: asked.today, audience: "inspectorate", inspectionId: id } as const;
      if (head) await append(db, head, actor, [event], { now: asked.now, illustrative: asked.illustrative ?? false });
    }
    await keepAnswer(db, actor, asked.key, { slug }, asked.now);
    return ok({ slug });
  });
  return noted(actor, slug, command.do, result);
}
