import { shownMoments } from "@/lib/data/demonstration";
import { type AccessAsked, type AccessEntry, countAccess, findAccess } from "@/lib/data/queries/access-log";
import { countTokens, findTokens } from "@/lib/data/queries/api-tokens";
import { countImports, findImportsPage } from "@/lib/data/queries/register-import";
import { countEarlierTogether, type EarlierTogether, listEarlierTogether } from "@/lib/data/queries/together";
import type { Actor } from "@/lib/domain/actor";
import {
  type AccessInFile,
  accessColumns,
  type EntryInFile,
  entryColumns,
  type ImportInFile,
  importColumns,
  type OrganisationInFile,
  organisationColumns,
  type SessionInFile,
  sessionColumns,
  type TogetherInFile,
  type TokenInFile,
  togetherColumns,
  tokenColumns,
  type ViewInFile,
  viewColumns,
} from "@/lib/words/list-export/kept-lists";
import { ownSessions } from "../own-sessions";
import { AT_ONCE, inOnePiece, inPages, type ListToExport } from "./export-list";

/** Each list as its page shows it to this asker. What the page says of a row in words of its own is given by the page. */

export const viewsToExport = (rows: readonly ViewInFile[]): ListToExport<ViewInFile> => ({
  list: "views",
  count: rows.length,
  columns: viewColumns(),
  pieces: inOnePiece(rows),
});

export const entriesToExport = (rows: readonly EntryInFile[]): ListToExport<EntryInFile> => ({
  list: "lists",
  count: rows.length,
  columns: entryColumns(),
  pieces: inOnePiece(rows),
});

export const organisationsToExport = (rows: readonly OrganisationInFile[]): ListToExport<OrganisationInFile> => ({
  list: "organisations",
  count: rows.length,
  columns: organisationColumns(),
  pieces: inOnePiece(rows),
});

export async function sessionsToExport(sessionId: string, now: Date): Promise<ListToExport<SessionInFile>> {
  const shown = await shownMoments();
  const rows = (await ownSessions(sessionId, now)).map(({ id, browser, startedAt, seenAt }) => ({
    ...{ browser, isThis: id === sessionId },
    startedAt: shown(startedAt),
    seenAt: shown(seenAt),
  }));
  return { list: "sessions", count: rows.length, columns: sessionColumns(), pieces: inOnePiece(rows) };
}

export const importsToExport = async (actor: Actor): Promise<ListToExport<ImportInFile>> => ({
  list: "imports",
  count: await countImports(actor),
  columns: importColumns(),
  pieces: inPages(async (after: string | null) => {
    const { imports: rows, older: next } = await findImportsPage(actor, after, AT_ONCE);
    return { rows, next };
  }),
});

export const tokensToExport = async (actor: Actor): Promise<ListToExport<TokenInFile>> => ({
  list: "tokens",
  count: await countTokens(actor),
  columns: tokenColumns(),
  pieces: inPages(async (after: string | null) => {
    const rows = await findTokens(actor, { after, most: AT_ONCE });
    return { rows, next: rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null };
  }),
});

export const togetherToExport = async (
  actor: Actor,
  inWords: (one: EarlierTogether) => { readonly what: string; readonly became: string },
): Promise<ListToExport<TogetherInFile>> => ({
  list: "together",
  count: await countEarlierTogether(actor),
  columns: togetherColumns(),
  pieces: inPages(async (after: EarlierTogether | null) => {
    const earlier = await listEarlierTogether(actor, { after, most: AT_ONCE });
    const rows = earlier.map((one) => ({ ...one, ...inWords(one) }));
    return { rows, next: earlier.length === AT_ONCE ? (earlier.at(-1) ?? null) : null };
  }),
});

export async function accessToExport(
  actor: Actor,
  asked: AccessAsked,
  aboutOf: (entry: AccessEntry) => string,
): Promise<ListToExport<AccessInFile>> {
  const shown = await shownMoments();
  // The newest ones are read before the log notes that it is taken: no file lists its own taking, which it does not count.
  const newest = await findAccess(actor, { ...asked, after: null }, AT_ONCE);
  return {
    list: "access",
    count: await countAccess(actor, asked),
    columns: accessColumns(asked.whose === "all"),
    pieces: inPages(async (after: string | null) => {
      const { entries, older: next } = after ? await findAccess(actor, { ...asked, after }, AT_ONCE) : newest;
      return { rows: entries.map((one) => ({ ...one, at: shown(one.at), about: aboutOf(one) })), next };
    }),
  };
}
