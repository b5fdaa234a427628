import type { ApiTokenWords } from "../language/api-token";

export const apiToken: ApiTokenWords = {
  kind: { personal: "Yours", organisation: "Your organisation’s" },
  scope: { findings: "Findings", inspections: "Inspections", forces: "Forces", events: "Events" },
  means: {
    personal: "It reads what you read, as you are now: with your role, and not at all once you are suspended or gone.",
    organisation:
      "It reads what a reader of your organisation reads, whoever comes and goes. Everybody who looks after tokens sees it here.",
  },
  lifetime: (days) => (days === 365 ? "a year" : `${days} days`),
  problems: {
    "no-token":
      "Send a token: the header Authorization: Bearer, followed by the token. Tokens are made under Data for programs.",
    "unknown-token": "There is no such token. Make one under Data for programs, and send it whole.",
    "token-ended": "This token was ended. Make another one under Data for programs.",
    "token-expired": "This token has run out. Make another one under Data for programs.",
    "nobody-there":
      "Whoever made this token is suspended or gone, so it reads nothing. Somebody else makes one of their own.",
    "not-its-scope": "This token may not read this.",
    "reads-no-records": "Administrators look after people and read no records, so their tokens read none.",
    "too-many": "Too many pages at once. Wait, then go on.",
    "not-understood": "Something of this address was not understood.",
    "unknown-cursor":
      "This cursor leads nowhere: what it stood behind is not there any more, or not for you. Begin without one.",
    busy: "The register has too much to do at the moment. Ask again in ten seconds.",
  },
  wait: (seconds) => `Too many requests. Go on after ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  notItsScope: (scope) => `This token may not read ${scope}. Make one that may, under Data for programs.`,
  searchTooLong: (most) => `Give search ${most} characters at most.`,
  noOrder:
    "Programs read findings in the order of their references: take sort, text, duty and mine out of the address. Words are searched with search.",
  done: {
    "make-token": ["The token is made.", "Copy it now: it is shown this once, and the register keeps no copy."],
    "end-token": ["The token is ended.", "Whatever has it reads nothing any more."],
  },
  refusals: {
    "too-many-tokens": ({ most }) =>
      `There are ${most} tokens that count already. End one that nothing uses, then make this one.`,
  },
};
