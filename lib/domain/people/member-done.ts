import { among, object, type Reader, text } from "../stored";

/** What an administrator did about somebody, as it is told and logged. */
export const MEMBER_DEEDS = ["invited", "role-changed", "suspended", "restored", "renewal-asked"] as const;
export type MemberDeed = (typeof MEMBER_DEEDS)[number];

/** What was done about whom, and the key of the form that asked for it. */
export type MemberDone = { readonly personId: string; readonly what: MemberDeed; readonly key: string };

/** The same as it was kept as the answer to that form. */
export const readMemberDone: Reader<MemberDone> = object<MemberDone>({
  personId: text,
  what: among(MEMBER_DEEDS),
  key: text,
});
