import { describe, expect, it } from "vitest";
import { AUDIENCES } from "@/lib/domain/audience";
import { date } from "@/lib/domain/calendar";
import { type EventKind, type Facts, readFacts } from "@/lib/domain/event";
import type { PublishedWords } from "@/lib/domain/finding/published-words";
import { plainSentence, sentenceOf } from "./sentence-of";
import { words } from "./words";

const published: PublishedWords = {
  kind: "recommendation",
  text: "Assess risk at domestic abuse incidents.",
  deadline: { kind: "within", months: 3 },
};

interface Expected {
  readonly facts: Facts;
  readonly reads: string;
  readonly quote?: string;
  readonly items?: readonly string[];
}

/** At least one example of each kind: a new kind of event does not compile without its sentence here. */
const EXPECTED: Record<EventKind, readonly Expected[]> = {
  "office-note-added": [
    {
      facts: { kind: "office-note-added", note: "Ask again in March." },
      reads: "Note of the office",
      quote: "Ask again in March.",
    },
  ],
  "board-pack-issued": [
    {
      facts: {
        ...{ kind: "board-pack-issued", reference: "WMP-BP-2024-001", number: 2, hash: "0f", changed: 3 },
        ...{ from: date("2024-07-01"), to: date("2024-09-30") },
      },
      reads:
        "Board pack WMP-BP-2024-001, version 2, issued for 1 July 2024 to 30 September 2024; 3 lines other than before",
      quote: "SHA-256 0f",
    },
  ],
  "committee-minuted": [
    {
      facts: {
        ...{
          kind: "committee-minuted",
          pack: "WMP-BP-2024-001",
          number: 1,
          minuted: "request",
          meeting: "Audit committee",
        },
        ...{ words: "Say why.", references: ["WMP-2023-004"], owner: "Coordinator", dueOn: date("2024-12-01") },
      },
      reads:
        "Request 1 of Audit committee minuted on WMP-BP-2024-001, about WMP-2023-004; for Coordinator by 1 December 2024",
      quote: "Say why.",
    },
  ],
  "committee-answered": [
    {
      facts: {
        ...{ kind: "committee-answered", pack: "WMP-BP-2024-001", number: 1, meeting: "Audit committee" },
        answer: "Two posts are empty.",
      },
      reads: "Request 1 of Audit committee answered, minuted on WMP-BP-2024-001",
      quote: "Two posts are empty.",
    },
  ],
  "challenge-raised": [
    {
      facts: { kind: "challenge-raised", reference: "WMP-CH-2024-001", about: "WMP-2023-004", question: "Who looks?" },
      reads: "Challenge WMP-CH-2024-001 raised about WMP-2023-004",
      quote: "Who looks?",
    },
  ],
  "challenge-answered": [
    {
      facts: { kind: "challenge-answered", reference: "WMP-CH-2024-001", about: "WMP-2023-004", answer: "Sergeants." },
      reads: "Challenge WMP-CH-2024-001 answered, about WMP-2023-004",
      quote: "Sergeants.",
    },
  ],
  "challenge-pressed": [
    {
      facts: {
        kind: "challenge-pressed",
        ...{ reference: "WMP-CH-2024-001", about: "WMP-2023-004", why: "Which of them?", times: 1 },
      },
      reads: "Challenge WMP-CH-2024-001 pressed again, about WMP-2023-004",
      quote: "Which of them?",
    },
    {
      facts: {
        kind: "challenge-pressed",
        ...{ reference: "WMP-CH-2024-001", about: "WMP-2023-004", why: "When?", times: 2 },
      },
      reads: "Challenge WMP-CH-2024-001 pressed again for the 2nd time, about WMP-2023-004",
      quote: "When?",
    },
  ],
  "challenge-accepted": [
    {
      facts: { kind: "challenge-accepted", reference: "WMP-CH-2024-001", about: "WMP-2023-004", note: null },
      reads: "Answer to challenge WMP-CH-2024-001 accepted, about WMP-2023-004",
    },
  ],
  "response-opened": [
    {
      facts: {
        kind: "response-opened",
        title: "PEEL 2023–25",
        body: "West Midlands Police and Crime Commissioner",
        lastDay: date("2024-02-15"),
      },
      reads:
        "Section 55 response opened for West Midlands Police and Crime Commissioner, due by 15 February 2024: PEEL 2023–25",
    },
  ],
  "response-opened-by-hand": [
    {
      facts: { kind: "response-opened-by-hand", title: "PEEL 2021/22", body: "Kent PCC", lastDay: null },
      reads: "Section 55 response opened by hand for Kent PCC, without a clock: PEEL 2021/22",
    },
    {
      facts: {
        kind: "response-opened-by-hand",
        ...{ title: "PEEL 2023–25", body: "Kent PCC", lastDay: date("2024-02-15") },
      },
      reads: "Section 55 response opened by hand for Kent PCC, due by 15 February 2024: PEEL 2023–25",
    },
  ],
  "report-applies": [
    {
      facts: { kind: "report-applies", title: "Race and policing" },
      reads: "Report applies to this force: Race and policing",
    },
  ],
  "comments-invited": [
    {
      facts: {
        kind: "comments-invited",
        title: "PEEL 2023–25",
        by: date("2024-01-19"),
        message: "Please comment.",
        again: false,
      },
      reads: "Chief officer invited to comment by 19 January 2024 on PEEL 2023–25",
      quote: "Please comment.",
    },
    {
      facts: {
        kind: "comments-invited",
        title: "PEEL 2023–25",
        by: date("2024-01-26"),
        message: null,
        again: true,
      },
      reads: "Chief officer invited again to comment by 26 January 2024 on PEEL 2023–25",
    },
  ],
  "comments-given": [
    {
      facts: { kind: "comments-given", title: "PEEL 2023–25", late: 0, afterPublication: false },
      reads: "Chief officer’s comments given on PEEL 2023–25",
    },
    {
      facts: { kind: "comments-given", title: "PEEL 2023–25", late: 3, afterPublication: true },
      reads:
        "Chief officer’s comments given on PEEL 2023–25, 3 days after the day asked for, after the response was published",
    },
  ],
  "response-published": [
    {
      facts: {
        kind: "response-published",
        title: "PEEL 2023–25",
        reference: "WMP-S55-2024-001",
        number: 1,
        notice: null,
        late: 1,
      },
      reads: "Section 55 response published as WMP-S55-2024-001, 1 day after its last day: PEEL 2023–25",
    },
    {
      facts: {
        kind: "response-published",
        title: "PEEL 2023–25",
        reference: "WMP-S55-2024-001",
        number: 2,
        notice: "A date was wrong.",
        late: 0,
      },
      reads: "Section 55 response corrected as WMP-S55-2024-001, version 2: PEEL 2023–25",
      quote: "A date was wrong.",
    },
  ],
  "response-sent": [
    {
      facts: { kind: "response-sent", reference: "WMP-S55-2024-001", number: 1, to: "home-secretary" },
      reads: "Sent to the Home Secretary: WMP-S55-2024-001",
    },
  ],
  "response-not-required": [
    {
      facts: {
        kind: "response-not-required",
        title: "PEEL 2023–25",
        because: "withdrawn",
        why: "Withdrawn on 3 January.",
      },
      reads: "No section 55 response required to PEEL 2023–25: the inspectorate has withdrawn it",
      quote: "Withdrawn on 3 January.",
    },
  ],
  "response-required": [
    {
      facts: { kind: "response-required", title: "PEEL 2023–25", why: "It was published again." },
      reads: "Section 55 response to PEEL 2023–25 required after all",
      quote: "It was published again.",
    },
  ],
  "public-wording-drafted": [
    {
      facts: { kind: "public-wording-drafted", wording: "Half is done." },
      reads: "Words for the public drafted",
      quote: "Half is done.",
    },
  ],
  "public-wording-published": [
    {
      facts: { kind: "public-wording-published", wording: "Half is done.", again: false },
      reads: "Words for the public published",
      quote: "Half is done.",
    },
    {
      facts: { kind: "public-wording-published", wording: "All is done.", again: true },
      reads: "Words for the public published in place of the earlier ones",
      quote: "All is done.",
    },
  ],
  "public-wording-withdrawn": [
    {
      facts: { kind: "public-wording-withdrawn", wording: "Half is done.", why: "It was wrong." },
      reads: "Words for the public withdrawn",
      quote: "It was wrong.",
    },
  ],
  "move-seen": [
    {
      facts: { kind: "move-seen", to: date("2024-10-31"), move: 2 },
      reads: "Move 2 of the target date, to 31 October 2024, seen",
    },
  ],
  "reader-named": [
    {
      facts: { kind: "reader-named", reader: "Force coordinator, Kent Police", title: "PEEL 2026" },
      reads: "Force coordinator, Kent Police may read PEEL 2026 before it is published",
    },
  ],
  "reader-dropped": [
    {
      facts: { kind: "reader-dropped", reader: "Force coordinator, Kent Police", title: "PEEL 2026" },
      reads: "Force coordinator, Kent Police may no longer read PEEL 2026 before it is published",
    },
  ],
  "invitation-renewed": [
    { facts: { kind: "invitation-renewed", person: "Head of Crime" }, reads: "Invitation of Head of Crime renewed" },
  ],
  "inspection-recorded": [
    { facts: { kind: "inspection-recorded", title: "PEEL 2023–25" }, reads: "Inspection recorded: PEEL 2023–25" },
  ],
  "inspection-published": [
    {
      facts: { kind: "inspection-published", title: "PEEL 2023–25", findings: 1 },
      reads: "Inspection published with 1 finding: PEEL 2023–25",
    },
  ],
  "finding-published": [
    {
      facts: { kind: "finding-published", reference: "WMP-2023-005", parent: "WMP-2023-004", words: published },
      reads: "Published as WMP-2023-005, recommendation under WMP-2023-004; deadline within 3 months",
      quote: published.text,
    },
    {
      facts: {
        kind: "finding-published",
        reference: "WMP-2023-009",
        parent: null,
        words: { ...published, kind: "area-for-improvement", deadline: { kind: "none" } },
      },
      reads: "Published as WMP-2023-009, area for improvement; no deadline published",
      quote: published.text,
    },
  ],
  "recorded-by-force": [
    {
      facts: {
        kind: "recorded-by-force",
        reference: "WMP-2018-002",
        parent: "WMP-2018-001",
        words: published,
        source: "PEEL 2017",
      },
      reads:
        "Recorded by the force as WMP-2018-002, recommendation under WMP-2018-001; not confirmed by the inspectorate; taken from PEEL 2017",
      quote: published.text,
    },
  ],
  "register-recorded": [
    {
      facts: {
        kind: "register-recorded",
        source: "register.xlsx",
        findings: 2,
        chain: "import-1",
        entries: 9,
        head: "0".repeat(64),
      },
      reads: "Recorded from register.xlsx: 2 findings, with 9 entries of their history",
    },
  ],
  "import-taken-back": [
    {
      facts: { kind: "import-taken-back", source: "register.xlsx", findings: 2, stayed: 0 },
      reads: "Took the import of register.xlsx back: 2 findings are in no count any more",
    },
    {
      facts: { kind: "import-taken-back", source: "register.xlsx", findings: 1, stayed: 1 },
      reads:
        "Took the import of register.xlsx back: 1 finding is in no count any more; 1 that somebody had worked on stays",
    },
  ],
  "finding-taken-back": [
    {
      facts: { kind: "finding-taken-back", source: "register.xlsx" },
      reads: "Taken back with the import of register.xlsx: recorded in error, in no count any more",
    },
  ],
  "inspection-taken-back": [
    {
      facts: { kind: "inspection-taken-back", title: "PEEL 2023-25" },
      reads: "Took back PEEL 2023-25: nothing is left of what was imported of it",
    },
  ],
  "people-named-in-file": [
    {
      facts: { kind: "people-named-in-file", owner: "Stores; Estates", sponsor: null, source: "register.xlsx" },
      reads:
        "The force’s own register names “Stores; Estates” as owner; nobody is allocated by that. From register.xlsx",
    },
    {
      facts: { kind: "people-named-in-file", owner: "Stores", sponsor: "The board", source: "register.xlsx" },
      reads:
        "The force’s own register names “Stores” as owner and “The board” as sponsor; nobody is allocated by that. From register.xlsx",
    },
  ],
  "own-reference-kept": [
    {
      facts: { kind: "own-reference-kept", reference: "W6", source: "register.xlsx" },
      reads: "The force’s own reference is W6, from register.xlsx",
    },
  ],
  "reported-closed": [
    {
      facts: {
        kind: "reported-closed",
        date: date("2024-07-23"),
        words: "We have closed it.",
        source: "the revisit letter",
      },
      reads: "Reported closed on 23 July 2024 in the revisit letter; an inspector decides",
      quote: "We have closed it.",
    },
    {
      facts: {
        kind: "reported-closed",
        date: null,
        words: "We have closed it.",
        source: "the letter",
        address: "https://letters.example/july",
      },
      reads: "Reported closed in the letter (https://letters.example/july); an inspector decides",
      quote: "We have closed it.",
    },
  ],
  "reported-phase": [
    {
      facts: { kind: "reported-phase", phase: "scan", date: null, words: "We removed the force.", source: "a letter" },
      reads: "Reported returned to Scan in a letter; an inspector decides",
      quote: "We removed the force.",
    },
  ],
  "proposal-declined": [
    {
      facts: { kind: "proposal-declined", what: "close", source: "a letter", why: "It was about another finding." },
      reads: "Not taken over: closed as reported in a letter",
      quote: "It was about another finding.",
    },
  ],
  "record-confirmed": [
    {
      facts: { kind: "record-confirmed", reference: "WMP-2018-002" },
      reads: "Record of WMP-2018-002 confirmed by the inspectorate",
    },
  ],
  "record-corrected": [
    {
      facts: {
        kind: "record-corrected",
        before: published,
        after: { ...published, text: "Assess risk at every incident.", deadline: { kind: "immediate" } },
        why: "Copied from the draft report.",
      },
      reads: "Record corrected: wording and deadline",
      quote: "Copied from the draft report.",
      items: ["The wording was: Assess risk at domestic abuse incidents.", "The deadline was: within 3 months"],
    },
    {
      facts: {
        kind: "record-corrected",
        before: published,
        after: published,
        theme: { before: null, after: "Custody" },
        why: "It is about custody.",
      },
      reads: "Record corrected: theme",
      quote: "It is about custody.",
      items: ["The theme was: none"],
    },
  ],
  allocated: [
    {
      facts: {
        kind: "allocated",
        owner: "Head of Crime",
        sponsor: "ACC Crime",
        ownerBefore: null,
        sponsorBefore: null,
      },
      reads: "Allocated to owner Head of Crime and sponsor ACC Crime",
    },
    {
      facts: {
        kind: "allocated",
        owner: "Head of Custody",
        sponsor: "ACC Crime",
        ownerBefore: "Head of Crime",
        sponsorBefore: "ACC Crime",
      },
      reads: "Allocated to owner Head of Custody and sponsor ACC Crime; before: owner Head of Crime",
    },
    {
      facts: { kind: "allocated", owner: null, sponsor: null, ownerBefore: "Head of Crime", sponsorBefore: null },
      reads: "Allocation ended; before: owner Head of Crime",
    },
  ],
  "passed-back": [
    {
      facts: { kind: "passed-back", owner: "Head of Crime", why: "Custody answers for this." },
      reads: "Allocation passed back by Head of Crime",
      quote: "Custody answers for this.",
    },
  ],
  "inspection-merged": [
    {
      facts: { kind: "inspection-merged", title: "Our PEEL", into: "PEEL 2025", findings: 2 },
      reads: "What the force recorded as Our PEEL is PEEL 2025, which was here already: 2 findings",
    },
  ],
  "record-came-over": [
    {
      facts: { kind: "record-came-over", report: "PEEL 2025", was: "Our PEEL", same: "WMP-2025-009" },
      reads: "Recorded by the force as of Our PEEL; it is a finding of PEEL 2025, which had it as WMP-2025-009",
    },
    {
      facts: { kind: "record-came-over", report: "PEEL 2025", was: "Our PEEL", same: null },
      reads: "Recorded by the force as of Our PEEL; it is a finding of PEEL 2025",
    },
  ],
  "accuracy-commented": [
    {
      facts: { kind: "accuracy-commented", title: "PEEL 2025", about: null, says: "The force has 4 custody suites." },
      reads: "Comment on the accuracy of the draft of PEEL 2025",
      quote: "The force has 4 custody suites.",
    },
    {
      facts: { kind: "accuracy-commented", title: "PEEL 2025", about: "It has three.", says: "It has four." },
      reads: "Comment on the accuracy of “It has three.” in the draft of PEEL 2025",
      quote: "It has four.",
    },
  ],
  "accuracy-answered": [
    {
      facts: {
        ...{ kind: "accuracy-answered", title: "PEEL 2025", says: "It has four." },
        ...{ answer: "We have put it right.", changed: true },
      },
      reads: "A comment on the draft of PEEL 2025 answered; the draft was changed",
      quote: "We have put it right.",
    },
    {
      facts: {
        ...{ kind: "accuracy-answered", title: "PEEL 2025", says: "It has four." },
        ...{ answer: "Three on the day.", changed: false },
      },
      reads: "A comment on the draft of PEEL 2025 answered; the draft stays as it was",
      quote: "Three on the day.",
    },
  ],
  reassessed: [
    {
      facts: { kind: "reassessed", title: "PEEL 2025", says: "persists", note: null },
      reads: "PEEL 2025 says of it: persists",
    },
    {
      facts: { kind: "reassessed", title: "PEEL 2025", says: "same", note: "The force should look again." },
      reads: "PEEL 2025 says of it: published again",
      quote: "The force should look again.",
    },
  ],
  "representation-made": [
    {
      facts: { kind: "representation-made", side: "policing-body", says: "It was not so." },
      reads: "The policing body disputes the finding",
      quote: "It was not so.",
    },
  ],
  "representation-answered": [
    {
      facts: {
        kind: "representation-answered",
        side: "force",
        madeOn: date("2024-06-03"),
        answer: "We have looked again.",
      },
      reads: "The force’s representation of 3 June 2024 answered",
      quote: "We have looked again.",
    },
  ],
  rated: [
    {
      facts: { kind: "rated", from: null, to: "off-track", note: "Seen." },
      reads: "HMICFRS’s rating first given: off track",
      quote: "Seen.",
    },
    {
      facts: { kind: "rated", from: "off-track", to: "on-track", note: "Seen." },
      reads: "HMICFRS’s rating changed from off track to on track",
      quote: "Seen.",
    },
    {
      facts: { kind: "rated", from: "off-track", to: "off-track", note: "Seen." },
      reads: "HMICFRS’s rating unchanged: off track",
      quote: "Seen.",
    },
    {
      facts: {
        kind: "rated",
        from: "off-track",
        to: "delivered",
        note: "Seen.",
        stands: { said: "off-track", on: date("2024-06-03") },
      },
      reads: "HMICFRS’s rating recorded late: delivered; the later one still stands: off track, of 3 June 2024",
      quote: "Seen.",
    },
  ],
  "national-issued": [
    {
      facts: { kind: "national-issued", national: "NAT-2024-001", forces: 43, addressees: null },
      reads: "Issued as NAT-2024-001 to 43 forces",
    },
    {
      facts: { kind: "national-issued", national: "NAT-2024-001", forces: 1, addressees: "the Home Office" },
      reads: "Issued as NAT-2024-001 to this force; it also addresses the Home Office",
    },
  ],
  "direction-issued": [
    {
      facts: {
        kind: "direction-issued",
        issuedBy: "HMICFRS",
        directs: "Show it by the autumn.",
        dueOn: date("2024-09-30"),
      },
      reads: "Direction issued by HMICFRS, due by 30 September 2024",
      quote: "Show it by the autumn.",
    },
    {
      facts: { kind: "direction-issued", issuedBy: "HMICFRS", directs: "Show it.", dueOn: null },
      reads: "Direction issued by HMICFRS",
      quote: "Show it.",
    },
  ],
  "direction-complied": [
    {
      facts: { kind: "direction-complied", issuedBy: "HMICFRS", issuedOn: date("2024-06-03"), note: "It was shown." },
      reads: "Direction of HMICFRS of 3 June 2024 complied with",
      quote: "It was shown.",
    },
  ],
  "direction-withdrawn": [
    {
      facts: { kind: "direction-withdrawn", issuedBy: "HMICFRS", issuedOn: date("2024-06-03"), note: "By mistake." },
      reads: "Direction of HMICFRS of 3 June 2024 withdrawn",
      quote: "By mistake.",
    },
  ],
  "organisation-ended": [
    {
      facts: {
        kind: "organisation-ended",
        name: "PCC of A",
        successor: "Mayor of B",
        people: 2,
        why: "The area is joined.",
      },
      reads: "PCC of A ended; Mayor of B comes after it, with 2 people of it",
      quote: "The area is joined.",
    },
  ],
  "oversight-passed": [
    {
      facts: { kind: "oversight-passed", from: "PCC of A", to: "Mayor of B" },
      reads: "Mayor of B oversees the force from this day, PCC of A until then",
    },
  ],
  "words-redacted": [
    {
      facts: {
        ...{ kind: "words-redacted", askedBy: "Force coordinator", askedOn: date("2024-03-04"), why: "A name." },
        entries: [{ chain: "a", entry: 12, was: "ab", now: "cd" }],
      },
      reads:
        "Words were redacted in 1 entry of the history (12), as asked for by Force coordinator on 4 March 2024. What was hashed of them stays, so the history can be verified as before",
      quote: "A name.",
    },
  ],
  "force-ended": [
    {
      facts: { kind: "force-ended", name: "A Police", successor: "B Police", open: 1, closed: 1200 },
      reads:
        "A Police ended. Its record is with B Police from this day: 1 finding open, 1,200 closed. This is the last entry of its history; the history goes on there",
    },
  ],
  "record-taken-over": [
    {
      facts: { kind: "record-taken-over", from: "A Police", open: 3, chain: "a", entry: 12, head: "ab" },
      reads:
        "The record of A Police, which ended, is taken over: 3 findings open. Its history, up to its entry 12, meets this one here",
    },
  ],
  "finding-passed": [
    {
      facts: { kind: "finding-passed", from: "A Police", to: "B Police" },
      reads: "Passed from A Police, which ended, to B Police. Reference, dates and clocks stay",
    },
  ],
  "level-set": [
    {
      facts: { kind: "level-set", body: "Home Office", level: "Level 2", before: "Level 1" },
      reads: "Home Office: Level 2, Level 1 before",
    },
    {
      facts: { kind: "level-set", body: "Home Office", level: "Level 2", before: null },
      reads: "Home Office: Level 2",
    },
  ],
  "level-ended": [
    {
      facts: { kind: "level-ended", body: "Home Office", level: "Level 2", why: "The framework ended." },
      reads: "Home Office: Level 2 ended",
      quote: "The framework ended.",
    },
  ],
  "revisit-planned": [
    {
      facts: {
        kind: "revisit-planned",
        method: "revisit",
        from: date("2024-09-01"),
        to: date("2024-09-30"),
        scope: "The backlog.",
      },
      reads: "Revisit planned for September 2024: revisit",
      quote: "The backlog.",
    },
  ],
  "revisit-noted": [
    {
      facts: { kind: "revisit-noted", from: date("2024-05-07"), to: date("2024-05-09"), note: "It is gone." },
      reads: "Revisited 7 May 2024 to 9 May 2024",
      quote: "It is gone.",
    },
  ],
  "revisit-told": [
    {
      facts: { kind: "revisit-told", letter: "Revisit letter, July 2024", note: "It is gone." },
      reads: "Revisit told in Revisit letter, July 2024",
      quote: "It is gone.",
    },
  ],
  "revisit-dropped": [
    {
      facts: { kind: "revisit-dropped", from: date("2024-05-07"), to: date("2024-05-07"), why: "No need." },
      reads: "Revisit planned for 7 May 2024 dropped",
      quote: "No need.",
    },
  ],
  "follow-up-ended": [
    {
      facts: {
        kind: "follow-up-ended",
        result: "not-met",
        asked: "Ten cases of the next quarter.",
        dueOn: date("2024-09-30"),
        sampleSize: 10,
        note: "Six of ten.",
      },
      reads: "Follow-up due 30 September 2024 not met; a sample of 10",
      quote: "Six of ten.",
      items: ["Asked for: Ten cases of the next quarter."],
    },
  ],
  "dependency-added": [
    {
      facts: {
        kind: "dependency-added",
        body: "Home Office",
        contact: "Head of the programme",
        needed: "The new case system.",
        nextCheckOn: date("2024-09-30"),
      },
      reads: "Waits on Home Office (Head of the programme); next check 30 September 2024",
      quote: "The new case system.",
    },
  ],
  "dependency-checked": [
    {
      facts: {
        kind: "dependency-checked",
        body: "Home Office",
        needed: "The new case system.",
        heard: "In May.",
        nextCheckOn: date("2024-09-30"),
      },
      reads: "Checked with Home Office; next check 30 September 2024",
      quote: "In May.",
      items: ["Waited for: The new case system."],
    },
  ],
  "dependency-ended": [
    {
      facts: { kind: "dependency-ended", body: "Home Office", needed: "The new case system.", cameOf: "It came." },
      reads: "Waits on Home Office no more",
      quote: "It came.",
      items: ["Waited for: The new case system."],
    },
  ],
  "theme-set": [
    { facts: { kind: "theme-set", before: null, after: "Custody" }, reads: "Theme set: Custody" },
    {
      facts: { kind: "theme-set", before: "Custody", after: "Investigations" },
      reads: "Theme set: Investigations; before: Custody",
    },
    { facts: { kind: "theme-set", before: "Custody", after: null }, reads: "Theme taken away: Custody" },
  ],
  "priority-set": [
    {
      facts: { kind: "priority-set", from: null, to: "high", why: "The panel asked." },
      reads: "Priority of the force: high",
      quote: "The panel asked.",
    },
    {
      facts: { kind: "priority-set", from: "high", to: null, why: null },
      reads: "Priority of the force: none; before: high",
    },
  ],
  "progress-updated": [
    {
      facts: { kind: "progress-updated", from: "off-track", to: "some-issues", note: "Two posts filled." },
      reads: "Progress changed from off track to some issues",
      quote: "Two posts filled.",
    },
    {
      facts: { kind: "progress-updated", from: null, to: "on-track", note: "Begun." },
      reads: "Progress first given: on track",
      quote: "Begun.",
    },
    {
      facts: { kind: "progress-updated", from: null, to: "on-track", note: "Begun.", undated: true },
      reads: "Progress first given: on track; the register gives no day for it",
      quote: "Begun.",
    },
    {
      facts: {
        kind: "progress-updated",
        from: null,
        to: "on-track",
        note: "Begun.",
        next: { step: "Sample ten cases.", on: date("2024-10-31") },
      },
      reads: "Progress first given: on track",
      quote: "Begun.\nNext, by 31 October 2024: Sample ten cases.",
    },
    {
      facts: { kind: "progress-updated", from: "on-track", to: "on-track", note: "As before." },
      reads: "Progress unchanged: on track",
      quote: "As before.",
    },
    {
      facts: {
        kind: "progress-updated",
        from: "delivered",
        to: "off-track",
        note: "As it was in January.",
        stands: { said: "delivered", on: date("2024-06-10") },
      },
      reads: "Progress recorded late: off track; the later update still stands: delivered, of 10 June 2024",
      quote: "As it was in January.",
    },
  ],
  "evidence-added": [
    {
      facts: {
        kind: "evidence-added",
        evidenceId: "e1",
        title: "Dip sample of 10 cases",
        evidenceKind: "case-file-audit",
        kindName: "Case-file audit",
        audience: "force-and-policing-body",
      },
      reads: "Evidence added: Dip sample of 10 cases (case-file audit), for the force and the policing body",
    },
    {
      facts: {
        kind: "evidence-added",
        evidenceId: "e1",
        title: "Rota",
        evidenceKind: "scrutiny-panel",
        audience: "shared",
      },
      reads: "Evidence added: Rota (scrutiny panel), shared with the inspectorate",
    },
  ],
  "evidence-widened": [
    {
      facts: { kind: "evidence-widened", evidenceId: "e1", title: "Dip sample", note: "9 of 10.", audience: "shared" },
      reads: "Evidence Dip sample is now shared with the inspectorate",
      quote: "9 of 10.",
    },
  ],
  "evidence-withdrawn": [
    {
      facts: {
        kind: "evidence-withdrawn",
        evidenceId: "e1",
        title: "Dip sample",
        why: "Wrong month.",
        basisChanged: true,
      },
      reads: "Evidence withdrawn: Dip sample; the basis of this decision has changed",
      quote: "Wrong month.",
    },
    {
      facts: { kind: "evidence-withdrawn", evidenceId: "e1", title: "Dip sample", why: "Wrong.", basisChanged: false },
      reads: "Evidence withdrawn: Dip sample",
      quote: "Wrong.",
    },
  ],
  "evidence-used": [
    {
      facts: { kind: "evidence-used", evidenceId: "e1", title: "Dip sample", note: "9 of 10.", audience: "force" },
      reads: "Evidence also used here: Dip sample, for the force only",
      quote: "9 of 10.",
    },
  ],
  "evidence-superseded": [
    {
      facts: {
        kind: "evidence-superseded",
        evidenceId: "e1",
        title: "Dip sample, May",
        byId: "e2",
        byTitle: "Dip sample, June",
      },
      reads: "Evidence Dip sample, May taken over by a newer note: Dip sample, June",
    },
  ],
  "file-attached": [
    {
      facts: {
        kind: "file-attached",
        evidenceId: "e1",
        title: "Dip sample",
        name: "Sample.xlsx",
        sha256: "ab12",
        size: 2_400_000,
      },
      reads: "File added to Dip sample: Sample.xlsx (2.4 MB, SHA-256 ab12…)",
    },
  ],
  "file-scanned": [
    {
      facts: {
        kind: "file-scanned",
        evidenceId: "e1",
        title: "Dip sample",
        name: "Sample.xlsx",
        sha256: "ab12",
        clean: true,
      },
      reads: "Virus scanner found a file clean, of Dip sample: Sample.xlsx (SHA-256 ab12…)",
    },
    {
      facts: {
        kind: "file-scanned",
        evidenceId: "e1",
        title: "Dip sample",
        name: "Sample.xlsx",
        sha256: "ab12",
        clean: false,
      },
      reads: "Virus scanner refused a file of Dip sample: Sample.xlsx (SHA-256 ab12…)",
    },
  ],
  "file-withdrawn": [
    {
      facts: {
        kind: "file-withdrawn",
        evidenceId: "e1",
        title: "Dip sample",
        name: "Sample.xlsx",
        sha256: "ab12",
        why: "Names a victim.",
        basisChanged: true,
      },
      reads: "File withdrawn from Dip sample: Sample.xlsx; the basis of this decision has changed",
      quote: "Names a victim.",
    },
  ],
  "target-proposed": [
    {
      facts: { kind: "target-proposed", from: null, to: date("2024-06-30"), reason: null, why: "After training." },
      reads: "Target date proposed: 30 June 2024",
      quote: "After training.",
    },
    {
      facts: {
        kind: "target-proposed",
        from: date("2024-06-30"),
        to: date("2024-10-31"),
        reason: "waiting-on-another-body",
        why: "The board meets in October.",
      },
      reads: "Move of the target date from 30 June 2024 proposed: 31 October 2024; waiting on another body",
      quote: "The board meets in October.",
    },
  ],
  "target-declined": [
    {
      facts: { kind: "target-declined", to: date("2024-10-31"), why: "Too late." },
      reads: "Proposed target date declined: 31 October 2024",
      quote: "Too late.",
    },
  ],
  "target-set": [
    {
      facts: { kind: "target-set", to: date("2024-06-30"), proposedBy: "Force coordinator", ownProposal: true },
      reads: "Target date set: 30 June 2024; proposed and approved by Force coordinator",
    },
  ],
  "target-moved": [
    {
      facts: {
        kind: "target-moved",
        from: date("2024-06-30"),
        to: date("2024-10-31"),
        reason: "technology",
        why: "The new system is late.",
        move: 2,
        proposedBy: "Head of Crime",
        ownProposal: false,
      },
      reads:
        "Target date moved from 30 June 2024 to 31 October 2024 (second move): technology; proposed by Head of Crime",
      quote: "The new system is late.",
    },
  ],
  "assurance-recorded": [
    {
      facts: { kind: "assurance-recorded", from: "not-reviewed", to: "partly-assured", note: "Scrutiny panel saw 4." },
      reads: "Assurance changed from not reviewed to partly assured",
      quote: "Scrutiny panel saw 4.",
    },
    {
      facts: { kind: "assurance-recorded", from: "assured", to: "assured", note: "Still." },
      reads: "Assurance unchanged: assured",
      quote: "Still.",
    },
    {
      facts: {
        kind: "assurance-recorded",
        from: "assured",
        to: "not-assured",
        note: "The panel of January.",
        stands: { said: "assured", on: date("2024-06-10") },
      },
      reads: "Assurance recorded late: not assured; the later one still stands: assured, of 10 June 2024",
      quote: "The panel of January.",
    },
  ],
  "submission-drafted": [
    {
      facts: { kind: "submission-drafted" },
      reads: "Submission drafted; only the force reads it until it is submitted",
    },
  ],
  "submission-signed": [
    {
      facts: { kind: "submission-signed", statement: "It is done.", answers: [] },
      reads: "Submission signed off; a force coordinator can submit it",
      quote: "It is done.",
    },
  ],
  "sign-off-asked": [
    {
      facts: { kind: "sign-off-asked", asks: true },
      reads: "From now on a chief officer signs off each submission before it is made",
    },
    {
      facts: { kind: "sign-off-asked", asks: false },
      reads: "Submissions need no sign-off by a chief officer any more",
    },
  ],
  "ladder-set": [
    {
      facts: { kind: "ladder-set", clocks: ["target", "quiet"] },
      reads: "Reminders changed: its date and nothing is said of it",
    },
  ],
  submitted: [
    {
      facts: {
        kind: "submitted",
        statement: "All cases are assessed.",
        answers: ["Shown in the sample.", "Rota attached."],
        evidence: ["Dip sample"],
        openRecommendations: ["WMP-2023-005"],
      },
      reads:
        "Submitted for closure with 1 evidence note and 2 answers to the return; 1 recommendation still open: WMP-2023-005",
      quote: "All cases are assessed.",
      items: ["Shown in the sample.", "Rota attached."],
    },
  ],
  "submission-withdrawn": [
    {
      facts: { kind: "submission-withdrawn", why: "A sample is missing." },
      reads: "Submission withdrawn",
      quote: "A sample is missing.",
    },
  ],
  "submission-returned": [
    {
      facts: { kind: "submission-returned", points: ["Show ten cases.", "Name the rota."], note: "Close, not there." },
      reads: "Submission returned with 2 points",
      quote: "Close, not there.",
      items: ["Show ten cases.", "Name the rota."],
    },
  ],
  "kept-closed": [
    {
      facts: { kind: "kept-closed", why: "The audit alone shows it." },
      reads: "Stays closed, although evidence that the closing rests on was withdrawn",
      quote: "The audit alone shows it.",
    },
  ],
  closed: [
    {
      facts: {
        kind: "closed",
        outcome: "implemented",
        method: "desk-review",
        note: "Seen in every case.",
        letter: null,
        successor: null,
        submission: "accepted",
        openRecommendations: 0,
      },
      reads: "Closed as implemented after desk review of evidence; the submission was accepted",
      quote: "Seen in every case.",
    },
    {
      facts: {
        kind: "closed",
        outcome: "superseded",
        method: "re-inspection",
        note: "See the new finding.",
        letter: null,
        successor: "WMP-2024-001",
        submission: "none",
        openRecommendations: 2,
      },
      reads:
        "Closed as superseded by WMP-2024-001 after re-inspection, without a submission; 2 recommendations left open",
      quote: "See the new finding.",
    },
  ],
  "response-set": [
    {
      facts: { kind: "response-set", response: "accepted", before: null, why: null, rootCause: "Nobody looks again." },
      reads: "Response of the force: accepted",
      items: ["Root cause: Nobody looks again."],
    },
    {
      facts: { kind: "response-set", response: "in-part", before: "accepted", why: "Half of it.", rootCause: null },
      reads: "Response of the force: accepted in part; before: accepted",
      quote: "Half of it.",
    },
  ],
  "action-added": [
    {
      facts: { kind: "action-added", action: "Train.", owner: "Head of Crime", due: date("2024-06-30") },
      reads: "Action added, by 30 June 2024, Head of Crime: Train.",
    },
    {
      facts: { kind: "action-added", action: "Train.", owner: null, due: date("2024-06-30") },
      reads: "Action added, by 30 June 2024: Train.",
    },
  ],
  "action-ended": [
    {
      facts: { kind: "action-ended", action: "Train.", as: "given-up", why: "Bought instead." },
      reads: "Action given up: Train.",
      quote: "Bought instead.",
    },
  ],
  "measure-added": [
    {
      facts: {
        kind: "measure-added",
        measure: "Calls answered",
        unit: "%",
        better: "higher",
        baseline: 71.5,
        target: 90,
      },
      reads: "Measure added: Calls answered; target 90% or more, from 71.5%",
    },
    {
      facts: {
        kind: "measure-added",
        measure: "Waiting",
        unit: "cases",
        better: "lower",
        baseline: null,
        target: 10,
      },
      reads: "Measure added: Waiting; target 10 cases or fewer",
    },
  ],
  "readings-added": [
    {
      facts: {
        kind: "readings-added",
        measure: "Waiting",
        unit: "cases",
        source: "Case system",
        readings: [
          { on: date("2024-05-31"), value: 1200 },
          { on: date("2024-06-30"), value: 9 },
        ],
      },
      reads: "2 readings of Waiting, 31 May 2024 to 30 June 2024; source: Case system",
      items: ["31 May 2024: 1,200 cases", "30 Jun 2024: 9 cases"],
    },
    {
      facts: {
        kind: "readings-added",
        measure: "Waiting",
        unit: "cases",
        source: "Case system",
        readings: Array.from({ length: 13 }, () => ({ on: date("2024-05-31"), value: 1 })),
      },
      reads: "13 readings of Waiting, 31 May 2024 to 31 May 2024; source: Case system",
      items: [...Array(12).fill("31 May 2024: 1 cases"), "and 1 more"],
    },
  ],
  "reading-corrected": [
    {
      facts: {
        kind: "reading-corrected",
        measure: "Waiting",
        unit: "cases",
        on: date("2024-05-31"),
        before: 12,
        after: 11,
        why: "Counted twice.",
      },
      reads: "Reading of Waiting for 31 May 2024 corrected: 12 cases → 11 cases",
      quote: "Counted twice.",
    },
    {
      facts: {
        kind: "reading-corrected",
        measure: "Calls",
        unit: "%",
        on: date("2024-05-31"),
        before: 12,
        after: null,
        why: "Another month.",
      },
      reads: "Reading of Calls for 31 May 2024 corrected: 12% → none",
      quote: "Another month.",
    },
  ],
  "done-tests-set": [
    {
      facts: { kind: "done-tests-set", added: ["Nine of ten are signed."], dropped: [], why: null },
      reads: "1 done test written",
      items: ["Nine of ten are signed."],
    },
    {
      facts: { kind: "done-tests-set", added: ["All are signed."], dropped: ["Some are signed."], why: "Too weak." },
      reads: "1 done test written, 1 done test taken away",
      quote: "Too weak.",
      items: ["All are signed.", "Taken away: Some are signed."],
    },
  ],
  "done-tests-agreed": [
    {
      facts: { kind: "done-tests-agreed", tests: ["Nine of ten are signed."] },
      reads: "1 done test agreed",
      items: ["Nine of ten are signed."],
    },
  ],
  "done-test-met": [
    {
      facts: { kind: "done-test-met", test: "Nine of ten are signed.", evidence: ["Dip sample"], note: "Ten of ten." },
      reads: "Done test met: Nine of ten are signed. Shown by “Dip sample”",
      quote: "Ten of ten.",
    },
  ],
  "done-test-unmet": [
    {
      facts: { kind: "done-test-unmet", test: "Nine of ten are signed.", why: "Wrong month." },
      reads: "Done test not met any more: Nine of ten are signed.",
      quote: "Wrong month.",
    },
  ],
  reopened: [
    {
      facts: { kind: "reopened", why: "Found again.", wasSuperseded: false, toShowAgain: 2 },
      reads: "Reopened; 2 done tests to be shown met again",
      quote: "Found again.",
    },
    {
      facts: { kind: "reopened", why: "Found again.", wasSuperseded: true },
      reads: "Reopened; it had been closed as superseded",
      quote: "Found again.",
    },
    {
      facts: { kind: "reopened", why: "Found again.", wasSuperseded: false },
      reads: "Reopened",
      quote: "Found again.",
    },
  ],
  "moved-to-engage": [
    {
      facts: { kind: "moved-to-engage", reason: "Investigations", why: "Tied at publication." },
      reads: "Moved to Engage, for the reason “Investigations”",
      quote: "Tied at publication.",
    },
  ],
  "returned-to-open": [
    {
      facts: { kind: "returned-to-open", why: "Improved." },
      reads: "Returned from Engage to open",
      quote: "Improved.",
    },
  ],
  "engage-entered": [
    {
      facts: { kind: "engage-entered", reasons: ["Investigations", "MARACs"], why: "Announced." },
      reads: "The force entered Engage for 2 reasons",
      quote: "Announced.",
      items: ["Investigations", "MARACs"],
    },
  ],
  "engage-extended": [
    {
      facts: { kind: "engage-extended", reasons: ["Custody"], why: "Custody visit." },
      reads: "1 reason added to the force's Engage spell",
      quote: "Custody visit.",
      items: ["Custody"],
    },
  ],
  "engage-left": [
    {
      facts: { kind: "engage-left", why: "Enough progress.", returned: ["WMP-2023-001"] },
      reads: "The force left Engage; returned to open: WMP-2023-001",
      quote: "Enough progress.",
    },
    {
      facts: { kind: "engage-left", why: "Enough progress.", returned: [] },
      reads: "The force left Engage; no finding was in Engage",
      quote: "Enough progress.",
    },
  ],
  linked: [
    {
      facts: { kind: "linked", link: "repeats", other: "WMP-2018-003", why: "Third time raised." },
      reads: "Repeats WMP-2018-003",
      quote: "Third time raised.",
    },
  ],
  "list-entry-added": [
    {
      facts: {
        kind: "list-entry-added",
        list: "evidence-kinds",
        key: "body-worn-video",
        name: "Body-worn video",
        from: null,
      },
      reads: "Kind of evidence added: Body-worn video",
    },
    {
      facts: { kind: "list-entry-added", list: "themes", key: "vetting", name: "Vetting", from: date("2024-10-01") },
      reads: "Theme added: Vetting, from 1 October 2024",
    },
  ],
  "list-entry-renamed": [
    {
      facts: {
        kind: "list-entry-renamed",
        list: "themes",
        key: "vetting",
        before: "Vetting",
        name: "Vetting and conduct",
      },
      reads: "Theme Vetting renamed: Vetting and conduct",
    },
  ],
  "list-entry-moved": [
    {
      facts: { kind: "list-entry-moved", list: "grades", key: "good", name: "Good", place: 1 },
      reads: "Grade Good moved to place 1 of its list",
    },
  ],
  "list-entry-ended": [
    {
      facts: {
        kind: "list-entry-ended",
        list: "inspection-types",
        key: "custody",
        name: "Custody",
        endedOn: date("2024-10-01"),
        why: "Joint reports since.",
      },
      reads: "Type of inspection Custody ended: not offered from 1 October 2024",
      quote: "Joint reports since.",
    },
  ],
  "list-entry-resumed": [
    {
      facts: { kind: "list-entry-resumed", list: "grades", key: "good", name: "Good", why: "Ended by mistake." },
      reads: "Grade Good offered again",
      quote: "Ended by mistake.",
    },
  ],
  invited: [
    {
      facts: { kind: "invited", person: "Head of Crime", role: "force-staff" },
      reads: "Head of Crime invited as force staff",
    },
  ],
  "role-changed": [
    {
      facts: { kind: "role-changed", person: "Head of Crime", from: "force-staff", to: "force-coordinator" },
      reads: "Role of Head of Crime changed from force staff to force coordinator",
    },
  ],
  suspended: [
    {
      facts: { kind: "suspended", person: "Head of Crime", why: "Left the force." },
      reads: "Head of Crime suspended",
      quote: "Left the force.",
    },
  ],
  "body-changed": [
    {
      facts: {
        kind: "body-changed",
        from: { name: "Essex PCC", label: "PCC", kind: "Police and crime commissioner" },
        to: { name: "Mayor of Essex", label: "Mayor", kind: "Mayor" },
      },
      reads:
        "The policing body is now Mayor of Essex (Mayor, “Mayor”); before: Essex PCC (Police and crime commissioner, “PCC”)",
    },
  ],
  "renewal-asked": [
    {
      facts: { kind: "renewal-asked", person: "Head of Crime" },
      reads: "A new link asked for, for Head of Crime, who has a password: another administrator makes it",
    },
  ],
  "invitation-taken-up": [
    {
      facts: { kind: "invitation-taken-up", person: "Head of Crime", again: false },
      reads: "Head of Crime took up the invitation",
    },
    {
      facts: { kind: "invitation-taken-up", person: "Head of Crime", again: true },
      reads: "Head of Crime chose anew by a link how to sign in: the way before counts no more",
    },
  ],
  restored: [{ facts: { kind: "restored", person: "Head of Crime" }, reads: "Head of Crime restored" }],
};

