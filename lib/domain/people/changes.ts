import type { Role } from "../actor";
import type { AccountNews } from "./account-news";
import type { WayIn } from "./identity";

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
  /** That a new link is asked for, for somebody who has a password: another administrator makes it. */
  | { readonly change: "renewal-asked"; readonly personId: string; readonly organisationId: string }
  /** Taken up with this password or account, for good: every other link of that person is used up with it, and their sessions end. */
  | ({ readonly change: "invitation-taken-up"; readonly tokenHash: string } & WayIn)
  /** The link of this hash goes to its person by mail; `key` is what it is made of. */
  | { readonly change: "link-mailed"; readonly personId: string; readonly tokenHash: string; readonly key: string }
  /** Whose account it is and who looks after it are told by mail. */
  | { readonly change: "account-told"; readonly personId: string; readonly about: AccountNews }
  | {
      readonly change: "member-changed";
      readonly organisationId: string;
      readonly personId: string;
      readonly set: { readonly role: Role } | { readonly state: "active" | "suspended" };
    }
  | { readonly change: "body-changed"; readonly organisationId: string; readonly set: BodyDetails };
