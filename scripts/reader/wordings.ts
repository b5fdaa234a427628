import type { Chance } from "./chance";
import type { Deadline } from "./paper";

/** As printed, and as the register calls it. */
export const FORCES = [
  "Avon and Somerset Police|Avon and Somerset Constabulary",
  "Bedfordshire Police",
  "Cheshire Constabulary",
  "Cleveland Police",
  "Cumbria Constabulary",
  "Derbyshire Constabulary",
  "Dorset Police",
  "Durham Constabulary",
  "Essex Police",
  "Gwent Police",
  "Humberside Police",
  "Kent Police",
  "Lancashire Constabulary",
  "Leicestershire Police",
  "Merseyside Police",
  "Norfolk Constabulary",
  "Northumbria Police",
  "Staffordshire Police",
  "Suffolk Constabulary",
  "Thames Valley Police",
  "West Yorkshire Police",
  "Wiltshire Police",
] as const;

const VERBS: readonly (readonly [base: string, third: string])[] = [
  ["review", "reviews"],
  ["record", "records"],
  ["publish", "publishes"],
  ["check", "checks"],
  ["improve", "improves"],
  ["set out", "sets out"],
  ["make sure that staff follow", "makes sure that staff follow"],
  ["ensure that supervisors oversee", "ensures that supervisors oversee"],
  ["put in place", "puts in place"],
  ["strengthen", "strengthens"],
  ["develop", "develops"],
  ["test", "tests"],
  ["audit", "audits"],
  ["explain to the public", "explains to the public"],
  ["take steps to reduce", "takes steps to reduce"],
  ["agree with its partners", "agrees with its partners"],
  ["monitor", "monitors"],
  ["resource", "resources"],
];
const THINGS = [
  "the checks of its vehicle yard",
  "the use of body-worn cameras in shops",
  "its plan for missing adults",
  "the way in which calls about noise are graded",
  "the stores where seized cash is held",
  "the visits to people on the register of sex offenders",
  "the training of its search teams",
  "the reasons for which cases of fraud are closed",
  "the care of detained children at night",
  "the lists of firearms certificates that have lapsed",
  "the backlog of vetting renewals",
  "the contact with victims of stalking",
  "its policy on pursuits by road",
  "the examination of telephones and tablets",
  "the records of strip searches",
  "the supervision of bail",
  "its understanding of demand at weekends",
  "the welfare visits to officers on sick leave",
  "the referrals of vulnerable adults to councils",
  "the handling of evidence from doorbell cameras",
  "the rotas of its control room",
  "the answers to complaints from the public",
  "the disclosure of domestic violence to partners",
  "the stock of drugs kept for court",
  "the analysis of burglary in villages",
  "the briefing of neighbourhood officers",
  "the maintenance of custody cells",
  "its work with schools on knife crime",
  "the use of stop and search powers",
  "the identification of repeat callers",
] as const;
const TAILS = [
  "",
  "",
  "",
  " each month",
  " in every district",
  " before the summer begins",
  ", and say why",
  " across the organisation",
];

export interface Deed {
  readonly base: string;
  readonly third: string;
}

const FAULTS: readonly ((thing: string) => string)[] = [
  (thing) => `The force doesn’t do enough about ${thing}`,
  (thing) => `The force is failing to manage ${thing}`,
  (thing) => `The force needs to improve ${thing}`,
  (thing) => `The force can’t account for ${thing}`,
  (thing) => `The force lacks an agreed approach to ${thing}`,
  (thing) => `The force isn’t consistent in ${thing}`,
];

export const TOPICS = [
  "Investigating crime",
  "Custody",
  "Leadership",
  "Public contact",
  "Vetting",
  "Neighbourhood policing",
];
export const QUESTIONS = [
  "Preventing crime",
  "Police powers and treating the public fairly",
  "Responding to the public",
  "Investigating crime",
  "Protecting vulnerable people",
  "Managing offenders",
  "Leadership and force management",
  "Building and developing the workforce",
] as const;

