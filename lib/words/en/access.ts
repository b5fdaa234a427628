import type { AccessWords } from "../language";

export const access: AccessWords = {
  event: {
    "signed-in": "Signed in",
    "sign-in-failed": "A password was wrong",
    "signed-out": "Signed out",
    refused: "Was refused",
    read: "Read evidence that is kept to the force",
    exported: "Took a list or a pack away as a file",
    downloaded: "Opened a file or a document",
    verified: "Checked the history",
    invited: "Invited somebody",
    "role-changed": "Changed a role",
    suspended: "Suspended somebody",
    restored: "Let somebody in again",
    "invitation-taken-up": "Took up an invitation",
    "renewal-asked": "Asked for a new link for somebody",
    "token-made": "Made a token for a program",
    "token-ended": "Ended a token of a program",
    "read-by-program": "A program read with a token",
    "code-wrong": "A code of the second factor was wrong",
    "second-factor-begun": "Set up a second factor",
    "second-factor-ended": "Ended a second factor",
    "recovery-code-used": "Signed in with a recovery code",
    "proved-again": "Showed again that it was they",
    "proof-failed": "Did not show that it was they",
  },
};
