import { findResponse } from "@/lib/data/queries/responses";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { barsResponse } from "@/lib/domain/response/commands";
import { composed } from "@/lib/domain/response/compose";
import type { ResponseDocument } from "@/lib/domain/response/document";
import type { ResponsePlace } from "@/lib/domain/response/response";
import { latestOf } from "@/lib/domain/response/response";
import { wordDocument } from "@/lib/outside/documents/word-document";
import { wordContents } from "./word-contents";

/**
 * A response as a Word document: the version with this number, the latest where none is named, or `preview` for whoever may
 * publish it. Null where this asker has no such document.
 */
export async function responseInWord(
  actor: Actor,
  place: ResponsePlace,
  version: string | null,
  today: CalendarDate,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const found = await findResponse(actor, place);
  if (!found) return null;
  const { response } = found;
  const document = documentOf();
  if (!document) return null;
  const part = version === "preview" ? "preview" : `version ${document.number}`;
  await recordAccess(actor, "downloaded", `${place.force} ${place.report}`, `response in Word, ${part}`);
  const name = `${document.reference}${document.number > 1 ? ` version ${document.number}` : ""}.docx`;
  return {
    name: version === "preview" ? `Preview of ${name}` : name,
    bytes: await wordDocument(wordContents(document)),
  };

  function documentOf(): ResponseDocument | null {
    const { body, publications, illustrative } = response;
    if (version === "preview") {
      if (!body || barsResponse(actor, response, "publish-response")) return null;
      return composed(response, body, { on: today, signs: "holder", notice: null }, illustrative);
    }
    if (version === null) return latestOf(response)?.document ?? null;
    return publications.find(({ number }) => String(number) === version)?.document ?? null;
  }
}
