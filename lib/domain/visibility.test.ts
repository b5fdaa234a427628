import { afterEach, describe, expect, it } from "vitest";
import { figure } from "@/scripts/prove/figure";
import { ROLES, type Side, sideOf } from "./actor";
import { AUDIENCES, type Audience, audiencesOf, EVIDENCE_AUDIENCES, includes, isWider } from "./audience";
import { CAST, FORCE, LETTERS, OTHER_FORCE, STRANGERS } from "./testing/actors";
import { RECORDS, type RecordKind, type Sight, visibleTo, WHO_SEES } from "./visibility";

/**
 * Who sees what, by hand from the design's rules, row for row (reported changes beside them): force, policing body, inspector, administrator.
 */
type Cells = readonly [force: Sight, policingBody: Sight, inspector: Sight, administrator: Sight];
const EXPECTED: Record<RecordKind, Cells> = {
  "published inspection": ["yes", "yes", "yes", "no"],
  "unpublished inspection": ["readers", "readers", "yes", "no"],
  "comment on a draft": ["readers", "readers", "yes", "no"],
  "update, plan, target or allocation": ["yes", "yes", "yes", "no"],
  "evidence for the force": ["yes", "no", "no", "no"],
  "evidence for the force and policing body": ["yes", "yes", "no", "no"],
  "evidence shared with the inspectorate": ["yes", "yes", "yes", "no"],
  "submission in draft": ["yes", "no", "no", "no"],
  "submission made": ["yes", "yes", "yes", "no"],
  assurance: ["yes", "yes", "yes", "no"],
  "note of the office": ["no", "office", "no", "no"],
  "challenge and answer": ["yes", "yes", "no", "no"],
  "board pack of a force, committee's minutes": ["yes", "yes", "no", "no"],
  "board pack of the inspectorate": ["no", "no", "yes", "no"],
  "national recommendation of a force": ["yes", "yes", "yes", "no"],
  "planned revisit, revisit letter": ["yes", "yes", "yes", "no"],
  "notes of a revisit before its letter": ["no", "no", "yes", "no"],
  "representation, inspector's rating": ["yes", "yes", "yes", "no"],
  "direction, level of another body": ["yes", "yes", "yes", "no"],
  "response that is owed, published or sent": ["yes", "yes", "yes", "no"],
  "invitation to comment, comments given": ["yes", "yes", "no", "no"],
  "chief officer's comments in draft": ["comment-drafters", "no", "no", "no"],
  "response in draft": ["no", "office", "no", "no"],
  "public wording in draft": ["no", "office", "no", "no"],
  "public wording published": ["yes", "yes", "yes", "no"],
  "change that a force reported": ["yes", "yes", "yes", "no"],
  "change that an inspector read": ["no", "no", "yes", "no"],
  event: ["own-audience", "own-audience", "own-audience", "own-audience"],
  verification: ["yes", "yes", "yes", "yes"],
  "access log": ["own", "own", "own", "own-organisation"],
  people: ["post", "post", "post", "own-organisation"],
};
const VIEWERS: readonly Side[] = ["force", "policing-body", "inspectorate", "administration"];

/** The same table as people: who of the cast is shown a record at all. Nobody here was named as a reader. */
const FORCE_SIDE = "O F C S X";
const READERS = "R Q";
const SHOWN: Record<RecordKind, string> = {
  "published inspection": `${FORCE_SIDE} ${READERS} P I`,
  "unpublished inspection": "I",
  "comment on a draft": "I",
  "update, plan, target or allocation": `${FORCE_SIDE} ${READERS} P I`,
  "evidence for the force": FORCE_SIDE,
  "evidence for the force and policing body": `${FORCE_SIDE} ${READERS} P`,
  "evidence shared with the inspectorate": `${FORCE_SIDE} ${READERS} P I`,
  "submission in draft": FORCE_SIDE,
  "submission made": `${FORCE_SIDE} ${READERS} P I`,
  assurance: `${FORCE_SIDE} ${READERS} P I`,
  "note of the office": "P",
  "challenge and answer": `${FORCE_SIDE} ${READERS} P`,
  "board pack of a force, committee's minutes": `${FORCE_SIDE} ${READERS} P`,
  "board pack of the inspectorate": "I",
  "national recommendation of a force": `${FORCE_SIDE} ${READERS} P I`,
  "planned revisit, revisit letter": `${FORCE_SIDE} ${READERS} P I`,
  "notes of a revisit before its letter": "I",
  "representation, inspector's rating": `${FORCE_SIDE} ${READERS} P I`,
  "direction, level of another body": `${FORCE_SIDE} ${READERS} P I`,
  "response that is owed, published or sent": `${FORCE_SIDE} ${READERS} P I`,
  "invitation to comment, comments given": `${FORCE_SIDE} ${READERS} P`,
  "chief officer's comments in draft": "C S X",
  "response in draft": "P",
  "public wording in draft": "P",
  "public wording published": `${FORCE_SIDE} ${READERS} P I`,
  "change that a force reported": `${FORCE_SIDE} ${READERS} P I`,
  "change that an inspector read": "I",
  event: `${FORCE_SIDE} ${READERS} P I A B H`,
  verification: `${FORCE_SIDE} ${READERS} P I A B H`,
  "access log": `${FORCE_SIDE} ${READERS} P I A B H`,
  people: `${FORCE_SIDE} ${READERS} P I A B H`,
};

/** Every cell that differs from the expected table, as the table stands now. */
const differences = (records: readonly RecordKind[] = RECORDS): readonly string[] =>
  records.flatMap((record) =>
    VIEWERS.filter((viewer, column) => WHO_SEES[record][viewer] !== EXPECTED[record][column]).map(
      (viewer) => `${record}: ${viewer}`,
    ),
  );

