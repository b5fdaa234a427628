/** Where a response to a published report stands. */
export const RESPONSE_STATES = ["awaited", "published", "not-required"] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

/** The chief officer's comments: in draft for the force alone, and given, as they stay. */
export const COMMENTS_STATES = ["draft", "given"] as const;

/** What a policing body says of one recommendation (section 55(5B)): the action it has taken or proposes, or that it takes none. */
export const ACTIONS = ["taken", "proposed", "none"] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * Why no response is required: section 55 is about reports under section 54 that relate to the force and are published. Each is
 * said with its own words beside it.
 */
export const NOT_REQUIRED = ["not-a-report", "not-on-this-force", "withdrawn", "answered-elsewhere"] as const;
export type NotRequired = (typeof NOT_REQUIRED)[number];

/** To whom a copy of what was published is sent (section 55(7)). */
export const RECIPIENTS = ["home-secretary", "inspectorate"] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** Who signs. */
export const SIGNATORIES = ["holder", "deputy"] as const;
export type Signatory = (typeof SIGNATORIES)[number];
