import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate, date } from "@/lib/domain/calendar";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { QUIET_DAYS } from "@/lib/domain/progress/quiet";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { aFinding, asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runCommand } from "@/lib/usecases/run-command";
import { cellInFile } from "@/lib/words/testing/exported";
import { findRegisterPage, type RegisterPage } from "./register";
import { findWork } from "./work";

const cast = await aCast();
const [managed, visited] = await publishedFindings(cast.inspector, cast.force, [
  { text: "The force should improve how it manages the risk that registered sex offenders pose to the public." },
  { text: "The force should visit offenders on time." },
]);

async function rowsFor(text: string): Promise<RegisterPage["rows"]> {
  const order = { by: "reference", descending: false } as const;
  return (await findRegisterPage(cast.staff, { ...EVERYTHING, text }, order, { page: 1 }, TODAY)).rows;
}
const found = async (text: string) => (await rowsFor(text)).map(({ reference }) => reference);

const noted = async (note: string) => {
  const update = {
    do: "update-progress",
    id: randomUUID(),
    on: date("2024-03-01"),
    progress: "on-track",
    note,
  } as const;
  granted(await runCommand(cast.coordinator, visited?.reference ?? "", update, asked(date("2024-03-01"))));
};
const shows = async (audience: "force" | "shared", title: string) => {
  const given = {
    id: randomUUID(),
    on: date("2024-03-01"),
    note: "As it says.",
    kind: "document",
    from: null,
    to: null,
    link: null,
  };
  const note = { do: "add-evidence", ...given, audience, title } as const;
  granted(await runCommand(cast.coordinator, managed?.reference ?? "", note, asked(date("2024-03-01"))));
};

describe("a search of the register", () => {
  it("finds all its words in any order, bent as English bends them, and their beginnings", async () => {
    expect(await found("sex offender")).toEqual([managed?.reference]);
    expect(await found("offender sex")).toEqual([managed?.reference]);
    expect((await found("OFFENDERS  force")).toSorted()).toEqual([managed?.reference, visited?.reference].toSorted());
    expect(await found("regist manag")).toEqual([managed?.reference]);
    expect(await found("offenders burglary")).toEqual([]);
  });

  it("finds a reference with hyphens, without them and in parts", async () => {
    const reference = visited?.reference ?? "";
    for (const typed of [reference.toLowerCase(), reference.replaceAll("-", ""), reference.replaceAll("-", " ")])
      expect(await found(`visit ${typed}`), typed).toEqual([reference]);
  });

  it("forgives a mistyped word, and takes accents and every kind of apostrophe for one", async () => {
    expect(await found("registred ofenders")).toEqual([managed?.reference]);
    await noted("The chief’s café visits are on time.");
    for (const typed of ["chief's cafe", "CHIEF’S CAFÉ"])
      expect(await found(typed), typed).toEqual([visited?.reference]);
  });

  it("splits what signs join alike where it is said and where it is typed", async () => {
    const { inspector, force, staff } = await aCast();
    const text = "PEEL 2021/22: care of victims/witnesses in COVID-19, at http://force.example/plan_2 or by e-mail.";
    const [joined] = await publishedFindings(inspector, force, [{ text }, { text: "Nothing of it." }]);
    const { id = "", reference = "" } = joined ?? {};
    const order = { by: "reference", descending: false } as const;
    const finds = async (typed: string) => {
      const { rows } = await findRegisterPage(staff, { ...EVERYTHING, text: typed }, order, { page: 1 }, TODAY);
      return [typed, ...rows.map((row) => row.reference)];
    };
    const years = ["PEEL 2021/22", "2021/22", "2021", "2021-22"];
    const halves = ["victims/witnesses", "witness", "victims", "witnesses / victims", "victms/witneses"];
    const others = ["COVID-19", "covid 19", "covid", "plan", "force.example", "e-mail"];
    for (const typed of [...years, ...halves, ...others]) expect(await finds(typed)).toEqual([typed, reference]);
    for (const [own, alike] of [
      ["AFI-12", "afi12"],
      ["R/12", "r12"],
      ["3.4.1", "3.4.1"],
      ["CoC_7", "coc 7"],
    ] as const) {
      await asOwner((db) => db.finding.update({ where: { id }, data: { ownReference: own } }));
      for (const typed of [own, alike]) expect(await finds(typed)).toEqual([typed, reference]);
    }
  });

  it("splits what updates and evidence say in the same way", async () => {
    await noted("Agreed with the CPS/NPCC for 2023/24.");
    await shows("shared", "Audit_7/2024: zero-tolerance");
    for (const typed of ["CPS/NPCC", "NPCC", "2023/24"])
      expect(await found(typed), typed).toEqual([visited?.reference]);
    for (const typed of ["Audit_7/2024", "tolerance", "audit zero-tolerance"])
      expect(await found(typed), typed).toEqual([managed?.reference]);
  });

  it("takes a whole published sentence, however many words it has, and signs alone for nothing", async () => {
    const sentence =
      "The force should improve how it manages the risk that registered sex offenders pose to the public.";
    expect(await found(sentence)).toEqual([managed?.reference]);
    expect(await found(`${sentence} Burglary.`)).toEqual([]);
    for (const signs of ["%", "& | ! ( ) :*", "'", "\\"]) expect(await found(signs), signs).toEqual([]);
    expect((await found("the")).length).toBeGreaterThan(1);
  });

  it("finds what updates and evidence say, for whoever reads them, and says where", async () => {
    await noted("A dashboard of zebrafish is kept.");
    await shows("force", "Quokka figures");
    await shows("shared", "Axolotl figures");
    const as = async (actor: Actor, text: string) => {
      const order = { by: "relevance", descending: false } as const;
      const { rows, total } = await findRegisterPage(actor, { ...EVERYTHING, text }, order, { page: 1 }, TODAY);
      expect(total).toBe(rows.length);
      return rows.map(({ reference, hit }) => [reference, hit?.in, hit?.text]);
    };
    expect(await as(cast.inspector, "zebrafish")).toEqual([
      [visited?.reference, "update", "A dashboard of zebrafish is kept."],
    ]);
    expect(await as(cast.inspector, "axolotl")).toEqual([
      [managed?.reference, "evidence", "Axolotl figures: As it says."],
    ]);
    expect(await as(cast.staff, "quokka")).toEqual([[managed?.reference, "evidence", "Quokka figures: As it says."]]);
    for (const actor of [cast.inspector, cast.pcc, cast.reader, (await aCast()).coordinator])
      expect(await as(actor, "quokka"), actor.role).toEqual([]);
  });
});

