import type { EventKind } from "@/lib/domain/event";
import type { ToldAs } from "@/lib/domain/notice/lists";
import { TOLD } from "@/lib/domain/notice/told";
import { words } from "./words";

/** Who is told, as a sentence before a deed; nothing where nobody is. */
export const areTold = (who: readonly ToldAs[]): string => (who.length > 0 ? words.notice.areTold(who) : "");

/** Who is told of an event of this kind. The same table tells them. */
export const whoIsTold = (kind: EventKind): string => areTold(TOLD[kind]);
