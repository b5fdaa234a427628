import { addDays, type CalendarDate, date, daysBetween } from "@/lib/domain/calendar";
import type { InspectionType } from "@/lib/domain/inspection/inspection";
import type { Body } from "./cast";
import type { Random } from "./random";
import { THEMES, type Theme } from "./words";

/** A programme of inspections as it was in life: its days lie between two, one for each force. */
interface Round {
  readonly title: string;
  readonly type: InspectionType;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** How likely a force is to be in it, and how many findings it brings, against the others. */
  readonly share: number;
  readonly weight: number;
  /** Themes it is about; all, where none are named. */
  readonly themes?: readonly string[];
}

const round = (
  title: string,
  type: InspectionType,
  days: readonly [string, string],
  share: number,
  weight: number,
  themes?: readonly string[],
): Round => ({ title, type, from: date(days[0]), to: date(days[1]), share, weight, ...(themes && { themes }) });

const CRIME = ["Investigating crime", "Protecting vulnerable people", "Managing offenders", "Preventing crime"];
const FAIR = ["Treating the public fairly", "Developing a positive workplace"];
const MONEY = ["Leadership and force management", "Responding to the public"];
const CHILDREN = ["Protecting vulnerable people", "Investigating crime", "Recording data about crime"];

/** On one force each: the report names it. */
export const ROUNDS: readonly Round[] = [
  round("PEEL: Police effectiveness 2015", "peel", ["2016-02-01", "2016-02-28"], 1, 9, CRIME),
  round("PEEL: Police legitimacy 2015", "peel", ["2016-02-01", "2016-02-28"], 1, 4, FAIR),
  round("PEEL: Police efficiency 2016", "peel", ["2016-11-01", "2016-11-30"], 1, 3, MONEY),
  round("PEEL: Police effectiveness 2016", "peel", ["2017-03-01", "2017-03-10"], 1, 9, CRIME),
  round("PEEL: Police legitimacy 2017", "peel", ["2017-12-10", "2017-12-20"], 1, 4, FAIR),
  round("PEEL: Police effectiveness 2017", "peel", ["2018-03-20", "2018-03-24"], 1, 8, CRIME),
  round("PEEL 2018/19", "peel", ["2019-05-01", "2020-02-10"], 1, 14),
  round("PEEL 2021/22", "peel", ["2022-04-01", "2023-03-31"], 1, 22),
  round("PEEL 2023–2025", "peel", ["2023-09-01", "2025-06-30"], 1, 20),
  round("PEEL 2025–2027", "peel", ["2025-10-01", "2027-09-30"], 1, 20),
  round("Crime data integrity inspection 2014", "crime-data-integrity", ["2014-08-20", "2014-11-18"], 1, 3, CHILDREN),
  round("Crime data integrity inspection", "crime-data-integrity", ["2016-08-20", "2020-03-10"], 0.9, 5, [
    "Recording data about crime",
  ]),
  round(
    "National child protection inspection",
    "national-child-protection",
    ["2014-06-01", "2019-11-30"],
    0.9,
    9,
    CHILDREN,
  ),
  round(
    "National child protection re-inspection",
    "national-child-protection",
    ["2020-06-01", "2024-11-30"],
    0.4,
    7,
    CHILDREN,
  ),
  round("Joint inspection of police custody", "custody", ["2014-03-01", "2018-12-20"], 0.9, 12, ["Custody"]),
  round("Custody inspection", "custody", ["2019-03-01", "2026-06-30"], 0.9, 12, ["Custody"]),
  round("Accelerated causes of concern", "accelerated-cause-of-concern", ["2021-09-01", "2026-06-30"], 0.3, 4),
  round("Revisit letter", "revisit", ["2022-09-01", "2026-09-30"], 0.4, 1),
];

/** On many forces at once. */
export const NATIONAL: readonly Round[] = [
  round(
    "Everyone’s business: improving the response to domestic abuse",
    "thematic",
    ["2014-03-27", "2014-03-27"],
    1,
    5,
    ["Protecting vulnerable people"],
  ),
  round("Crime recording: making the victim count", "thematic", ["2014-11-18", "2014-11-18"], 1, 2, [
    "Recording data about crime",
  ]),
  round("The depths of dishonour: honour-based violence", "thematic", ["2015-12-08", "2015-12-08"], 0.5, 3, [
    "Protecting vulnerable people",
  ]),
  round("Missing children: who cares?", "thematic", ["2016-03-23", "2016-03-23"], 0.6, 3, [
    "Protecting vulnerable people",
  ]),
  round("Living in fear: harassment and stalking", "thematic", ["2017-07-05", "2017-07-05"], 0.4, 3, CHILDREN),
  round("Understanding the difference: hate crime", "thematic", ["2018-07-19", "2018-07-19"], 0.4, 2, [
    "Responding to the public",
    "Recording data about crime",
  ]),
  round("Fraud: time to choose", "thematic", ["2019-04-02", "2019-04-02"], 0.5, 2, ["Investigating crime"]),
  round("Disproportionate use of police powers", "thematic", ["2021-02-26", "2021-02-26"], 0.7, 2, [
    "Treating the public fairly",
  ]),
  round("Police response to violence against women and girls", "thematic", ["2021-09-17", "2021-09-17"], 0.8, 3, CRIME),
  round("Vetting, misconduct and misogyny", "thematic", ["2022-11-02", "2022-11-02"], 1, 5, [
    "Developing a positive workplace",
  ]),
  round("Digital forensics", "thematic", ["2022-12-01", "2022-12-01"], 0.6, 2, ["Investigating crime"]),
  round("Serious youth violence", "thematic", ["2023-03-08", "2023-03-08"], 0.5, 2, ["Preventing crime"]),
  round(
    "Meeting the needs of victims in the criminal justice system",
    "thematic",
    ["2023-12-19", "2023-12-19"],
    0.6,
    2,
    ["Investigating crime"],
  ),
  round("Activism and impartiality in policing", "thematic", ["2024-09-10", "2024-09-10"], 0.5, 1, FAIR),
  round("Police response to stalking", "thematic", ["2024-11-27", "2024-11-27"], 0.6, 2, [
    "Protecting vulnerable people",
  ]),
  round(
    "Race disparity in police criminal justice decision making",
    "thematic",
    ["2025-08-29", "2025-08-29"],
    0.5,
    1,
    FAIR,
  ),
];