describe("what no published source gives", () => {
  it("is marked part by part, in lists and in the file, as long as it stands", async () => {
    const { reference } = await aFinding(cast.inspector, cast.force, { text: "Invented wording.", illustrative: true });
    const says = async (note: string, illustrative: boolean, day: string) => {
      const update = { do: "update-progress", id: randomUUID(), on: date(day), progress: "on-track", note } as const;
      granted(await runCommand(cast.coordinator, reference, update, { ...asked(date(day)), illustrative }));
    };
    const marked = async () => {
      const [row] = await rowsFor(reference);
      return [row?.illustrative, row && cellInFile(row, "Illustrative: in no published source", TODAY)];
    };
    expect(await marked()).toEqual([["wording"], "wording"]);
    await says("Made up.", true, "2024-02-01");
    expect(await marked()).toEqual([["wording", "progress"], "wording, progress"]);
    await says("Said by the force.", false, "2024-03-01");
    expect(await marked()).toEqual([["wording"], "wording"]);
  });

  it("marks the target that counts, and with it what its cause of concern shows", async () => {
    const [cause, recommendation] = await publishedFindings(cast.inspector, cast.force, [
      { kind: "cause-of-concern", recommendations: 1 },
    ]);
    const reference = recommendation?.reference ?? "";
    const ownerId = cast.staff.personId;
    await does(cast.coordinator, reference, { do: "allocate", on: TODAY, ownerId, sponsorId: null });
    const to = date("2024-12-31");
    const target = { do: "propose-target", id: randomUUID(), on: TODAY, to, reason: null, why: "Made up." } as const;
    granted(await runCommand(cast.coordinator, reference, target, { ...asked(), illustrative: true }));
    const [row] = await rowsFor(cause?.reference ?? "");
    expect(row).toMatchObject({
      illustrative: ["target"],
      recommendationDates: { overdue: null, targets: { first: "2024-12-31", last: "2024-12-31" } },
    });
  });
});

describe("findings without an update", () => {
  it("are the same in the register as in the list of what waits, and only those that nobody spoke of since", async () => {
    const other = await aCast();
    const findings = await publishedFindings(other.inspector, other.force, [{}, {}, {}, {}]);
    const [spoken = "", silent = "", longer = "", fresh = ""] = findings.map(({ reference }) => reference);
    const later = addDays(PUBLISHED, QUIET_DAYS + 1);
    const allocated = (reference: string, on: CalendarDate) => {
      const ownerId = other.staff.personId;
      return does(other.coordinator, reference, { do: "allocate", on, ownerId, sponsorId: null }, on);
    };
    for (const reference of [spoken, silent, longer]) await allocated(reference, PUBLISHED);
    const listed = async (days: number) => {
      const order = { by: "updated", descending: false } as const;
      const filter = { ...EVERYTHING, quiet: days };
      const { rows } = await findRegisterPage(other.coordinator, filter, order, { page: 1 }, later);
      return rows.map(({ reference }) => reference);
    };
    expect(await listed(QUIET_DAYS)).toEqual([spoken, silent, longer]);
    // An owner named a minute ago has not been silent since the publication.
    await allocated(fresh, later);
    // What is said today ends the silence, whatever day it holds from, and although a later word goes on standing.
    for (const on of [addDays(PUBLISHED, 1), PUBLISHED]) {
      const update = { do: "update-progress", id: randomUUID(), on, progress: "on-track", note: "Now." } as const;
      await does(other.coordinator, spoken, update, later);
    }
    expect(await listed(QUIET_DAYS)).toEqual([silent, longer]);
    const { duties } = await findWork(other.coordinator, later, null);
    const quiet = duties.filter(({ kind }) => kind === "quiet").flatMap(({ first }) => first);
    expect(quiet.map(({ reference }) => reference)).toEqual([silent, longer]);
    expect(await listed(QUIET_DAYS + 1)).toEqual([]);
  });
});
