import type { VerificationMethod } from "@/lib/domain/closure/lists";
import type { Better } from "@/lib/domain/measure/measure";
import type { Random } from "./random";

/**
 * Words of the field, put together anew each time: what comes out reads like a report and is in none. Everything made of
 * them is marked as illustrative.
 */
export interface Theme {
  readonly name: string;
  /** What "the force should improve". */
  readonly things: readonly string[];
  readonly people: readonly string[];
}

export const THEMES: readonly Theme[] = [
  {
    name: "Recording data about crime",
    things: [
      "the recording of violent crime",
      "the recording of rape reports and of N100 incidents",
      "its crime recording accuracy for domestic abuse",
      "the recording of crimes reported by professional third parties",
      "the recording of crimes against children",
      "how it cancels recorded crimes",
    ],
    people: ["the force crime registrar", "call handlers", "supervisors", "frontline officers"],
  },
  {
    name: "Investigating crime",
    things: [
      "the supervision of investigations",
      "the quality of its investigation plans",
      "the allocation of crimes to the right team",
      "the time that digital devices wait to be examined",
      "how it records decisions when victims withdraw support",
      "the use of outcome 16 and outcome 20",
      "its response to online child sexual abuse and exploitation",
    ],
    people: ["investigators", "supervisors", "detectives", "the digital forensic unit"],
  },
  {
    name: "Protecting vulnerable people",
    things: [
      "the backlog of cases for multi-agency risk assessment conferences (MARACs)",
      "the completion of DASH risk assessments",
      "the use of domestic violence protection notices and orders",
      "how it identifies repeat victims of domestic abuse",
      "its response to missing children",
      "strategy discussions with children’s social care",
      "referrals to partner organisations through the multi-agency safeguarding hub",
    ],
    people: ["officers", "specialist staff", "the public protection unit", "partner organisations"],
  },
  {
    name: "Managing offenders",
    things: [
      "the management of registered sex offenders",
      "visits to registered sex offenders that are overdue",
      "risk assessments in ViSOR",
      "its integrated offender management programme",
      "arrests of suspects who are wanted",
      "the use of foreign national conviction checks",
    ],
    people: ["offender managers", "neighbourhood teams", "supervisors"],
  },
  {
    name: "Responding to the public",
    things: [
      "the time it takes to answer 999 calls",
      "the number of 101 calls that are abandoned",
      "how call handlers assess threat, harm and risk (THRIVE)",
      "attendance at incidents within its published times",
      "advice on the preservation of evidence and on crime prevention",
    ],
    people: ["call handlers", "response officers", "control room supervisors"],
  },
  {
    name: "Custody",
    things: [
      "its governance of the use of force in custody",
      "care for detainees at risk of self-harm",
      "the length of time that children spend in custody",
      "access to appropriate adults",
      "custody reviews by inspectors",
      "the recording of strip searches in custody",
      "rousing checks on detainees in custody cells",
    ],
    people: ["custody sergeants", "detention officers", "healthcare professionals", "custody inspectors"],
  },
  {
    name: "Treating the public fairly",
    things: [
      "its use of stop and search powers",
      "the recording of grounds for stop and search",
      "external scrutiny of the use of force",
      "how it understands disproportionality",
      "the use of body-worn video",
    ],
    people: ["officers", "supervisors", "the external scrutiny panel"],
  },
  {
    name: "Leadership and force management",
    things: [
      "its understanding of demand",
      "its force management statement",
      "how it manages its finances over the medium term",
      "the governance of its change programme",
      "the quality of the data on which it bases decisions",
    ],
    people: ["senior leaders", "chief officers", "the performance team"],
  },
  {
    name: "Developing a positive workplace",
    things: [
      "the wellbeing of its workforce",
      "the supervision of student officers",
      "its vetting arrangements",
      "counter-corruption capability and capacity",
      "performance reviews of officers and staff",
    ],
    people: ["line managers", "the vetting unit", "the counter-corruption unit", "tutor constables"],
  },
  {
    name: "Preventing crime",
    things: [
      "neighbourhood policing abstractions",
      "its problem-solving plans",
      "the use of intelligence by neighbourhood teams",
      "engagement with communities",
      "its work against serious organised crime",
    ],
    people: ["neighbourhood officers", "partner organisations", "analysts"],
  },
];

