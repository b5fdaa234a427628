import type { CalendarDate } from "@/lib/domain/calendar";
import { aCast, type Cast } from "./cast";
import { tellForce } from "./force";
import type { ForceRegister } from "./force-register";
import { nationalRow, planNationals } from "./nationals";
import { randomFrom } from "./random";
import { planInspections, sizeOf } from "./rounds";
import type { Row } from "./rows";
import { slugOf } from "./slug";

/** A register of real size: what concerns all forces, and then each force by itself, one after another. */
export interface ScaleRegister {
  /** Tables in the order in which they can be written. */
  readonly common: readonly (readonly [table: string, rows: readonly Row[]])[];
  readonly forces: () => Generator<ForceRegister>;
}

const QUESTIONS = [
  "Preventing crime",
  "Investigating crime",
  "Supporting victims",
  "Treating the public fairly",
  "Protecting vulnerable people",
  "Managing offenders",
  "Responding to the public",
  "Leadership and force management",
] as const;
const GRADES = ["good", "good", "adequate", "adequate", "requires-improvement", "inadequate", "outstanding"] as const;

/** With exactly so many published findings. The same number, seed and day give the same rows, but for the password's hash. */
export function scaleRegister(
  findings: number,
  today: CalendarDate,
  passwordHash: string | null,
  seed = "outstanding",
): ScaleRegister {
  const random = randomFrom(`${seed} ${findings}`);
  const owners = (slug: string) => Math.max(6, Math.round(4 + (sizeOf(slug) * findings) / 1_500));
  const cast = aCast(random.of("cast"), (slug) => Math.min(60, owners(slug)), passwordHash);
  const forceBodies = cast.forces.map(({ force }) => force);
  const planned = planInspections(random.of("inspections"), forceBodies, findings, today);
  const nationals = planNationals(random.of("nationals"), planned, cast.forces);
  const idOf = new Map(forceBodies.map(({ slug, id }) => [slug, id]));

  const used = new Set<string>();
  const words = random.of("reports");
  const inspection = planned.map(({ id, title, type, on, recordedOn }) => ({
    ...{ id, slug: slugOf(title, used), title, type, fieldwork_from: null, fieldwork_to: null, address: null },
    text: words.chance(0.2) ? reportText(title, words.between(20, 60)) : null,
    ...{ published_on: on, recorded_by: "inspectorate", illustrative: true, version: on ? 1 : 0 },
    created_at: `${recordedOn}T09:00:00.000Z`,
  }));
  const onForces = planned.flatMap(({ id, findings: counted }) =>
    [...counted.keys()].map((slug) => ({ inspection_id: id, force_id: idOf.get(slug) })),
  );
  const grades = random.of("judgments");
  const judgment = planned.flatMap(({ id, judged, on, findings: counted }) =>
    [...counted.keys()].flatMap((slug) =>
      (judged ? QUESTIONS : []).map((question, at) => ({
        ...{ id: grades.id(), inspection_id: id, force_id: idOf.get(slug), question, grade: grades.pick(GRADES) },
        ...{ position: at + 1, published_on: on, illustrative: true },
      })),
    ),
  );
  const [issuer] = cast.inspectors;
  if (!issuer) throw new Error("There is no inspector");
  return {
    common: [
      ["organisation", cast.rows.organisation],
      ["oversight", cast.rows.oversight],
      ["person", cast.rows.person],
      ["membership", cast.rows.membership],
      ["own_force", twelveForces(cast)],
      ["inspection", inspection],
      ["inspection_force", onForces],
      ["judgment", judgment],
      ["national_recommendation", [...nationals.values()].map((national) => nationalRow(national, issuer))],
    ],
    forces: function* () {
      for (const own of cast.forces) yield tellForce(cast, own, planned, nationals, today, random);
    },
  };
}

/** The first inspector answers for twelve forces. */
const twelveForces = ({ inspectors, forces }: Cast): readonly Row[] =>
  forces
    .filter((_, at) => at % 3 === 0)
    .slice(0, 12)
    .map(({ force }) => ({ person_id: inspectors[0]?.personId, force_id: force.id }));

/** A report as it is held: long, and of no use to any list. */
const reportText = (title: string, paragraphs: number) =>
  [
    title,
    ...Array.from(
      { length: paragraphs },
      (_, at) =>
        `${at + 1}. This report is made up for measuring. ${"It is as long as a report is, and says nothing. ".repeat(12)}`,
    ),
  ].join("\n\n");