export const NARRATIVE = [
  "Officers whom we spoke to were proud of their work.",
  "We examined 120 case files, and spoke to people in each of the force’s districts.",
  "The force has invested in new vehicles, and response times have improved since our last visit.",
  "In some of the cases that we reviewed, nobody had written down what was decided.",
  "This means that some people wait longer than they need to.",
  "The force told us that it had begun to recruit more staff for this team.",
  "We found that the board hadn’t met for a year.",
  "It has a clear plan, which its officers know and understand.",
] as const;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
export const two = (number: number) => String(number).padStart(2, "0");
const ordinal = (day: number) =>
  `${day}${day % 10 === 1 && day !== 11 ? "st" : day % 10 === 2 && day !== 12 ? "nd" : day % 10 === 3 && day !== 13 ? "rd" : "th"}`;

export interface WrittenDay {
  readonly date: string;
  readonly words: string;
}

export function someDay(chance: Chance, year: number, raised = false): WrittenDay {
  const month = chance.number(0, 11);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = chance.happens(0.5) ? last : chance.number(1, 28);
  const name = MONTHS[month] ?? "";
  const words = raised || chance.happens(0.12) ? `${ordinal(day)} ${name} ${year}` : `${day} ${name} ${year}`;
  return { date: `${year}-${two(month + 1)}-${two(day)}`, words };
}

export interface WrittenDeadline {
  readonly deadline: Deadline | null;
  /** At the head of a sentence, without its comma; empty where the deadline stands within ("should immediately") or is none. */
  readonly words: string;
  readonly adverb: string;
}

/** A deadline as a stem gives it. */
export function someDeadline(chance: Chance, none = 0.2): WrittenDeadline {
  if (chance.happens(none)) return { deadline: null, words: "", adverb: "" };
  const count = chance.number(1, 12);
  const spelt = chance.happens(0.6) ? (NUMBERS[count - 1] ?? "") : String(count);
  const unit = (word: string, many: number) => (many === 1 ? word : `${word}s`);
  switch (chance.number(0, 7)) {
    case 0:
      return { deadline: { kind: "immediate" }, words: "", adverb: "immediately" };
    case 1:
    case 2:
      return {
        deadline: { kind: "within", months: count },
        words: `Within ${spelt} ${unit("month", count)}${chance.happens(0.2) ? " of this report" : ""}`,
        adverb: "",
      };
    case 3: {
      const days = chance.one([7, 14, 28, 30, 60, 90]);
      return { deadline: { kind: "within", days }, words: `Within ${days} days`, adverb: "" };
    }
    case 4: {
      const weeks = chance.number(2, 8);
      return { deadline: { kind: "within", days: weeks * 7 }, words: `Within ${NUMBERS[weeks - 1]} weeks`, adverb: "" };
    }
    default: {
      const { date, words } = someDay(chance, chance.number(2025, 2027));
      return { deadline: { kind: "by", date }, words: `By ${words}`, adverb: "" };
    }
  }
}

export interface Stock {
  deed(): Deed;
  fault(): string;
  thing(): string;
}

/** The lists from which the words of a paper are drawn. */
export interface Lists {
  readonly verbs: readonly (readonly [base: string, third: string])[];
  readonly things: readonly string[];
  readonly tails: readonly string[];
  readonly faults: readonly ((thing: string) => string)[];
}

/** Words for one paper from these lists, none given twice. */
export function stockFrom(chance: Chance, { verbs, things: all, tails, faults }: Lists): Stock {
  const things = chance.some(all, all.length);
  const thing = () => {
    const drawn = things.pop();
    if (drawn === undefined) throw new Error("The paper is too long for the words there are.");
    return drawn;
  };
  return {
    thing,
    deed: (): Deed => {
      const [base, third] = chance.one(verbs);
      const rest = ` ${thing()}${chance.one(tails)}`;
      return { base: base + rest, third: third + rest };
    },
    fault: () => chance.one(faults)(thing()),
  };
}

/** Words of the first generator. */
export const stockOf = (chance: Chance): Stock =>
  stockFrom(chance, { verbs: VERBS, things: THINGS, tails: TAILS, faults: FAULTS });
