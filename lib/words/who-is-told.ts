import type { EventKind } from "@/lib/domain/event";
import { TOLD } from "@/lib/domain/notice/told";
import { words } from "./words";

/** Who is told of an event of this kind, as a sentence before the deed; nothing where nobody is. The same table tells them. */
export const whoIsTold = (kind: EventKind): string => (TOLD[kind].length > 0 ? words.notice.areTold(TOLD[kind]) : "");
