import type { ReferenceWords } from "../language/reference";

/** What the tables of the rules say of themselves, on the help pages and in the generated documents. */
export const reference: ReferenceWords = {
  workflow: {
    title: "The workflow of a finding",
    says: "Who may give each command, from which status, whether a submission must or must not be pending, what the status becomes, and what the command needs. Only an inspector changes the status.",
    columns: ["Command", "By", "From", "Submission", "Status afterwards", "Needs"],
  },
  submission: { pending: "must be pending", none: "none may be pending", either: "pending or not" },
  unchanged: "unchanged",
  refusals: {
    title: "What is refused, and what people read",
    says: "Names, dates and references are examples.",
    columns: ["In the code", "On the screen"],
  },
  whoMay: {
    title: "Who may what",
    says: "Everyone not named: no. The owner and the sponsor are those of the finding in question; everybody acts only within their own scope.",
    columns: ["Ability"],
  },
  whoSees: {
    title: "Who sees what",
    says: "A record is seen if its force is among yours and its audience includes your side. Only evidence chooses its audience; an audience is widened, never narrowed. Readers of a force see what its policing body sees.",
    columns: ["Record"],
  },
  sight: {
    yes: "yes",
    no: "no",
    office: "those who work in its office",
    "comment-drafters": "coordinators and chief officers",
    readers: "readers named by an inspector",
    own: "own entries",
    "own-organisation": "own organisation",
    "own-audience": "by its own audience",
    post: "post and organisation",
  },
  viewer: {
    force: "Force (its own)",
    "policing-body": "Policing body (its own area)",
    inspectorate: "Inspector (all forces)",
    administration: "Administrator (own organisation)",
  },
};
