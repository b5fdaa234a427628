import type { Side } from "../actor";

/** As what somebody is told of an event, in the order of what says most: whoever is told as several is told once, as the first. */
export const TOLD_AS = ["owner", "sponsor", "coordinator", "chief-officer", "policing-body", "inspector"] as const;
export type ToldAs = (typeof TOLD_AS)[number];

/** On which side they stand: nobody is told of what their side may not read. */
export const SIDE_OF_TOLD: Readonly<Record<ToldAs, Side>> = {
  owner: "force",
  sponsor: "force",
  coordinator: "force",
  "chief-officer": "force",
  "policing-body": "policing-body",
  inspector: "inspectorate",
};

/** Who is told, where several kinds of event say the same. */
export const NOBODY = [] as const;
export const ALL_BUT_INSPECTORS = ["owner", "sponsor", "coordinator", "policing-body"] as const;
export const ALL_OF_THE_FORCE = ["owner", "sponsor", "coordinator", "chief-officer", "policing-body"] as const;
export const OF_THE_FORCE = ["coordinator", "chief-officer", "policing-body"] as const;