describe("who sees what", () => {
  for (const record of RECORDS) {
    it(`${record}: ${EXPECTED[record].join(", ")}`, () => {
      expect(differences([record])).toEqual([]);
      const shown = LETTERS.filter((letter) => visibleTo(CAST[letter], record, FORCE));
      expect(shown.toSorted()).toEqual(SHOWN[record].split(" ").toSorted());
    });
  }

  it("shows nothing at all to anybody of another force", () => {
    for (const stranger of STRANGERS) {
      for (const record of RECORDS) expect(visibleTo(stranger, record, FORCE, true)).toBe(false);
    }
  });

  it("shows an unpublished inspection to readers whom an inspector named, and not to administrators", () => {
    const shown = LETTERS.filter((letter) => visibleTo(CAST[letter], "unpublished inspection", FORCE, true));
    expect(shown).toEqual(["O", "F", "C", "S", "X", "R", "Q", "P", "I"]);
  });

  it("shows a comment on a draft to those who read the draft", () => {
    for (const letter of LETTERS)
      for (const named of [true, false])
        expect(visibleTo(CAST[letter], "comment on a draft", FORCE, named)).toBe(
          visibleTo(CAST[letter], "unpublished inspection", FORCE, named),
        );
  });

  it("being named widens nothing else", () => {
    for (const record of RECORDS.filter((one) => one !== "unpublished inspection" && one !== "comment on a draft")) {
      for (const letter of LETTERS) {
        expect(visibleTo(CAST[letter], record, FORCE, true)).toBe(visibleTo(CAST[letter], record, FORCE, false));
      }
    }
  });

  it("shows an inspector every force, and a policing body its own", () => {
    expect(visibleTo(CAST.I, "submission made", OTHER_FORCE)).toBe(true);
    expect(visibleTo(CAST.P, "published inspection", OTHER_FORCE)).toBe(false);
  });
});

describe("a changed cell of who sees what", () => {
  const original = structuredClone(WHO_SEES);
  afterEach(() => void Object.assign(WHO_SEES, structuredClone(original)));

  it("is noticed, whichever it is and whatever it becomes", () => {
    const sights = [...new Set(Object.values(original).flatMap((row) => Object.values(row)))];
    const mutants = RECORDS.flatMap((record) =>
      VIEWERS.flatMap((viewer) =>
        sights.filter((sight) => sight !== original[record][viewer]).map((sight) => ({ record, viewer, sight })),
      ),
    );
    const survivors = mutants.filter(({ record, viewer, sight }) => {
      WHO_SEES[record][viewer] = sight;
      const noticed = differences([record]).length > 0;
      WHO_SEES[record][viewer] = original[record][viewer];
      return !noticed;
    });
    figure("P2", "mutants", mutants.length);
    figure("P2", "mutants that lived", survivors.length);
    expect(mutants).toHaveLength(RECORDS.length * VIEWERS.length * (sights.length - 1));
    expect(survivors).toEqual([]);
  });
});

describe("an audience", () => {
  it("is read by these sides, and by no other", () => {
    const sides = ["force", "policing-body", "inspectorate", "administration"] as const;
    const read = Object.fromEntries(
      AUDIENCES.map((audience) => [audience, sides.filter((side) => includes(audience, side)).join(", ")]),
    );
    expect(read).toEqual({
      force: "force",
      "force-and-policing-body": "force, policing-body",
      shared: "force, policing-body, inspectorate",
      public: "force, policing-body, inspectorate",
      office: "policing-body",
      inspectorate: "inspectorate",
      administration: "administration",
    } satisfies Record<Audience, string>);
  });

  it("gives each side the audiences that it may read", () => {
    expect(audiencesOf(CAST.I)).toEqual(["shared", "public", "inspectorate"]);
    expect(audiencesOf(CAST.P)).toEqual(["force-and-policing-body", "shared", "public", "office"]);
    for (const reader of [CAST.R, CAST.Q])
      expect(audiencesOf(reader)).toEqual(["force-and-policing-body", "shared", "public"]);
    expect(audiencesOf(CAST.C)).toEqual(["force", "force-and-policing-body", "shared", "public"]);
    expect(audiencesOf(CAST.A)).toEqual(["administration"]);
  });

  it("of evidence is widened and never narrowed or kept", () => {
    const wider = EVIDENCE_AUDIENCES.flatMap((now) =>
      EVIDENCE_AUDIENCES.filter((next) => isWider(now, next)).map((next) => `${now} to ${next}`),
    );
    expect(wider).toEqual(["force to force-and-policing-body", "force to shared", "force-and-policing-body to shared"]);
  });

  it("widened shows the evidence to everybody who saw it before", () => {
    for (const now of EVIDENCE_AUDIENCES) {
      for (const next of EVIDENCE_AUDIENCES.filter((audience) => isWider(now, audience))) {
        const lost = (["force", "policing-body", "inspectorate"] as const).filter(
          (side) => includes(now, side) && !includes(next, side),
        );
        expect(lost).toEqual([]);
      }
    }
  });

  it("is read from the side of one's organisation, except by those who look after people and by a force's readers", () => {
    expect(LETTERS.map((letter) => `${letter} ${sideOf(CAST[letter])}`)).toEqual([
      "O force",
      "F force",
      "C force",
      "S force",
      "X force",
      "R policing-body",
      "Q policing-body",
      "P policing-body",
      "I inspectorate",
      "A administration",
      "B administration",
      "H administration",
    ]);
    expect(new Set(LETTERS.map((letter) => CAST[letter].role)).size).toBe(ROLES.length);
  });
});
