import type { Role } from "../actor";

/** What a policing body says of itself: what it is called, what screens and papers call it, and its kind. */
export interface BodyDetails {
  readonly name: string;
  /** "PCC", "Mayor", "MOPAC". */
  readonly label: string;
  /** The key of its kind. */
  readonly bodyKind: string;
}

/** What a decision writes of people and their places in an organisation. */
export type PeopleChange =
  | {
      readonly change: "person-invited";
      readonly id: string;
      readonly membershipId: string;
      readonly organisationId: string;
      readonly email: string;
      readonly name: string;
      readonly post: string;
      readonly role: Role;
    }
  /** Only the token's hash is kept. */
  | {
      readonly change: "invitation-made";
      readonly id: string;
      readonly personId: string;
      readonly tokenHash: string;
      readonly expiresAt: Date;
    }
  | {
      readonly change: "member-changed";
      readonly organisationId: string;
      readonly personId: string;
      readonly set: { readonly role: Role } | { readonly state: "active" | "suspended" };
    }
  | { readonly change: "body-changed"; readonly organisationId: string; readonly set: BodyDetails };
