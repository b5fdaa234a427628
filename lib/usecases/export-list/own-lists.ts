import { shownMoments } from "@/lib/data/demonstration";
import { findInbox } from "@/lib/data/queries/inbox";
import { findMails } from "@/lib/data/queries/mail";
import { findNationals } from "@/lib/data/queries/nationals";
import { findPacks } from "@/lib/data/queries/packs";
import { findPeople } from "@/lib/data/queries/people";
import { listWaitingProposals } from "@/lib/data/queries/proposals";
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
import type { ListToExport } from "./export-list";

/** How many rows are read at once. */
const AT_ONCE = 500;

/** Each list as its page shows it to this asker, by the same query, however many pages it has. */

async function* inOnePiece<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** All rows of a list in pages, each of which says what the next one follows. */
async function allOf<Row>(
  read: (after: string | null) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  let after: string | null = null;
  do {
    const page: { readonly rows: readonly Row[]; readonly next: string | null } = await read(after);
    all.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return all;
}

export async function peopleToExport(actor: Actor) {
  const { people } = await findPeople(actor);
  return {
    list: "people",
    count: people.length,
    columns: personColumns(),
    pieces: inOnePiece(people),
  } satisfies ListToExport<(typeof people)[number]>;
}

export async function mailToExport(actor: Actor, failedOnly: boolean) {
  const mails = await allOf(async (after) => {
    const { mails: rows, older: next } = await findMails(actor, { failedOnly, after }, AT_ONCE);
    return { rows, next };
  });
  return {
    list: "mail",
    count: mails.length,
    columns: mailColumns(),
    pieces: inOnePiece(mails),
  } satisfies ListToExport<(typeof mails)[number]>;
}

/** A row for each recommendation and each force that it is for: the grid of the page as a list. */
export async function nationalToExport(actor: Actor) {
  const rows = await allOf(async (before) => {
    const { columns, rows: forces, next } = await findNationals(actor, before);
    const answered = columns.flatMap((column) =>
      forces.flatMap(({ name, cells }): readonly NationalInFile[] => {
        const cell = cells[column.reference];
        return cell ? [{ ...column, force: name, ...cell }] : [];
      }),
    );
    return { rows: answered, next };
  });
  return {
    list: "national",
    count: rows.length,
    columns: nationalColumns(),
    pieces: inOnePiece(rows),
  } satisfies ListToExport<NationalInFile>;
}

export async function packsToExport(actor: Actor) {
  const packs = await allOf(async (after) => {
    const { packs: rows, next } = await findPacks(actor, after, AT_ONCE);
    return { rows, next };
  });
  return {
    list: "packs",
    count: packs.length,
    columns: packColumns(),
    pieces: inOnePiece(packs),
  } satisfies ListToExport<(typeof packs)[number]>;
}

export async function inboxToExport(actor: Actor, unreadOnly: boolean) {
  const shown = await shownMoments();
  const notices = await allOf(async (after) => {
    const { notices: rows, older: next } = await findInbox(actor, { unreadOnly, after }, AT_ONCE);
    return { rows: rows.map((row) => ({ ...row, at: shown(row.at) })), next };
  });
  return {
    list: "inbox",
    count: notices.length,
    columns: noticeColumns(),
    pieces: inOnePiece(notices),
  } satisfies ListToExport<(typeof notices)[number]>;
}

export async function proposalsToExport(actor: Actor, force: string | null) {
  const waiting = await listWaitingProposals(actor, force);
  return {
    list: "proposals",
    count: waiting.length,
    columns: proposalColumns(),
    pieces: inOnePiece(waiting),
  } satisfies ListToExport<(typeof waiting)[number]>;
}
