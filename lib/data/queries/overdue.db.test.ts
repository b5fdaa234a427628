import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type Dates, firstDate, isLateAtOnce as lateAtOnce, overdue, pastDeadline } from "@/lib/domain/finding/overdue";
import { overdueWith as ofDomain, recommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { aCast } from "@/lib/testing/people";
import { TODAY } from "@/lib/testing/reports";
import { Prisma } from "../generated/client";
import { askTogether, question } from "../together";
import {
  FIRST_DATE,
  hasPastDate,
  isLateAtOnce,
  isOurs,
  isOverdue,
  overdueAmong,
  overdueWith,
  pastDate,
  pastDateBelow,
} from "./overdue";

/** *Overdue* is one rule, stated once in the domain and once in SQL: here the two are compared on many findings made by chance. */

const sql = Prisma.sql;

interface Finding extends Dates {
  readonly id: string;
  readonly parentId: string | null;
  readonly published: boolean;
  readonly kind: FindingKind;
  readonly deadlineKind: "immediate" | "by";
}

/** The same numbers in every run. */
function byChance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return {
    pick: <One>(some: readonly One[]): One => some[Math.floor(next() * some.length)] as One,
    is: () => next() < 0.5,
  };
}

const DAYS: readonly (CalendarDate | null)[] = [
  null,
  null,
  ...[-40, -2, -1, 0, 1, 30].map((days) => addDays(TODAY, days)),
];

function manyFindings(count: number): readonly Finding[] {
  const { pick, is } = byChance(8);
  const causes: string[] = [];
  return Array.from({ length: count }, () => {
    const id = randomUUID();
    const kind = pick(FINDING_KINDS);
    const isUnder = kind === "recommendation" && causes.length > 0 && is();
    if (kind === "cause-of-concern") causes.push(id);
    return {
      ...{
        id,
        kind,
        parentId: isUnder ? pick(causes.slice(-12)) : null,
        published: !isUnder || pick([true, true, false]),
      },
      ...{ status: pick(STATUSES), deadlineOn: pick(DAYS), target: pick(DAYS), nextCheckOn: pick(DAYS) },
      ...{ submissionPending: pick([true, false, false]), deadlineKind: pick(["immediate", "by"] as const) },
    };
  });
}

const FINDINGS = manyFindings(4_000);
const rows = JSON.stringify(
  FINDINGS.map((one) => ({ ...one, published_on: one.published ? TODAY : null, first: firstDate(one) })),
);
/** They stand in the place of the register's own. */
const AS_TABLE = sql`finding as (select r.id, r.kind, r."parentId" as parent_id, r.published_on, r.status, r."deadlineOn" as deadline_on,
    r."deadlineKind" as deadline_kind, r.target, r."submissionPending" as submission_pending, r."nextCheckOn" as next_check_on, r.first as first_date
  from json_to_recordset(${rows}::json) as r (id uuid, kind text, "parentId" uuid, published_on date, status text, "deadlineOn" date,
    "deadlineKind" text, target date, "submissionPending" boolean, "nextCheckOn" date, first date))`;

const recommendationsOf = ({ id, kind }: Finding) =>
  kind === "cause-of-concern" ? FINDINGS.filter(({ parentId, published }) => parentId === id && published) : [];

/** As screens and files make it of the domain: a cause of concern that is closed is overdue through nothing. */
const byDomain = (finding: Finding, today: CalendarDate) => {
  const own = overdue(finding, today);
  const under = finding.status === "closed" ? null : recommendationDates(recommendationsOf(finding), today);
  return { own, under, whose: ofDomain(own, under) };
};

describe("overdue in SQL", () => {
  it.each([TODAY, addDays(TODAY, -1), addDays(TODAY, 30)])("is the domain’s rule, on %s", async (today) => {
    const { inspector } = await aCast();
    const [found] = await askTogether(
      inspector,
      question(
        sql`with ${AS_TABLE} select f.id, ${hasPastDate(today)} is true as own, ${isOurs(today)} as ours, ${overdueWith(today)} as whose,
            ${isOverdue(today)} is true as some,
            ${FIRST_DATE} as first, ${pastDate(today)} as since, ${pastDateBelow(today)} as below, ${isLateAtOnce(today)} is true as "atOnce"
          from finding f`,
        (answered: readonly Record<string, unknown>[]) => new Map(answered.map(({ id, ...said }) => [id, said])),
      ),
    );
    const deadlineOf = ({ deadlineKind }: Finding): Deadline =>
      deadlineKind === "immediate" ? { kind: "immediate" } : { kind: "by", date: today };
    for (const finding of FINDINGS) {
      const { own, under, whose } = byDomain(finding, today);
      const { ours, first, own: late, ...rest } = found.get(finding.id) ?? {};
      expect({ late, ...rest, ours: late === true && ours }, JSON.stringify(finding)).toEqual({
        ...{ late: own !== null, some: whose !== null, whose, since: own?.since ?? null },
        ...{ below: under?.overdue?.longest.since ?? null, ours: own?.waitsFor === "force" },
        atOnce: lateAtOnce({ ...finding, deadline: deadlineOf(finding) }, today),
      });
      expect(first).toBe(firstDate(finding));
    }
    const all = [...FINDINGS.values()].map((one) => byDomain(one, today).whose);
    expect(new Set(all).size, "each answer is among them").toBe(4);
    expect(FINDINGS.some((one) => pastDeadline(one, today))).toBe(true);
  });

  it("is the same of what is kept of a day", async () => {
    const { inspector } = await aCast();
    const stood = sql`stood as (select * from finding where published_on is not null)`;
    const [kept] = await askTogether(
      inspector,
      question(
        sql`with ${AS_TABLE}, ${stood}, ${overdueAmong(sql`stood`, TODAY)} select id, whose from overdue`,
        (answered: readonly { readonly id: string; readonly whose: string }[]) =>
          new Map(answered.map(({ id, whose }) => [id, whose])),
      ),
    );
    for (const finding of FINDINGS.filter(({ published }) => published)) {
      expect(kept.get(finding.id) ?? null, JSON.stringify(finding)).toBe(byDomain(finding, TODAY).whose);
    }
  });
});
