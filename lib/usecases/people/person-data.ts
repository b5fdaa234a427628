import type { Today } from "@/lib/data/demonstration";
import { findFirstHeldAbout, findHeldAbout, type HeldRow } from "@/lib/data/queries/held-about";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import { HELD, type Held } from "@/lib/domain/people/held";
import { words } from "@/lib/words/words";
import { inPages } from "../export-list/export-list";

/** How many rows are read at once. */
const AT_ONCE = 500;

/**
 * What the register holds about a person as a JSON file that comes in pieces: for the person, and for an administrator of their
 * organisation who was asked for it; null for anybody else. That it was taken is in the access log before anybody has the first piece.
 * Its last line says that it is complete.
 */
export async function exportPersonData(
  actor: Actor,
  personId: string,
  { today, demonstration }: Today,
): Promise<AsyncGenerator<string> | null> {
  const [person] = await findHeldAbout(actor, personId, "person", null, 1);
  if (!person) return null;
  const own = personId === actor.personId;
  await recordAccess(actor, "exported", personId, own ? "what is held about them" : "what is held about this person");
  const first = await findFirstHeldAbout(actor, personId, AT_ONCE);
  const { boardPack, held: say } = words;
  const marking = demonstration ? `${boardPack.marking} · ${boardPack.illustrative}` : boardPack.marking;
  const head = { title: say.title, asAt: today, marking, takenBy: own ? say.own : actor.post, notes: say.notes };
  async function* pieces(): AsyncGenerator<string> {
    yield `${JSON.stringify(head).slice(0, -1)},\n"parts":{`;
    for (const [at, part] of HELD.entries()) {
      yield `${at === 0 ? "" : ","}\n${JSON.stringify(part)}:{"means":${JSON.stringify(say.means[part])},"rows":[`;
      yield* rowsOf(part, first[at] ?? []);
      yield "]}";
    }
    yield '},\n"complete":true}\n';
  }
  async function* rowsOf(part: Held, begins: readonly HeldRow[]): AsyncGenerator<string> {
    let isFirst = true;
    const pages = inPages<HeldRow, string>(async (after) => {
      const rows = after === null ? begins : await findHeldAbout(actor, personId, part, after, AT_ONCE);
      return { rows, next: rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null };
    });
    for await (const rows of pages) {
      if (rows.length === 0) continue;
      yield `${isFirst ? "" : ","}\n${rows.map(({ held }) => JSON.stringify(held)).join(",\n")}`;
      isFirst = false;
    }
  }
  return pieces();
}
