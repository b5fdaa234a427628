import { afterEach, describe, expect, it } from "vitest";
import { figure } from "@/scripts/prove/figure";
import { commandsOpenTo } from "./barred";
import type { CommandName } from "./command";
import { decide } from "./decide";
import type { Case } from "./finding/case";
import { STATUSES, type Status } from "./finding/finding";
import { ABILITIES, type Ability, type FindingAbility, STANDINGS, USED_ON, WHO_MAY } from "./policy";
import { CAST, LETTERS, type Letter, STRANGERS } from "./testing/actors";
import { aCase, aDoneTest, aSubmission, aTargetRequest, NOT_AGREED, NOT_MET, TODAY } from "./testing/cases";
import { aCommand } from "./testing/commands";
import { COMMANDS, type Row, rowOf, WORKFLOW } from "./workflow";

/**
 * Every role × status × pending or not × command, by hand from the design's rules.
 *
 * `who` lists those who may, by letter: O owner, F other force staff, C coordinator, S sponsor, X other chief officer,
 * R reader of the force, Q reader of the policing body, P policing body, I inspector, and the administrators A of the
 * force, B of the policing body, H of HMICFRS. Everybody else reads that it is not theirs, in every situation.
 *
 * The cells are for those who may (others have cells of their own): the status that follows ("stays" when it is unchanged), or why it is refused.
 * A closed finding has nothing pending; asked as if it had, it must answer the same.
 */
type Cell = Status | "stays" | `no: ${string}`;
type Cells = readonly [open: Cell, openPending: Cell, engage: Cell, engagePending: Cell, closed: Cell];

/** Those to whom the row is open and the command's own rule is not. */
type Others = Partial<Record<Letter, Cells>>;

const NOT_THEIRS = "no: date-of-others";
const STANDS = "no: closed-findings-stand";
const PENDING = "no: already-submitted";
const NOTHING = "no: nothing-submitted";

/** Decided by whom the date is for: another chief officer is asked only where the sponsor asked for it. */
const OTHERS_DATE = { X: [NOT_THEIRS, NOT_THEIRS, NOT_THEIRS, NOT_THEIRS, STANDS] } as const satisfies Others;

