import { longDate } from "@/lib/format/dates";
import type { ProposalWords } from "../language/proposal";
import { say, strong } from "../sentence";

const PROPOSED = { close: "closed", "enter-engage": "moved to Engage", "leave-engage": "returned to Scan" } as const;

/** A letter or a file by its name, with the address where it can be read. */
const sourceOf = ({ source, address }: { readonly source: string; readonly address?: string }) =>
  address ? `${source} (${address})` : source;

export const proposal: ProposalWords = {
  reported: {
    close: "Closed",
    "enter-engage": "Moved to Engage",
    "leave-engage": "Returned to Scan",
  },
  facts: {
    "reported-closed": ({ date, words, ...where }) =>
      say(
        [
          strong(`Reported closed${date ? ` on ${longDate(date)}` : ""}`),
          ` in ${sourceOf(where)}; an inspector decides`,
        ],
        words,
      ),
    "reported-phase": ({ phase, date, words, ...where }) =>
      say(
        [
          strong(
            `Reported ${phase === "engage" ? "moved to Engage" : "returned to Scan"}${date ? ` on ${longDate(date)}` : ""}`,
          ),
          ` in ${sourceOf(where)}; an inspector decides`,
        ],
        words,
      ),
    "proposal-declined": ({ what, source, why }) =>
      say(["Not taken over: ", strong(PROPOSED[what]), ` as reported in ${source}`], why),
  },
  told: {
    "reported-closed": "a closing that a letter reports",
    "reported-phase": "a phase that a letter reports",
  },
  refusals: {
    "proposal-decided": ({ by, what, on }) =>
      `This reported change was ${what} by ${by} on ${longDate(on)}, so there is nothing left to decide.`,
  },
  done: {
    "take-off-proposal": ["It is taken off.", "The finding or force stays as it is."],
    "choose-own-forces": ["Your forces are kept.", "They stand first on your desk."],
    "decline-proposal": ["The reported change is declined.", "The finding or force stays as it is."],
  },
};
