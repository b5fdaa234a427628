import type { Chance } from "../chance";
import { MONTHS, type Stock, stockFrom, two, type WrittenDeadline } from "../wordings";

/** Words of later rounds: none of them stood in the first generator. Each round draws from a part of its own as well. */
const VERBS: readonly (readonly [base: string, third: string])[] = [
  ["introduce", "introduces"],
  ["revisit", "revisits"],
  ["embed", "embeds"],
  ["assure itself about", "assures itself about"],
  ["address", "addresses"],
  ["clarify", "clarifies"],
  ["appoint a senior officer to look after", "appoints a senior officer to look after"],
  ["refresh", "refreshes"],
  ["work with partners on", "works with partners on"],
  ["prioritise", "prioritises"],
  ["consult on", "consults on"],
  ["evaluate", "evaluates"],
  ["communicate", "communicates"],
  ["provide enough people for", "provides enough people for"],
  ["satisfy itself about", "satisfies itself about"],
  ["do more to improve", "does more to improve"],
  ["be able to account for", "is able to account for"],
  ["have effective control of", "has effective control of"],
  ["quality-assure", "quality-assures"],
  ["not close", "doesn’t close"],
];
const THINGS = [
  "the flagging of hate crime on its system",
  "dog handlers’ licences",
  "the timeliness of intimate image investigations",
  "custody reviews by telephone",
  "the risk assessment of 101 callers who hang up",
  "appropriate adults for young detainees",
  "serious and organised crime profiles",
  "the property store in its northern division",
  "the wellbeing of its digital forensic examiners",
  "victim needs assessments",
  "the flow of intelligence about modern slavery",
  "outcome 16 finalisations",
  "crime scene attendance at rural thefts",
  "the performance framework for roads policing",
  "evidence-led prosecutions",
  "counter-corruption checks on business interests",
  "requests under Clare’s law",
  "the accuracy of its crime recording",
  "warrants issued for failing to appear",
  "the caseloads of offender managers",
  "taser authorisations",
  "neighbourhood abstractions",
  "reports of spiking in licensed premises",
  "community scrutiny of the use of force",
  "the integrity of its incident logs",
  "succession plans for inspectors",
  "out-of-court disposals",
  "the audit trail of informants’ payments",
  "escorting prisoners to hospital",
  "its estate strategy",
  "mandatory first aid courses",
  "the quality of handover packages",
  "the voice of the child",
  "anti-social behaviour risk matrices",
  "interpreters in the control room",
  "staff networks",
] as const;
const TAILS = [
  "",
  "",
  "",
  " at all three sites",
  ", including at night",
  " so that risk is understood",
  " in line with national guidance",
];
const FAULTS: readonly ((thing: string) => string)[] = [
  (thing) => `There is no consistent oversight of ${thing}`,
  (thing) => `The force’s approach to ${thing} is ineffective`,
  (thing) => `The constabulary has an inadequate grip on ${thing}`,
  (thing) => `Leaders do not know enough about ${thing}`,
  (thing) => `Too often, the force fails to deal properly with ${thing}`,
  (thing) => `The force has not invested enough in ${thing}`,
  (thing) => `The force doesn’t always take account of ${thing}`,
];

export const freshStock = (chance: Chance): Stock =>
  stockFrom(chance, { verbs: VERBS, things: THINGS, tails: TAILS, faults: FAULTS });

export const FRESH_NARRATIVE = [
  "During our fieldwork we held nine focus groups and reviewed 90 crimes.",
  "Morale in this team is good, and absence is lower than in similar forces.",
  "We were told of plans to change this in the next financial year.",
  "In the 12 months ending 31 March 2024, the force recorded 4,112 such incidents.",
  "Supervisors didn’t always see the record until weeks later.",
  "That said, it is encouraging that a new board has been set up to look at this.",
  "As a result, opportunities to protect people are being missed.",
  "A superintendent was appointed on 4 January 2024 to lead this work.",
] as const;

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** Deadlines as other inspectorates and older reports word them: small, to stand anywhere in a sentence. */
export function freshDeadline(chance: Chance, none = 0.15): WrittenDeadline {
  if (chance.happens(none)) return { deadline: null, words: "", adverb: "" };
  const [year, month] = [chance.number(2025, 2027), chance.number(0, 11)];
  const day = chance.number(1, 28);
  const date = `${year}-${two(month + 1)}-${two(day)}`;
  const end = `${year}-${two(month + 1)}-${two(lastOf(year, month))}`;
  const months = chance.number(2, 12);
  const by = (on: string, words: string): WrittenDeadline => ({
    deadline: { kind: "by", date: on },
    words,
    adverb: "",
  });
  const within = (deadline: WrittenDeadline["deadline"], words: string): WrittenDeadline => ({
    deadline,
    words,
    adverb: "",
  });
  switch (chance.number(0, 10)) {
    case 0:
      return by(date, `No later than ${day} ${MONTHS[month]} ${year}`);
    case 1:
      return by(end, `By the end of ${MONTHS[month]} ${year}`);
    case 2:
      return by(date, `By ${two(day)}/${two(month + 1)}/${year}`);
    case 3:
      return within({ kind: "within", months }, `Within the next ${months} months`);
    case 4:
      return within(
        { kind: "within", months: 12 },
        chance.one(["Within a year", "Within one year", "Within 12 months of publication"]),
      );
    case 5:
      return within({ kind: "within", days: 84 }, chance.one(["Within 12 weeks", "Within twelve weeks"]));
    case 6:
      return within({ kind: "within", days: 28 }, chance.one(["Within 28 days of this letter", "Within four weeks"]));
    case 7:
      return { deadline: { kind: "immediate" }, words: "With immediate effect", adverb: "" };
    case 8:
      return by(`${year}-12-31`, `By the end of ${year}`);
    case 9:
      return by(date, `By ${day} ${(MONTHS[month] ?? "").slice(0, 3)} ${year}`);
    default:
      return by(date, `By ${day} ${MONTHS[month]} ${year}`);
  }
}

export const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
