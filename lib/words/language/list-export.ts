import type { Marking } from "@/lib/domain/evidence/lists";

/** The lists that are handed out as files. */
export type ListInFile =
  | "findings"
  | "findings-then"
  | "inspections"
  | "forces"
  | "responses"
  | "challenges"
  | "evidence"
  | "people"
  | "mail"
  | "national"
  | "packs"
  | "inbox"
  | "proposals"
  | "views"
  | "imports"
  | "sessions"
  | "tokens"
  | "together"
  | "lists"
  | "organisations"
  | "access";

/** The heads of their columns. */
export type ListHead =
  | "about"
  | "added"
  | "address"
  | "answer"
  | "assurance"
  | "belongs"
  | "beside"
  | "browser"
  | "by"
  | "closed"
  | "commentsBy"
  | "commentsGiven"
  | "confirmed"
  | "day"
  | "days"
  | "daysLate"
  | "effective"
  | "email"
  | "ended"
  | "endedBy"
  | "fileName"
  | "fileNames"
  | "files"
  | "finding"
  | "findings"
  | "firstTarget"
  | "force"
  | "forces"
  | "from"
  | "illustrative"
  | "issued"
  | "judgments"
  | "key"
  | "kind"
  | "lastDay"
  | "lastSeen"
  | "lastSignIn"
  | "lastUsed"
  | "list"
  | "made"
  | "moves"
  | "name"
  | "national"
  | "note"
  | "offered"
  | "open"
  | "openCauses"
  | "owner"
  | "parent"
  | "pastDeadline"
  | "phase"
  | "post"
  | "pressed"
  | "progress"
  | "published"
  | "question"
  | "raised"
  | "read"
  | "readBy"
  | "reads"
  | "recorded"
  | "reference"
  | "refused"
  | "report"
  | "renewal"
  | "requests"
  | "responded"
  | "role"
  | "rows"
  | "settled"
  | "shows"
  | "signedIn"
  | "since"
  | "source"
  | "state"
  | "status"
  | "submitted"
  | "successor"
  | "superseded"
  | "supports"
  | "target"
  | "text"
  | "thisOne"
  | "title"
  | "to"
  | "toldAs"
  | "tries"
  | "type"
  | "unconfirmed"
  | "until"
  | "usual"
  | "version"
  | "what"
  | "when"
  | "whose"
  | "withdrawn";

export interface ListExportWords {
  readonly list: Record<ListInFile, string>;
  readonly heads: Record<ListHead, string>;
  readonly yes: string;
  readonly never: string;
  readonly unread: string;
  readonly readsOnly: string;
  /** Whether somebody can sign in. */
  readonly person: Record<"active" | "suspended" | "not-here-yet", string>;
  readonly notYet: string;
  readonly asAt: string;
  readonly marking: string;
  /** How a file is marked that holds what is marked so. */
  readonly marked: Record<Marking, string>;
  /** "Findings: 1,312". */
  readonly above: (list: string, rows: number) => string;
  readonly filteredBy: (filters: readonly string[]) => string;
  readonly takenOn: (day: string) => string;
  /** An address that asks for a file of no kind that there is; for a day that is none. */
  readonly noSuchFile: string;
  readonly noDay: string;
}