const EFFECTS = [
  "so that risk is recognised at the first contact",
  "so that victims get the service that they should expect",
  "so that supervisors can see what has been done and what has not",
  "so that nobody waits longer than the national standard allows",
  "so that decisions are recorded with their reasons",
  "so that it can show that the public are treated fairly",
  "and make sure that its effect is evaluated",
  "and make sure that records are accurate and complete",
];
const FAULTS = [
  "isn’t consistent across the force",
  "doesn’t meet the national standard",
  "puts vulnerable people at risk",
  "isn’t supervised well enough",
  "has got worse since our last inspection",
  "isn’t supported by enough trained people",
];
const MEANS = [
  "review its processes",
  "train those who do it",
  "give supervisors the time to check it",
  "audit a sample every month",
  "put in place clear strategic and operational governance",
  "agree a standard with partner organisations",
  "remove the backlog",
  "publish what it finds to its scrutiny panel",
];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function areaWords(random: Random, theme: Theme): string {
  const thing = random.pick(theme.things);
  return random.chance(0.6)
    ? `The force should improve ${thing} ${random.pick(EFFECTS)}.`
    : `The force needs to improve ${thing}. What we found ${random.pick(FAULTS)}, and ${random.pick(theme.people)} told us that they had raised it before.`;
}

export function recommendationWords(random: Random, theme: Theme): string {
  const [first = "", second = ""] = random.some(MEANS, 2);
  return `The force should ${first} and ${second} for ${random.pick(theme.things)}, ${random.pick(EFFECTS)}.`;
}

export function causeWords(random: Random, theme: Theme): string {
  const thing = random.pick(theme.things);
  return `The force’s approach to ${thing} is a cause of concern. It ${random.pick(FAULTS)}. In ${random.between(9, 46)} of the ${random.between(50, 90)} cases that we read, ${random.pick(theme.people)} hadn’t recorded what was done, or why. ${capital(random.pick(theme.people))} don’t always have the skills or the time that this needs.`;
}

export const engageWords = (theme: Theme, random: Random): string => capital(random.pick(theme.things));

const DONE = [
  "The new process has been in place since the start of the month.",
  "Two thirds of those who need the training have had it.",
  "The backlog is smaller than at the last meeting of the board.",
  "A weekly count by area goes to the chief officer lead.",
  "Dip samples of supervisors agree with our own in nine of ten cases.",
  "The policy was reviewed with partner organisations and published on the intranet.",
  "Posts were advertised; half are filled.",
  "The system change is with the supplier and is tested next.",
];
const NOT_DONE = [
  "The change to the system is late because the supplier has moved its release.",
  "Sickness in the team has slowed the reviews.",
  "The last audit shows no improvement in two of five areas.",
  "Waits are longer than the standard allows.",
  "Partners have not agreed to the new threshold yet.",
];
export const onTrackWords = (random: Random): string => random.some(DONE, random.between(1, 3)).join(" ");
export const offTrackWords = (random: Random): string =>
  [random.pick(NOT_DONE), random.pick(DONE), "It was discussed at the improvement board."].join(" ");

export const assuranceWords = (random: Random): string =>
  random.pick([
    "The office has seen the figures every month and attended the board.",
    "The panel looked at twenty cases and agreed with most of what the force says.",
    "The plan is clear; figures that show its effect are still to come.",
    "The commissioner asked for a report to the next accountability meeting.",
    "No evidence has been shared with the office yet.",
  ]);

/** What a policing body asks, what its force answers, and what it asks again. */
export const QUESTIONS = [
  "How many cases are older than the standard allows, by district?",
  "What will show that victims notice the difference, beyond the force’s own samples?",
  "Which of the changes depend on funding that ends this year?",
  "Who looks at the cases that are closed without a supervisor’s review?",
];
export const ANSWERS = [
  "About one in five across the force; a figure by district is taken from the system each Monday.",
  "The additional posts are in the draft budget for next year.",
  "A chief inspector reads ten of them a month and reports to the improvement board.",
];
export const PRESSED = [
  "The question was by district. Without it the board cannot see where it fails.",
  "By when, and who answers for it?",
];

