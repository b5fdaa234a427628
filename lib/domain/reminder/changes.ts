import type { Ladder } from "./ladder";

/** What a decision writes of a force's ladder of reminders. */
export type ReminderChange = { readonly change: "ladder-set"; readonly forceId: string; readonly ladder: Ladder };
