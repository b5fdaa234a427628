import type { Role } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Facts } from "@/lib/domain/event";
import type { MailKind, MailState } from "@/lib/domain/mail/lists";
import type { NationalAnswer } from "@/lib/domain/national/national";
import type { ToldAs } from "@/lib/domain/notice/lists";
import type { MemberState } from "@/lib/domain/people/membership";
import type { Proposed } from "@/lib/domain/proposal/proposal";
import { londonMoment } from "@/lib/format/dates";
import { plainSentence } from "../sentence-of";
import { words } from "../words";
import { columnsOf, type ListColumn, WIDE } from "./columns";

const { heads, yes, never, person: PERSON } = words.listExport;
const only = (is: boolean): string | null => (is ? yes : null);
const figure = (value: number): string => String(value);

/** Columns of the lists that are somebody's own: what they were told, whom they look after, what waits for them. */

export interface PersonInFile {
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly role: Role;
  readonly state: MemberState;
  readonly since: CalendarDate;
  readonly lastSignIn: Date | null;
  readonly renewal: { readonly by: string } | null;
}

export function personColumns(): readonly ListColumn<PersonInFile>[] {
  const c = columnsOf<PersonInFile>();
  return [
    c.words(heads.name, ({ name }) => name),
    c.words(heads.email, ({ email }) => email),
    c.words(heads.post, ({ post }) => post),
    c.words(heads.role, ({ role }) => words.people.role[role]),
    c.words(
      heads.state,
      ({ state, lastSignIn }) => PERSON[state === "suspended" ? "suspended" : lastSignIn ? "active" : "not-here-yet"],
    ),
    c.words(heads.lastSignIn, ({ lastSignIn }) => (lastSignIn ? londonMoment(lastSignIn) : never)),
    c.words(heads.renewal, ({ renewal }) => renewal?.by ?? null),
    c.more.day(heads.since, ({ since }) => since),
  ];
}

export interface MailInFile {
  readonly to: string;
  readonly kind: MailKind;
  readonly subject: string | null;
  readonly state: MailState;
  readonly tries: number;
  readonly at: Date;
}

export function mailColumns(): readonly ListColumn<MailInFile>[] {
  const c = columnsOf<MailInFile>();
  return [
    c.words(heads.email, ({ to }) => to),
    c.words(heads.title, ({ subject }) => subject, WIDE),
    c.words(heads.kind, ({ kind }) => words.mail.kind[kind]),
    c.words(heads.state, ({ state }) => words.mail.state[state]),
    c.number(heads.tries, ({ tries }) => figure(tries)),
    c.words(heads.when, ({ at }) => londonMoment(at)),
  ];
}

export interface NationalInFile {
  readonly reference: string;
  readonly text: string;
  readonly on: CalendarDate;
  readonly illustrative: boolean;
  readonly force: string;
  readonly finding: string;
  readonly answer: NationalAnswer;
}

export function nationalColumns(): readonly ListColumn<NationalInFile>[] {
  const c = columnsOf<NationalInFile>();
  return [
    c.words(heads.national, ({ reference }) => reference),
    c.words(heads.force, ({ force }) => force),
    c.words(heads.finding, ({ finding }) => finding),
    c.words(heads.answer, ({ answer }) => words.national.answer[answer]),
    c.words(heads.text, ({ text }) => text, WIDE),
    c.more.day(heads.issued, ({ on }) => on),
    c.words(heads.illustrative, ({ illustrative }) => only(illustrative)),
  ];
}

export interface PackInFile {
  readonly reference: string;
  readonly versions: number;
  readonly force: { readonly name: string } | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly issuedOn: CalendarDate;
  readonly by: string;
  readonly waiting: number;
  readonly illustrative: boolean;
}

export function packColumns(): readonly ListColumn<PackInFile>[] {
  const c = columnsOf<PackInFile>();
  return [
    c.words(heads.reference, ({ reference }) => reference),
    c.number(heads.version, ({ versions }) => figure(versions)),
    c.words(heads.force, ({ force }) => force?.name ?? words.boardPack.allForces),
    c.day(heads.from, ({ from }) => from),
    c.day(heads.to, ({ to }) => to),
    c.day(heads.issued, ({ issuedOn }) => issuedOn),
    c.words(heads.by, ({ by }) => by),
    c.number(heads.requests, ({ waiting }) => figure(waiting)),
    c.words(heads.illustrative, ({ illustrative }) => only(illustrative)),
  ];
}

export interface NoticeInFile {
  readonly facts: Facts;
  readonly toldAs: ToldAs;
  readonly by: string;
  /** As the inbox shows it. */
  readonly at: Date;
  readonly isRead: boolean;
  readonly reference: string | null;
  readonly force: { readonly name: string };
}

export function noticeColumns(): readonly ListColumn<NoticeInFile>[] {
  const c = columnsOf<NoticeInFile>();
  return [
    c.words(heads.when, ({ at }) => londonMoment(at)),
    c.words(heads.finding, ({ reference }) => reference),
    c.words(heads.force, ({ force }) => force.name),
    c.words(heads.what, ({ facts }) => plainSentence(facts), WIDE),
    c.words(heads.by, ({ by }) => by),
    c.words(heads.toldAs, ({ toldAs }) => words.notice.because[toldAs]),
    c.words(heads.read, ({ isRead }) => only(isRead)),
  ];
}

export interface ProposalInFile {
  readonly what: Proposed;
  readonly force: { readonly name: string };
  readonly finding: { readonly reference: string; readonly text: string } | null;
  readonly on: CalendarDate | null;
  readonly words: string;
  readonly source: string;
  readonly address: string | null;
  readonly by: string;
  readonly since: CalendarDate;
  readonly settled: boolean;
  readonly illustrative: boolean;
}

export function proposalColumns(): readonly ListColumn<ProposalInFile>[] {
  const c = columnsOf<ProposalInFile>();
  return [
    c.words(heads.source, ({ source }) => source),
    c.words(heads.force, ({ force }) => force.name),
    c.words(heads.finding, ({ finding }) => finding?.reference ?? null),
    c.words(heads.what, ({ what }) => words.proposal.reported[what]),
    c.day(heads.effective, ({ on }) => on),
    c.words(heads.by, ({ by }) => by),
    c.day(heads.since, ({ since }) => since),
    c.words(heads.settled, ({ settled }) => only(settled)),
    c.more.words(heads.text, ({ finding }) => finding?.text ?? null, WIDE),
    c.more.words(heads.note, (row) => row.words, WIDE),
    c.more.words(heads.address, ({ address }) => address),
    c.words(heads.illustrative, ({ illustrative }) => only(illustrative)),
  ];
}