describe("the history in plain English", () => {
  it.each(
    Object.values(EXPECTED)
      .flat()
      .map((example) => [example.reads, example] as const),
  )("%s", (_name, example) => {
    expect(plainSentence(example.facts)).toBe(example.reads);
    expect(sentenceOf(example.facts).quote).toBe(example.quote ?? null);
    expect(sentenceOf(example.facts).items).toEqual(example.items ?? []);
  });

  it("marks what the eye looks for, without markup in the text", () => {
    expect(sentenceOf({ kind: "progress-updated", from: "off-track", to: "some-issues", note: "<b>bold</b>" })).toEqual(
      {
        parts: [
          { text: "Progress changed from " },
          { strong: "off track" },
          { text: " to " },
          { strong: "some issues" },
        ],
        quote: "<b>bold</b>",
        items: [],
      },
    );
  });

  it("has no quote where nothing was typed", () => {
    expect(sentenceOf({ kind: "submission-returned", points: ["One."], note: " " }).quote).toBeNull();
  });

  it("shows a role that no longer exists as it was recorded", () => {
    expect(plainSentence({ kind: "invited", person: "Clerk", role: "Auditor" })).toBe("Clerk invited as auditor");
  });

  it("says of every audience who reads it", () => {
    for (const audience of AUDIENCES) expect(words.register.readers[audience]).not.toBe("");
  });
});

