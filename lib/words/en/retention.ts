import type { RetentionWords } from "../language/retention";

export const retention: RetentionWords = {
  kind: {
    session: {
      what: "Sessions",
      why: "They tell a new browser from a known one. Everybody’s last stays.",
      since: "after it was last seen",
    },
    mail: {
      what: "Mails",
      why: "They show what was sent to whom, and what failed.",
      since: "after it was sent, or given up",
    },
    link: {
      what: "Invitations and links for a password",
      why: "They show who was invited.",
      since: "after it was used, or ended",
    },
    notice: { what: "Notices", why: "People look back at what they were told.", since: "after it was read" },
    absence: { what: "Absences", why: "They show who stood in for whom.", since: "after it ended" },
    calendar: {
      what: "Addresses of calendars",
      why: "They show which address led where.",
      since: "after it was ended",
    },
    leaver: {
      what: "Passwords, accounts and second factors of people who have left",
      why: "Nobody signs in with them any more. Names and posts stay in the history.",
      since: "after their last post ended",
    },
  },
};
