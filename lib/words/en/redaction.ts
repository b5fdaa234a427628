import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import type { RedactionWords } from "../language/redaction";
import { say } from "../sentence";

export const redaction: RedactionWords = {
  done: {
    "ask-for-redaction": [
      "The redaction is asked for.",
      "Nothing has gone yet. An administrator of the inspectorate, who reads none of the words, agrees or says why not.",
    ],
    "agree-to-redaction": [
      "The words are gone.",
      "The history says who asked, who agreed and why, and can be verified as before. The force is told.",
    ],
    "decline-redaction": ["The words stay.", "Whoever asked reads why, where they asked."],
  },
  state: { asked: "asked for", done: "redacted", declined: "declined" },
  facts: {
    "words-redacted": ({ entries, askedBy, askedOn, why }) =>
      say(
        [
          `Words were redacted in ${counted(entries.length, "entry", "entries")} of the history (${entries.map(({ entry }) => entry).join(", ")}), as asked for by ${askedBy} on ${longDate(askedOn)}. What was hashed of them stays, so the history can be verified as before`,
        ],
        why,
      ),
  },
  told: {
    "words-redacted": "words that were redacted in a history",
  },
  refusals: {
    "not-redactable": () => ({
      text: "This entry has no words that can be redacted. What somebody wrote about a finding can: a note, a reason, a statement, an answer.",
    }),
    "redaction-known": () => ({ text: "A redaction of this entry was asked for already. Nothing was changed." }),
    "redaction-by-one": () => ({
      text: "You asked for this redaction, so somebody else has to agree to it.",
    }),
  },
};
