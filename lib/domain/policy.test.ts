import { afterEach, describe, expect, it } from "vitest";
import type { Actor } from "./actor";
import {
  ABILITIES,
  type Ability,
  may,
  STANDINGS,
  type Standing,
  type Subject,
  standingsOf,
  USED_ON,
  WHO_MAY,
} from "./policy";
import { anActor, CAST, FORCE, LETTERS, type Letter, OTHER_FORCE, STRANGERS } from "./testing/actors";

/** A finding of the cast's force, the force itself, a response about it, the own organisation, or what concerns no single force. */
type About = Subject["on"];

/**
 * Who may what, by hand from the design's rules, row for row. O owner, F other force staff, C coordinator, S sponsor,
 * X other chief officer, R reader of the force, Q reader of the policing body, P policing body, I inspector,
 * administrators A of the force, B of the policing body, H of HMICFRS. Everyone not named: no.
 */
const EXPECTED: Record<Ability, { readonly about: About; readonly who: string }> = {
  allocate: { about: "finding", who: "C" },
  "sort the force's findings": { about: "finding", who: "C" },
  "pass back an allocation": { about: "finding", who: "O" },
  "update progress": { about: "finding", who: "O C" },
  "add evidence": { about: "finding", who: "O C" },
  "write the plan": { about: "finding", who: "O C" },
  "agree done tests": { about: "finding", who: "C S" },
  "say what is waited for": { about: "finding", who: "O C" },
  "draft a submission": { about: "finding", who: "O C" },
  "widen or withdraw evidence": { about: "finding", who: "O C" },
  "propose a target date": { about: "finding", who: "O C" },
  "decide a date that was asked for": { about: "finding", who: "C S X" },
  "approve a first target or first move": { about: "finding", who: "C S" },
  "set one's own first target or first move": { about: "finding", who: "C" },
  "approve a second move": { about: "finding", who: "S" },
  "approve a second move that its sponsor asked for": { about: "finding", who: "S X" },
  "approve a second move where no chief officer can": { about: "finding", who: "C" },
  "sign off submissions": { about: "finding", who: "S X" },
  "sign off a submission that has a sponsor": { about: "finding", who: "S" },
  "ask for sign-off of submissions": { about: "force", who: "C" },
  "set the ladder of reminders": { about: "force", who: "C" },
  "link findings": { about: "finding", who: "C I" },
  "submit and withdraw": { about: "finding", who: "C" },
  "import a register": { about: "force", who: "C I" },
  "keep notes of the office": { about: "finding", who: "P" },
  "say what the public reads": { about: "finding", who: "P" },
  "record assurance": { about: "finding", who: "P" },
  "make tokens of the organisation": { about: "register", who: "C P I" },
  "share saved views": { about: "register", who: "C P I" },
  "issue a board pack": { about: "force", who: "C P I" },
  "minute the committee": { about: "force", who: "C P" },
  "challenge the force": { about: "challenge", who: "P" },
  "plan and record revisits": { about: "force", who: "I" },
  "dispute a finding": { about: "finding", who: "C P" },
  "answer a representation": { about: "finding", who: "I" },
  "rate findings": { about: "finding", who: "I" },
  "record directions and levels": { about: "force", who: "I" },
  "answer a challenge": { about: "challenge", who: "C" },
  "respond to reports": { about: "response", who: "P" },
  "give the chief officer's comments": { about: "response", who: "C" },
  "record and publish inspections": { about: "register", who: "I" },
  "comment on a draft": { about: "register", who: "O F C S X P" },
  "correct the record": { about: "finding", who: "I" },
  "move into and out of Engage": { about: "finding", who: "I" },
  "return, close and reopen": { about: "finding", who: "I" },
  "look after people": { about: "organisation", who: "A B H" },
  "keep the product's lists": { about: "register", who: "H" },
  "end organisations": { about: "register", who: "H" },
  "ask for a redaction": { about: "force", who: "C P I" },
  "agree to redactions": { about: "register", who: "H" },
  "verify the history": { about: "force", who: "O F C S X R Q P I A B H" },
  "export what one sees": { about: "register", who: "O F C S X R Q P I A B H" },
};

const finding = { on: "finding", forceId: FORCE, ownerId: "owner", sponsorIds: ["sponsor"] } as const;
const subjectFor = (about: About, actor: Actor): Subject => {
  if (about === "finding") return finding;
  if (about === "force" || about === "response" || about === "challenge") return { on: about, forceId: FORCE };
  return about === "register" ? { on: "register" } : { on: "organisation", organisationId: actor.organisation.id };
};
/** Asked of any subject, as code that the compiler does not check would. */
const mayAtAll = may as (actor: Actor, ability: Ability, subject: Subject) => boolean;

