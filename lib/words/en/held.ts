import type { HeldWords } from "../language/held";

/** What the register holds about a person, as the file says it. */
export const held: HeldWords = {
  title: "What the register holds about a person",
  own: "the person themselves",
  notes: [
    "What somebody wrote about a finding is the record of the force and stands there; this file says when they did what.",
    "Names stand in the history as they were when something was done. They stay when somebody leaves.",
    "Passwords, codes and tokens are kept as hashes, or sealed, and are no part of this file. Backups and logs of the server are kept by whoever runs it.",
  ],
  means: {
    person: "Name and address, and whether there is a password and a second factor",
    posts: "Organisations, posts and roles",
    sessions: "Where and when they signed in",
    links: "Invitations, and links for a new password",
    tokens: "Tokens with which programs read as them",
    views: "Saved views",
    calendars: "Addresses of their calendar",
    absences: "When they said that they are away",
    wishes: "How they want to be told by mail",
    forces: "The forces that they say are theirs",
    "answers-for": "Findings that they own or sponsor",
    mails: "Mails to them",
    notices: "What they were told of",
    reminders: "What they were reminded of",
    imports: "Registers that they imported, or began to",
    readings: "Reports that they read into the register, or began to",
    papers: "What they ordered to be done to many findings",
    deeds: "What they did in the register: when, and what kind",
    access: "The access log: sign-ins, what they read that is restricted, took away, or were refused",
  },
};
