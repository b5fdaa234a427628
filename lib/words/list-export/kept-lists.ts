import type { Scope, TokenKind } from "@/lib/domain/api-token/api-token";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { AccessEvent } from "@/lib/domain/people/access";
import { londonMoment } from "@/lib/format/dates";
import { words } from "../words";
import { columnsOf, type ListColumn, WIDE } from "./columns";

const { heads, yes, never } = words.listExport;
const only = (is: boolean): string | null => (is ? yes : null);
const figure = (value: number): string => String(value);

/** Columns of the lists of what somebody keeps, made or did, and of what an organisation looks after. */

export interface ViewInFile {
  readonly name: string;
  /** Its filters and its order, as its page says them. */
  readonly shows: string;
  readonly shared: boolean;
  readonly by: string;
  readonly usual: boolean;
  readonly parameters: string;
}

export function viewColumns(): readonly ListColumn<ViewInFile>[] {
  const c = columnsOf<ViewInFile>();
  return [
    c.words(heads.name, ({ name }) => name),
    c.words(heads.shows, ({ shows }) => shows, WIDE),
    c.words(heads.whose, ({ shared }) => words.savedView.whose[shared ? "organisation" : "mine"]),
    c.words(heads.by, ({ by, shared }) => (shared ? by : null)),
    c.words(heads.usual, ({ usual }) => only(usual)),
    c.more.words(heads.address, ({ parameters }) => `/findings?${parameters}`, WIDE),
  ];
}

export interface ImportInFile {
  readonly fileName: string;
  readonly force: string;
  readonly total: number;
  readonly startedAt: Date;
  readonly state: string;
}

export function importColumns(): readonly ListColumn<ImportInFile>[] {
  const c = columnsOf<ImportInFile>();
  return [
    c.words(heads.fileName, ({ fileName }) => fileName, WIDE),
    c.number(heads.rows, ({ total }) => figure(total)),
    c.words(heads.when, ({ startedAt }) => londonMoment(startedAt)),
    c.words(heads.state, ({ state }) => words.import.state[state] ?? state),
    c.more.words(heads.force, ({ force }) => force),
  ];
}

export interface SessionInFile {
  readonly browser: string | null;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly isThis: boolean;
}

export function sessionColumns(): readonly ListColumn<SessionInFile>[] {
  const c = columnsOf<SessionInFile>();
  return [
    c.words(heads.browser, ({ browser }) => browser),
    c.words(heads.signedIn, ({ startedAt }) => londonMoment(startedAt)),
    c.words(heads.lastSeen, ({ seenAt }) => londonMoment(seenAt)),
    c.words(heads.thisOne, ({ isThis }) => only(isThis)),
  ];
}

export interface TokenInFile {
  readonly name: string;
  readonly kind: TokenKind;
  readonly mine: boolean;
  readonly scopes: readonly Scope[];
  readonly by: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly lastUsedAt: Date | null;
}

export function tokenColumns(): readonly ListColumn<TokenInFile>[] {
  const c = columnsOf<TokenInFile>();
  return [
    c.words(heads.name, ({ name }) => name),
    c.words(heads.whose, ({ kind, mine, by }) => (kind === "personal" && !mine ? by : words.apiToken.kind[kind])),
    c.words(heads.by, ({ by }) => by),
    c.day(heads.made, ({ at }) => dateInLondon(at)),
    c.words(heads.reads, ({ scopes }) => scopes.map((scope) => words.apiToken.scope[scope]).join(", ")),
    c.words(heads.lastUsed, ({ lastUsedAt }) => (lastUsedAt ? londonMoment(lastUsedAt) : never)),
    c.day(heads.until, ({ expiresAt }) => dateInLondon(expiresAt)),
    c.day(heads.ended, ({ endedAt }) => endedAt && dateInLondon(endedAt)),
    c.words(heads.endedBy, ({ endedBy }) => endedBy),
  ];
}

export interface TogetherInFile {
  /** What was done, and to how many, as its page says it. */
  readonly what: string;
  readonly at: Date;
  readonly became: string;
  readonly all: number;
  readonly refused: number;
}

export function togetherColumns(): readonly ListColumn<TogetherInFile>[] {
  const c = columnsOf<TogetherInFile>();
  return [
    c.words(heads.what, ({ what }) => what, WIDE),
    c.words(heads.when, ({ at }) => londonMoment(at)),
    c.words(heads.state, ({ became }) => became),
    c.more.number(heads.findings, ({ all }) => figure(all)),
    c.more.number(heads.refused, ({ refused }) => figure(refused)),
  ];
}

export interface EntryInFile {
  /** What its list is called. */
  readonly list: string;
  readonly name: string;
  readonly key: string;
  /** What it belongs to, or consists of; empty for a plain entry. */
  readonly belongs: string;
  readonly offered: boolean;
  readonly from: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

export function entryColumns(): readonly ListColumn<EntryInFile>[] {
  const c = columnsOf<EntryInFile>();
  return [
    c.words(heads.list, ({ list }) => list),
    c.words(heads.name, ({ name }) => name, WIDE),
    c.words(heads.belongs, ({ belongs }) => belongs, WIDE),
    c.words(heads.offered, ({ offered }) => only(offered)),
    c.day(heads.since, ({ from }) => from),
    c.day(heads.ended, ({ endedOn }) => endedOn),
    c.more.words(heads.key, ({ key }) => key),
  ];
}

export interface AccessInFile {
  readonly at: Date;
  readonly who: string | null;
  readonly what: AccessEvent;
  /** What it was about, as its page says it. */
  readonly about: string;
}

/** `named`: with whose post it was. */
export function accessColumns(named: boolean): readonly ListColumn<AccessInFile>[] {
  const c = columnsOf<AccessInFile>();
  return [
    c.words(heads.when, ({ at }) => londonMoment(at)),
    ...(named ? [c.words(heads.post, ({ who }) => who)] : []),
    c.words(heads.what, ({ what }) => words.access.event[what], WIDE),
    c.words(heads.about, ({ about }) => about, WIDE),
  ];
}

export interface OrganisationInFile {
  readonly name: string;
  readonly kind: string;
  readonly beside: readonly string[];
  readonly beganOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly successor: string | null;
}

export function organisationColumns(): readonly ListColumn<OrganisationInFile>[] {
  const c = columnsOf<OrganisationInFile>();
  return [
    c.words(heads.name, ({ name }) => name, WIDE),
    c.words(heads.beside, ({ beside }) => beside.join(", "), WIDE),
    c.day(heads.since, ({ beganOn }) => beganOn),
    c.day(heads.ended, ({ endedOn }) => endedOn),
    c.words(heads.successor, ({ successor }) => successor),
    c.more.words(heads.kind, ({ kind }) => kind),
  ];
}
