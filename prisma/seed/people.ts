import type { Role } from "@/lib/domain/actor";

/** Somebody in the demonstration, named by their post and never a real person. `key` is what the story calls them. */
export interface Somebody {
  readonly key: string;
  readonly organisation: string;
  readonly post: string;
  readonly area: string;
  readonly role: Role;
  readonly email: string;
}

const at =
  (area: string, organisation: string, domain: string) =>
  <Key extends string>(key: Key, role: Role, post: string, mailbox: string): Somebody & { readonly key: Key } => ({
    key,
    organisation,
    post,
    area,
    role,
    email: `${mailbox}@${domain}.example`,
  });

const hmicfrs = at("HMICFRS", "hmicfrs", "hmicfrs");
const westMidlands = at("West Midlands", "west-midlands", "west-midlands");
const westMidlandsPcc = at("West Midlands", "west-midlands-pcc", "west-midlands-pcc");
const met = at("Metropolitan", "metropolitan", "metropolitan");
const mopac = at("London", "mopac", "mopac");
const nottinghamshire = at("Nottinghamshire", "nottinghamshire", "nottinghamshire");
const nottinghamshirePcc = at("Nottinghamshire", "nottinghamshire-pcc", "nottinghamshire-pcc");
const staffordshire = at("Staffordshire", "staffordshire", "staffordshire");
const staffordshirePfcc = at("Staffordshire", "staffordshire-pfcc", "staffordshire-pfcc");

export const PEOPLE = [
  hmicfrs("inspector", "inspector", "Inspector", "inspector"),
  hmicfrs("hmicfrs administrator", "administrator", "Administrator", "administrator"),

  westMidlands("WMP coordinator", "force-coordinator", "Force coordinator", "coordinator"),
  westMidlands("WMP investigations", "force-staff", "Head of investigations", "investigations"),
  westMidlands("WMP offenders", "force-staff", "Offender management lead", "offender-management"),
  westMidlands("WMP protection", "force-staff", "Head of public protection", "public-protection"),
  westMidlands("WMP crime", "chief-officer", "Assistant chief constable, crime", "acc-crime"),
  westMidlands("WMP reader", "reader", "Joint audit committee member", "audit-committee"),
  westMidlands("WMP administrator", "administrator", "Administrator", "administrator"),
  westMidlandsPcc("WMP pcc", "policing-body", "PCC’s office", "office"),
  westMidlandsPcc("WMP pcc administrator", "administrator", "Administrator of the PCC’s office", "administrator"),

  met("MPS coordinator", "force-coordinator", "Force coordinator", "coordinator"),
  met("MPS protection", "force-staff", "Head of public protection", "public-protection"),
  met("MPS sponsor", "chief-officer", "Deputy assistant commissioner", "dac"),
  mopac("MPS mopac", "policing-body", "MOPAC oversight", "oversight"),

  nottinghamshire("NOT coordinator", "force-coordinator", "Force coordinator", "coordinator"),
  nottinghamshire("NOT investigations", "force-staff", "Head of investigations", "investigations"),
  nottinghamshire("NOT sponsor", "chief-officer", "Assistant chief constable, crime", "acc-crime"),
  nottinghamshirePcc("NOT pcc", "policing-body", "PCC’s office", "office"),

  staffordshire("STA coordinator", "force-coordinator", "Force coordinator", "coordinator"),
  staffordshire("STA sponsor", "chief-officer", "Assistant chief constable", "acc"),
  staffordshirePfcc("STA pfcc", "policing-body", "PFCC’s office", "office"),
] as const satisfies readonly Somebody[];

/** What the story calls somebody. */
export type Name = (typeof PEOPLE)[number]["key"];

/** How a person is shown where the post alone would not say of which organisation. */
export const nameOf = ({ post, area }: Somebody): string => `${post}, ${area}`;

/** The password of everybody in a demonstration on a database of its own. Anywhere else the seed makes one up. */
export const DEMONSTRATION_PASSWORD = "outstanding demonstration";
