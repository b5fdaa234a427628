/** What published numbers alone do not tell apart. */
export const SELF_RECORDED = "Findings that a force recorded itself are among them before HMICFRS has confirmed them.";