/** What stands in the register, whatever this version makes of it. */
describe("an entry that this version does not understand", () => {
  it("is read without its version, which older entries do not say, and named where that is another", () => {
    const facts = { kind: "submission-withdrawn", why: "A sample is missing." } as const;
    expect(readFacts({ ...facts, v: 1 })).toEqual(facts);
    expect(readFacts(facts)).toEqual(facts);
    expect(plainSentence(readFacts({ ...facts, v: 2 }))).toBe(
      "An entry of a kind that this version does not know (submission-withdrawn, version 2)",
    );
    for (const stored of [null, 7, "closed", []])
      expect(plainSentence(readFacts(stored))).toMatch(/^An entry of a kind that this version does not know/);
  });

  it.each(Object.values(EXPECTED).flat())("is none where this version wrote it: %j", ({ facts }) => {
    expect(readFacts(JSON.parse(JSON.stringify({ ...facts, v: 1 })))).toEqual(facts);
  });

  it("is named by its kind where a later version wrote it", () => {
    expect(sentenceOf(readFacts({ kind: "revisited", on: "2031-02-03", by: { post: "Inspector" } }))).toEqual({
      parts: [{ text: "An entry of a kind that this version does not know (revisited)" }],
      quote: null,
      items: [],
    });
    expect(plainSentence(readFacts({ kind: "toString" }))).toContain("does not know (toString)");
  });

  it.each([null, "closed", 7, [], {}])("is said to be of no known kind where it has none: %j", (facts) => {
    expect(plainSentence(readFacts(facts))).toMatch(/^An entry of a kind that this version does not know/);
  });

  it.each([
    ["a value that is none of its list", { kind: "closed", outcome: "forgotten", method: "revisit", note: "Done." }],
    ["no title", { kind: "evidence-added", evidenceKind: "data", audience: "shared" }],
    ["a list that is none", { kind: "submission-returned", points: 3, note: "Nearly." }],
    ["a note that is no text", { kind: "submission-withdrawn", why: { said: "Not yet." } }],
    ["points that are no text", { kind: "submission-returned", points: [{ text: "One." }], note: "Nearly." }],
    ["a part of its part that is missing", { kind: "record-corrected", before: {}, after: {}, why: "Typed wrongly." }],
    ["a day that no month has", { kind: "target-declined", to: "2024-02-31", why: "Too late." }],
    ["a date that is none", { kind: "target-set", to: 20240630, proposedBy: "Owner", ownProposal: true }],
  ])("is said to be unreadable where it has %s, and breaks nothing", (_name, facts) => {
    expect(sentenceOf(readFacts(facts))).toEqual({
      parts: [{ text: `An entry that this version cannot read (${facts.kind})` }],
      quote: null,
      items: [],
    });
  });
});