export const EVIDENCE: readonly (readonly [kind: string, title: string, note: string])[] = [
  [
    "case-file-audit",
    "Dip sample of cases",
    "Forty cases read by two supervisors who had not worked on them; they agreed in 36.",
  ],
  ["data", "Performance figures by month", "The count for each area, with the longest wait and the median."],
  ["document", "Revised policy and guidance", "The policy as published on the intranet, with what changed marked."],
  [
    "scrutiny-panel",
    "Minutes of the scrutiny panel",
    "The panel read twelve cases and made two suggestions, which were taken up.",
  ],
  [
    "survey",
    "Survey of victims",
    "Of those who answered, four of five were satisfied with how they were kept informed.",
  ],
  [
    "interview",
    "What supervisors told us",
    "Notes of talks with eight supervisors about how the checks work in practice.",
  ],
  [
    "observation",
    "Observation of a daily management meeting",
    "Risk was discussed for each case and an owner was named.",
  ],
  [
    "reality-testing",
    "Visits without notice",
    "Three stations on two nights; what was found and what was done about it.",
  ],
  ["other", "Training record", "Who was trained, when, and by whom."],
];

export const closureWords = (random: Random): string =>
  random.pick([
    "We reviewed the evidence that the force shared and are satisfied that it has made enough progress.",
    "During our revisit we found that supervision is consistent and that records are complete.",
    "Our reality testing showed that officers understand the process and follow it.",
    "The force has successfully addressed what we found. There are clear governance arrangements in place.",
  ]);

export const METHODS: readonly VerificationMethod[] = [
  "desk-review",
  "desk-review",
  "victim-service-assessment",
  "revisit",
  "reality-testing",
  "continuous-assessment",
  "re-inspection",
];

export const DONE_TESTS = [
  "In a dip sample of 50 cases, 45 show a supervisor’s sign-off.",
  "For three months running, nine of ten cases are reviewed on time.",
  "No case waits longer than the standard allows.",
  "Every supervisor asked can show the list and say what is done about it.",
  "In a sample of 30 victims, 27 say that they were kept informed.",
] as const;

export const RETURN_POINTS = [
  "Show that what was sampled is typical of the whole force.",
  "Share the figures since the new process began.",
  "Say how supervisors will go on checking this.",
  "Explain why two areas differ from the others.",
];

export const ROOT_CAUSES = [
  "Supervisors check from memory: the system neither prompts for it nor shows who is late.",
  "The team was formed without a count of what would come to it.",
  "Training was given once and nobody asked whether it was used.",
];

export const ACTIONS = [
  "Write the standard down and agree it with those who work by it.",
  "Build a prompt into the case system.",
  "Brief every supervisor in person.",
  "Read ten cases a month and report what was found to the board.",
  "Fill the posts that are vacant.",
  "Agree thresholds with partner organisations.",
  "Publish the count for each area every week.",
];
export const GIVEN_UP = "Another action does the same.";

/** What is counted: at first it is far from its target, and it moves towards it by about so much a month. */
export const MEASURES: readonly (readonly [
  name: string,
  unit: string,
  better: Better,
  baseline: number,
  target: number,
])[] = [
  ["Cases reviewed on time", "%", "higher", 58, 90],
  ["Cases waiting beyond the standard", "cases", "lower", 214, 20],
  ["Victims kept informed", "%", "higher", 64, 90],
  ["Longest wait", "days", "lower", 61, 14],
  ["Staff trained", "%", "higher", 31, 95],
];
export const SOURCES = ["Case system, by month", "Dip sample by two supervisors", "Weekly count by area"];

/** Whom a finding waits for, by the key of the list of bodies, and for what. */
export const AWAITED: readonly (readonly [body: string, contact: string, needed: string])[] = [
  ["supplier", "Service manager of the case system", "The release with prompts for supervisors."],
  ["crown-prosecution-service", "District crown prosecutor", "An agreed standard for files, signed by both."],
  ["home-office", "Head of the programme", "The decision on next year’s grant."],
  ["college-of-policing", "Head of learning", "Places on the course for those who supervise."],
  ["local-authority", "Director of children’s services", "Their half of the shared threshold."],
  ["nhs", "Head of mental health services", "Access to the liaison service at night."],
];
export const HEARD = [
  "It is in their plan for next quarter.",
  "They are waiting for their own board.",
  "A draft has come; we have sent comments.",
];
export const CAME_OF = "It has come, and is in use.";