/** Every cell of who may what that differs from the expected table, as `may` answers now. */
const differences = (abilities: readonly Ability[] = ABILITIES): readonly string[] =>
  abilities.flatMap((ability) => {
    const { about, who } = EXPECTED[ability];
    const named = who.split(" ");
    const ours = LETTERS.filter(
      (letter) => mayAtAll(CAST[letter], ability, subjectFor(about, CAST[letter])) !== named.includes(letter),
    );
    const aboutTheForce = about !== "organisation" && about !== "register";
    const theirs = STRANGERS.filter((actor) => aboutTheForce && mayAtAll(actor, ability, subjectFor(about, actor)));
    return [...ours, ...theirs.map(({ role }) => `${role} of another force`)].map((one) => `${ability}: ${one}`);
  });

describe("who may what", () => {
  for (const ability of ABILITIES) {
    it(`"${ability}" is for ${EXPECTED[ability].who}, and for nobody else`, () => {
      expect(differences([ability])).toEqual([]);
    });
  }

  it("is nobody's on something that the ability is not used on", () => {
    for (const ability of ABILITIES)
      for (const about of ["finding", "force", "response", "challenge", "organisation", "register"] as const)
        if (!(USED_ON[ability] as readonly string[]).includes(about))
          for (const letter of LETTERS)
            expect(mayAtAll(CAST[letter], ability, subjectFor(about, CAST[letter])), `${ability} ${about}`).toBe(false);
  });

  it("has a row for every ability", () => {
    expect(Object.keys(EXPECTED).toSorted()).toEqual([...ABILITIES].toSorted());
  });
});

describe("a changed cell of who may what", () => {
  const table = WHO_MAY as Record<Ability, readonly Standing[]>;
  const original = { ...table };
  afterEach(() => void Object.assign(table, original));

  it("is noticed, whichever it is", () => {
    const cells = ABILITIES.flatMap((ability) => STANDINGS.map((standing) => ({ ability, standing })));
    const survivors = cells.filter(({ ability, standing }) => {
      const now = original[ability];
      table[ability] = now.includes(standing) ? now.filter((one) => one !== standing) : [...now, standing];
      const noticed = differences([ability]).length > 0;
      table[ability] = now;
      return !noticed;
    });
    expect(cells).toHaveLength(ABILITIES.length * STANDINGS.length);
    expect(
      survivors.filter((cell) => !decidesNothing(cell) && !impliedByAnother(original[cell.ability], cell.standing)),
    ).toEqual([]);
  });
});

/** Nobody owns or sponsors what is no finding. */
const decidesNothing = ({ ability, standing }: { ability: Ability; standing: Standing }) =>
  (standing === "owner" || standing === "sponsor") && !(USED_ON[ability] as readonly string[]).includes("finding");

/** Whoever stands as `standing` also stands as another that is named, so that the cell decides nothing by itself. */
function impliedByAnother(named: readonly Standing[], standing: Standing): boolean {
  const implied: Partial<Record<Standing, Standing>> = {
    "inspectorate-administrator": "administrator",
    sponsor: "chief-officer",
    owner: "force-staff",
  };
  const other = implied[standing];
  return other !== undefined && named.includes(other);
}

describe("how somebody stands towards a finding", () => {
  it("follows from the finding for its owner and its sponsor", () => {
    expect(standingsOf(CAST.O, finding)).toEqual(["force-staff", "owner"]);
    expect(standingsOf(CAST.S, finding)).toEqual(["chief-officer", "sponsor"]);
    expect(standingsOf(CAST.F, finding)).toEqual(["force-staff"]);
  });

  it("is nothing at all outside one's scope, even with the owner's id", () => {
    for (const stranger of STRANGERS) expect(standingsOf(stranger, finding)).toEqual([]);
    expect(standingsOf(CAST.A, { on: "organisation", organisationId: "force of staffordshire" })).toEqual([]);
  });

  it("is not the owner's for a reader, an administrator or an inspector whom the finding still names", () => {
    for (const role of ["reader", "administrator", "inspector", "policing-body"] as const) {
      expect(standingsOf(anActor({ role, personId: "owner" }), finding)).not.toContain("owner");
    }
  });

  it("is not the sponsor's for anybody but a chief officer", () => {
    const coordinator = anActor({ role: "force-coordinator", personId: "sponsor" });
    expect(may(coordinator, "approve a second move", finding)).toBe(false);
  });

  it("lets a coordinator who owns the finding pass it back", () => {
    const owning = anActor({ role: "force-coordinator", personId: "owner" });
    expect(may(owning, "pass back an allocation", finding)).toBe(true);
  });

  it("does not let an administrator look after the people of another organisation", () => {
    expect(may(CAST.H, "look after people", { on: "organisation", organisationId: CAST.A.organisation.id })).toBe(
      false,
    );
    expect(may(CAST.A, "look after people", { on: "organisation", organisationId: CAST.B.organisation.id })).toBe(
      false,
    );
  });

  it("lets an inspector act on every force, and a policing body on its own only", () => {
    expect(may(CAST.I, "return, close and reopen", { on: "force", forceId: OTHER_FORCE })).toBe(true);
    expect(may(CAST.P, "record assurance", { ...finding, forceId: OTHER_FORCE })).toBe(false);
  });
});

it("everybody in the cast is somebody else", () => {
  expect(new Set(LETTERS.map((letter: Letter) => CAST[letter].personId)).size).toBe(12);
});