/** One report, with the force or forces it is on and the findings it brings each of them. */
export interface PlannedInspection {
  readonly id: string;
  readonly title: string;
  readonly type: InspectionType;
  /** Null for one that is not published yet. */
  readonly on: CalendarDate | null;
  readonly recordedOn: CalendarDate;
  readonly themes: readonly Theme[];
  readonly judged: boolean;
  /** Force slug → how many findings. */
  readonly findings: ReadonlyMap<string, number>;
}

const themesOf = ({ themes }: Round): readonly Theme[] =>
  themes ? THEMES.filter(({ name }) => themes.includes(name)) : THEMES.filter(({ name }) => name !== "Custody");

/** Forces by how much is found in them: the largest have five times as much as the smallest. */
const LARGE: Readonly<Record<string, number>> = {
  ...{ metropolitan: 3.4, "greater-manchester": 2.4, "west-midlands": 2.2, "west-yorkshire": 1.6, cleveland: 1.5 },
  ...{ merseyside: 1.4, "devon-and-cornwall": 1.4, "thames-valley": 1.4, staffordshire: 1.3, "city-of-london": 0.6 },
};
export const sizeOf = (slug: string): number => LARGE[slug] ?? 1;

/** Whole shares of `whole` in these proportions; together they are exactly the whole. */
export function divided(whole: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let taken = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.round((whole * before) / all);
    const share = upTo - taken;
    taken = upTo;
    return share;
  });
}

/** How many findings a report usually brings: with more findings than that there are more reports, not longer ones. */
const USUAL = 300;

/**
 * Every inspection of a register with so many published findings up to `today`, and a few drafts beside them: a force is
 * in each programme as in life, so that all programmes are there even when few findings are.
 */
export function planInspections(
  random: Random,
  forces: readonly Body[],
  findings: number,
  today: CalendarDate,
): readonly PlannedInspection[] {
  const shares = divided(
    findings,
    forces.map(({ slug }) => sizeOf(slug) * (0.7 + 0.6 * random.next())),
  );
  const national = NATIONAL.map((one) => ({ one, id: random.id(), findings: new Map<string, number>() }));
  const planned: PlannedInspection[] = [];
  for (const [at, { slug, name }] of forces.entries()) {
    const own = random.of(slug);
    const copies = Math.max(1, Math.round((shares[at] ?? 0) / USUAL));
    const rounds = ROUNDS.flatMap((one) => {
      const times = own.chance(one.share) ? copies : 0;
      return Array.from({ length: times }, (_, copy) => ({ one, copy, on: dayIn(own, one) }));
    }).filter(({ on }) => on <= today);
    const inNational = national.filter(({ one }) => own.chance(one.share));
    const weights = [...rounds, ...inNational].map(({ one }) => one.weight * own.skewed(1));
    const counts = divided(shares[at] ?? 0, weights);
    for (const [nth, { one, copy, on }] of rounds.entries()) {
      const count = counts[nth] ?? 0;
      const judged = one.type === "peel";
      if (count === 0 && !judged && one.type !== "revisit") continue;
      planned.push({
        id: own.id(),
        title: `${one.title}${copy ? `, report ${copy + 1}` : ""}: ${name}`,
        type: one.type,
        on,
        recordedOn: addDays(on, -own.between(1, 20)),
        themes: themesOf(one),
        judged,
        findings: new Map([[slug, count]]),
      });
    }
    for (const [nth, { findings: counted }] of inNational.entries()) {
      const count = counts[rounds.length + nth] ?? 0;
      if (count > 0) counted.set(slug, count);
    }
  }
  for (const { one, id, findings: counted } of national) {
    if (counted.size === 0) continue;
    const recordedOn = addDays(one.from, -3);
    planned.push({ ...one, id, on: one.from, recordedOn, themes: themesOf(one), judged: false, findings: counted });
  }
  for (const { slug, name } of random.some(forces, 4)) {
    const recordedOn = addDays(today, -random.between(2, 30));
    const findings = new Map([[slug, random.between(6, 14)]]);
    const title = `Custody inspection, second round: ${name}`;
    planned.push({
      id: random.id(),
      title,
      type: "custody",
      on: null,
      recordedOn,
      themes: THEMES.slice(5, 6),
      judged: false,
      findings,
    });
  }
  return planned;
}

const dayIn = (random: Random, { from, to }: Round): CalendarDate =>
  addDays(from, random.between(0, daysBetween(from, to)));