const EXPECTED: Record<CommandName, { readonly who: string; readonly cells: Cells; readonly others?: Others }> = {
  //                                       open                    open, pending           in Engage         in Engage, pending closed
  "move-to-engage": {
    who: "I",
    cells: ["engage", "engage", "no: already-in-engage", "no: already-in-engage", "no: reopen-first"],
  },
  "return-to-open": { who: "I", cells: ["no: not-in-engage", "no: not-in-engage", "open", "open", "no: reopen-first"] },
  "draft-submission": { who: "O C", cells: ["stays", PENDING, "stays", PENDING, STANDS] },
  "sign-submission": {
    who: "S",
    cells: ["stays", PENDING, "stays", PENDING, STANDS],
    others: { X: ["no: sign-off-of-sponsor", PENDING, "no: sign-off-of-sponsor", PENDING, STANDS] },
  },
  submit: { who: "C", cells: ["stays", PENDING, "stays", PENDING, STANDS] },
  "withdraw-submission": { who: "C", cells: [NOTHING, "stays", NOTHING, "stays", STANDS] },
  "return-submission": { who: "I", cells: [NOTHING, "stays", NOTHING, "stays", STANDS] },
  close: { who: "I", cells: ["closed", "closed", "closed", "closed", "no: already-closed"] },
  reopen: { who: "I", cells: ["no: not-closed", "no: not-closed", "no: not-closed", "no: not-closed", "open"] },
  "keep-closed": {
    who: "I",
    cells: ["no: not-closed", "no: not-closed", "no: not-closed", "no: not-closed", "stays"],
  },
  "end-follow-up": {
    who: "I",
    cells: ["no: not-closed", "no: not-closed", "no: not-closed", "no: not-closed", "stays"],
  },
  "correct-record": { who: "I", cells: ["stays", "stays", "stays", "stays", "stays"] },
  allocate: { who: "C", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "pass-back": { who: "O", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "set-theme": { who: "C", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "set-priority": { who: "C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "update-progress": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "add-evidence": { who: "O C", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "widen-evidence": { who: "O C", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "withdraw-evidence": { who: "O C", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "set-response": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "add-action": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "end-action": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "add-measure": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "add-readings": { who: "O C", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "correct-reading": { who: "O C", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "set-done-tests": { who: "O C", cells: ["stays", PENDING, "stays", PENDING, STANDS] },
  "agree-done-tests": { who: "C S", cells: ["stays", PENDING, "stays", PENDING, STANDS] },
  "meet-done-test": { who: "O C", cells: ["stays", PENDING, "stays", PENDING, STANDS] },
  "unmeet-done-test": { who: "O C", cells: ["stays", PENDING, "stays", PENDING, STANDS] },
  "propose-target": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "approve-target": { who: "C S", cells: ["stays", "stays", "stays", "stays", STANDS], others: OTHERS_DATE },
  "decline-target": { who: "C S", cells: ["stays", "stays", "stays", "stays", STANDS], others: OTHERS_DATE },
  "add-dependency": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "check-dependency": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "end-dependency": { who: "O C", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "record-assurance": { who: "P", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "add-office-note": { who: "P", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "draft-public-wording": { who: "P", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "publish-public-wording": { who: "P", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "withdraw-public-wording": { who: "P", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "see-move": { who: "P", cells: ["stays", "stays", "stays", "stays", STANDS] },
  "make-representation": { who: "C P", cells: ["stays", "stays", "stays", "stays", "stays"] },
  "answer-representation": { who: "I", cells: ["stays", "stays", "stays", "stays", "stays"] },
  rate: { who: "I", cells: ["stays", "stays", "stays", "stays", STANDS] },
  link: { who: "C I", cells: ["stays", "stays", "stays", "stays", "stays"] },
};

interface Situation {
  readonly status: Status;
  readonly pending: boolean;
  readonly column: 0 | 1 | 2 | 3 | 4;
}
const SITUATIONS: readonly Situation[] = [
  { status: "open", pending: false, column: 0 },
  { status: "open", pending: true, column: 1 },
  { status: "engage", pending: false, column: 2 },
  { status: "engage", pending: true, column: 3 },
  { status: "closed", pending: false, column: 4 },
  { status: "closed", pending: true, column: 4 },
];

const WORDINGS = {
  draft: { id: "draft", wording: "Nearly all is done." },
  published: { id: "published", wording: "Some is done.", on: TODAY },
};

const caseIn = ({ status, pending }: Situation, command: CommandName): Case =>
  aCase({
    ...(command === "make-representation" && { representations: [] }),
    finding: {
      status,
      ...(command === "see-move" && { firstTarget: TODAY, target: TODAY, moves: 2 }),
      ...(command === "keep-closed" && { basisChangedOn: TODAY }),
    },
    ...(command === "agree-done-tests" && { doneTests: [aDoneTest(NOT_AGREED)] }),
    ...(command === "meet-done-test" && { doneTests: [aDoneTest(NOT_MET)] }),
    asksSignOff: command === "sign-submission",
    submission: pending
      ? aSubmission()
      : command === "sign-submission"
        ? aSubmission({ state: "draft", on: null, basis: null })
        : null,
    publicWording: WORDINGS,
    targetRequest: command === "approve-target" || command === "decline-target" ? aTargetRequest() : null,
  });

/** What `decide` answers, in the words of the cells. */
function answer(actor: (typeof CAST)[Letter], theCase: Case, command: CommandName): Cell {
  const outcome = decide(actor, theCase, aCommand(command), TODAY);
  if (!outcome.ok) return `no: ${outcome.refusal.why}`;
  const statuses = outcome.value.changes.flatMap((change) =>
    change.change === "finding" && change.id === theCase.finding.id && change.set.status ? [change.set.status] : [],
  );
  return statuses[0] ?? "stays";
}

function expectedCell(letter: Letter, command: CommandName, { column }: Situation): Cell {
  const { who, cells, others } = EXPECTED[command];
  const apart = others?.[letter];
  if (apart) return apart[column];
  return who.split(" ").includes(letter) ? cells[column] : "no: not-yours";
}

/** Every cell in which `decide`, as the tables stand now, differs from the expected one; and every button that does. */
function differences(commands: readonly CommandName[] = COMMANDS): readonly string[] {
  return commands.flatMap((command) =>
    SITUATIONS.flatMap((situation) => {
      const theCase = caseIn(situation, command);
      const where = `${command}, ${situation.status}${situation.pending ? ", pending" : ""}`;
      const ours = LETTERS.flatMap((letter) => {
        const expected = expectedCell(letter, command, situation);
        const found = answer(CAST[letter], theCase, command);
        const offered = commandsOpenTo(CAST[letter], theCase, [command]).length === 1;
        return [
          ...(found === expected ? [] : [`${where}, ${letter}: ${found}, not ${expected}`]),
          ...(offered === !expected.startsWith("no:") ? [] : [`${where}, ${letter}: the button`]),
        ];
      });
      const theirs = STRANGERS.flatMap((stranger) => {
        const found = answer(stranger, theCase, command);
        return found === "no: not-yours" ? [] : [`${where}, ${stranger.role} of another force: ${found}`];
      });
      return [...ours, ...theirs];
    }),
  );
}

describe("every role, in every status, with and without a pending submission", () => {
  for (const command of COMMANDS) {
    it(`may ${command} exactly as the table says`, () => {
      expect(differences([command])).toEqual([]);
    });
  }

  it("is asked for every command that there is", () => {
    expect(Object.keys(EXPECTED).toSorted()).toEqual([...COMMANDS].toSorted());
    expect(COMMANDS).toHaveLength(46);
  });
});

describe("said as people say it", () => {
  const open = SITUATIONS[0] as Situation;
  const waiting = SITUATIONS[1] as Situation;
  const closed = SITUATIONS[4] as Situation;

  it("only an inspector closes", () => {
    for (const letter of LETTERS) {
      expect(answer(CAST[letter], caseIn(open, "close"), "close")).toBe(letter === "I" ? "closed" : "no: not-yours");
    }
  });

  it("a force coordinator cannot close a finding of their own force, even one they own", () => {
    const own = aCase({ finding: { owner: { id: "coordinator", post: "Force coordinator" } } });
    expect(answer(CAST.C, own, "close")).toBe("no: not-yours");
    expect(answer(CAST.C, own, "pass-back")).toBe("stays");
  });

  it("an owner cannot submit what they have drafted", () => {
    expect(answer(CAST.O, caseIn(open, "draft-submission"), "draft-submission")).toBe("stays");
    expect(answer(CAST.O, caseIn(open, "submit"), "submit")).toBe("no: not-yours");
  });

  it("a coordinator of another force cannot even update progress, although they carry the owner's id", () => {
    for (const stranger of STRANGERS) {
      expect(answer(stranger, caseIn(open, "update-progress"), "update-progress")).toBe("no: not-yours");
    }
  });

  it("a policing body can say what it thinks of a closed finding keep a note of it and say what the public reads, and nothing else about it", () => {
    const theCase = caseIn(closed, "close");
    expect(COMMANDS.filter((command) => !answer(CAST.P, theCase, command).startsWith("no:"))).toEqual([
      "record-assurance",
      "add-office-note",
      "draft-public-wording",
      "publish-public-wording",
      "withdraw-public-wording",
    ]);
  });

  it("readers and administrators may do nothing to a finding", () => {
    for (const letter of ["R", "Q", "A", "B", "H"] as const) {
      expect(commandsOpenTo(CAST[letter], caseIn(waiting, "close"), COMMANDS)).toEqual([]);
    }
  });

  it("an inspector is offered what waits for them on a pending submission", () => {
    expect(commandsOpenTo(CAST.I, caseIn(waiting, "close"), COMMANDS)).toEqual([
      "move-to-engage",
      "return-submission",
      "close",
      "correct-record",
      "answer-representation",
      "rate",
      "link",
    ]);
  });
});

describe("the matrix notices when the tables change", () => {
  const rows = WORKFLOW as Record<CommandName, Row>;
  const abilities = WHO_MAY as Record<Ability, readonly (typeof STANDINGS)[number][]>;
  const originalRows = { ...rows };
  const originalAbilities = { ...abilities };
  afterEach(() => {
    Object.assign(rows, originalRows);
    Object.assign(abilities, originalAbilities);
  });

  const isOfFindings = (ability: Ability): ability is FindingAbility =>
    (USED_ON[ability] as readonly string[]).includes("finding");

  /** The row of `command` with each of its fields changed to each other value; the words for people are not a rule. */
  const mutantsOf = (command: CommandName): readonly Row[] => {
    const row = rowOf(command);
    const samePeople = (ability: Ability) => WHO_MAY[ability].join() === WHO_MAY[row.ability].join();
    return [
      ...ABILITIES.filter(isOfFindings)
        .filter((ability) => !samePeople(ability))
        .map((ability) => ({ ...row, ability })),
      ...STATUSES.map((status) => ({
        ...row,
        from: row.from.includes(status) ? row.from.filter((from) => from !== status) : [...row.from, status],
      })),
      ...(["pending", "none", "either"] as const)
        .filter((submission) => submission !== row.submission)
        .map((submission) => ({ ...row, submission })),
    ];
  };

  for (const command of COMMANDS) {
    it(`notices every changed field of the row ${command}`, () => {
      const mutants = mutantsOf(command);
      const survivors = mutants.filter((mutant) => {
        rows[command] = mutant;
        return differences([command]).length === 0;
      });
      figure("P2", "mutants", mutants.length);
      figure("P2", "mutants that lived", survivors.length);
      expect(mutants.length).toBeGreaterThan(12);
      expect(survivors).toEqual([]);
    });
  }

  it.each(["move-to-engage", "return-to-open", "close", "reopen"] as const)(
    "notices another status after %s",
    (command) => {
      const survivors = STATUSES.filter((to) => to !== originalRows[command].to).filter((to) => {
        rows[command] = { ...originalRows[command], to };
        return differences([command]).length === 0;
      });
      figure("P2", "mutants", STATUSES.length - 1);
      figure("P2", "mutants that lived", survivors.length);
      expect(survivors).toEqual([]);
    },
  );

  it("notices every changed cell of who may give a command", () => {
    const used = [...new Set(COMMANDS.map((command) => rowOf(command).ability))];
    const survivors = used.flatMap((ability) =>
      STANDINGS.filter((standing) => {
        const now = originalAbilities[ability];
        // Every sponsor is a chief officer: where those are named, the sponsor's cell decides nothing.
        if (standing === "sponsor" && now.includes("chief-officer")) return false;
        abilities[ability] = now.includes(standing) ? now.filter((one) => one !== standing) : [...now, standing];
        const noticed = differences(COMMANDS.filter((command) => rowOf(command).ability === ability)).length > 0;
        abilities[ability] = now;
        return !noticed;
      }).map((standing) => `${ability}: ${standing}`),
    );
    figure("P2", "mutants", used.length * STANDINGS.length);
    figure("P2", "mutants that lived", survivors.length);
    expect(survivors).toEqual([]);
  });
});

describe("a row whose status is unchanged", () => {
  it("is a command that never touches the status, so that `to` is true of every row", () => {
    for (const command of COMMANDS) {
      const { cells } = EXPECTED[command];
      const changes = new Set(cells.filter((cell) => !cell.startsWith("no:")));
      expect([...changes]).toEqual([rowOf(command).to === "unchanged" ? "stays" : rowOf(command).to]);
    }
  });
});
