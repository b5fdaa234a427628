import { shownMoments } from "@/lib/data/demonstration";
import { countNotices, findInbox, type Notice } from "@/lib/data/queries/inbox";
import { countMails, findMails, type MailView } from "@/lib/data/queries/mail";
import { countNationalAnswers, findNationals } from "@/lib/data/queries/nationals";
import { countPacks, findPacksPage, type PackSummary } from "@/lib/data/queries/packs";
import { countPeople, findPeoplePage, type PersonView } from "@/lib/data/queries/people";
import { countWaitingProposals, listWaitingProposals, type ProposalView } from "@/lib/data/queries/proposals";
import type { Actor } from "@/lib/domain/actor";
import {
  mailColumns,
  type NationalInFile,
  nationalColumns,
  noticeColumns,
  packColumns,
  personColumns,
  proposalColumns,
} from "@/lib/words/list-export/own-lists";
import { AT_ONCE, inPages, type ListToExport } from "./export-list";

/** Each list as its page shows it to this asker, by the same query, however many pages it has: read page by page as it is taken. */

export const peopleToExport = async (actor: Actor): Promise<ListToExport<PersonView>> => ({
  list: "people",
  count: await countPeople(actor),
  columns: personColumns(),
  pieces: inPages((after: string | null) => findPeoplePage(actor, after, AT_ONCE)),
});

export const mailToExport = async (actor: Actor, failedOnly: boolean): Promise<ListToExport<MailView>> => ({
  list: "mail",
  count: await countMails(actor, failedOnly),
  columns: mailColumns(),
  pieces: inPages(async (after: string | null) => {
    const { mails: rows, older: next } = await findMails(actor, { failedOnly, after }, AT_ONCE);
    return { rows, next };
  }),
});

/** A row for each recommendation and each force that it is for: the grid of the page as a list. */
export const nationalToExport = async (actor: Actor): Promise<ListToExport<NationalInFile>> => ({
  list: "national",
  count: await countNationalAnswers(actor),
  columns: nationalColumns(),
  pieces: inPages(async (before: string | null) => {
    const { columns, rows: forces, next } = await findNationals(actor, before);
    const rows = columns.flatMap((column) =>
      forces.flatMap(({ name, cells }): readonly NationalInFile[] => {
        const cell = cells[column.reference];
        return cell ? [{ ...column, force: name, ...cell }] : [];
      }),
    );
    return { rows, next };
  }),
});

export const packsToExport = async (actor: Actor): Promise<ListToExport<PackSummary>> => ({
  list: "packs",
  count: await countPacks(actor),
  columns: packColumns(),
  pieces: inPages(async (after: string | null) => {
    const { packs: rows, next } = await findPacksPage(actor, after, AT_ONCE);
    return { rows, next };
  }),
});

export async function inboxToExport(actor: Actor, unreadOnly: boolean): Promise<ListToExport<Notice>> {
  const shown = await shownMoments();
  return {
    list: "inbox",
    count: await countNotices(actor, unreadOnly),
    columns: noticeColumns(),
    pieces: inPages(async (after: string | null) => {
      const { notices, older: next } = await findInbox(actor, { unreadOnly, after }, AT_ONCE);
      return { rows: notices.map((row) => ({ ...row, at: shown(row.at) })), next };
    }),
  };
}

export const proposalsToExport = async (actor: Actor, force: string | null): Promise<ListToExport<ProposalView>> => ({
  list: "proposals",
  count: await countWaitingProposals(actor, force),
  columns: proposalColumns(),
  pieces: inPages(async (after: string | null) => {
    const rows = await listWaitingProposals(actor, force, { after, most: AT_ONCE });
    return { rows, next: rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null };
  }),
});
