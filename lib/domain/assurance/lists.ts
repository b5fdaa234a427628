/** The local policing body's voice. */
export const ASSURANCES = ["not-reviewed", "assured", "partly-assured", "not-assured"] as const;
export type Assurance = (typeof ASSURANCES)[number];
