import { randomUUID } from "node:crypto";
import { date } from "@/lib/domain/calendar";
import { slugWords } from "@/lib/domain/inspection/slug";
import type { ResponseCommand } from "@/lib/domain/response/commands";
import type { Action } from "@/lib/domain/response/lists";
import { runResponseCommand } from "@/lib/usecases/run-response-command";
import { findingsByReference } from "@/prisma/seed/findings-by-reference";
import type { Name } from "@/prisma/seed/people";
import { granted, type Step } from "@/prisma/seed/step";

const PLACE = { force: "west-midlands", report: slugWords("PEEL 2023–25: West Midlands Police") };

/** Somebody takes a step of the response to the report of December 2023. No text gives its words: all of it is illustrative. */
const takes = (
  day: string,
  who: Name,
  what: string,
  command: () => ResponseCommand | Promise<ResponseCommand>,
): Step => {
  const on = date(day);
  return {
    on,
    what,
    run: async (cast, ask) => {
      granted({ on, what }, await runResponseCommand(cast.actor(who), PLACE, await command(), ask(true)));
    },
  };
};

const ANSWERS: Readonly<Record<string, readonly [Action, string]>> = {
  "WMP-2023-005": [
    "taken",
    "The force has set a standard for investigation plans. I see the share of crimes that have one, and the share that a supervisor has looked at, each month at my accountability board.",
  ],
  "WMP-2023-006": [
    "proposed",
    "I have asked for a needs assessment of every victim at first contact. My office will look at fifty of them, chosen by us, before the summer.",
  ],
  "WMP-2023-007": [
    "taken",
    "The force has added detective sergeants to the teams where reviews were late. I have asked for the reviews that are overdue, by team, each month.",
  ],
  "WMP-2023-008": [
    "proposed",
    "The reason why a victim withdraws support will be recorded in a form that can be audited. The victims’ commissioner joins the first audit.",
  ],
  "WMP-2023-009": [
    "none",
    "The force keeps to the Victims’ Code, and its own figures since October show that it does. I take no action of my own beyond asking for those figures to be checked by the internal auditor.",
  ],
};

/** The response of the policing body, day 13 to day 53 of 56. */
export const westMidlandsResponse: readonly Step[] = [
  takes("2024-01-03", "WMP pcc", "inviting the chief officer’s comments", () => ({
    do: "invite-comments",
    id: randomUUID(),
    by: date("2024-01-24"),
    message:
      "Please say what the force has done since the fieldwork, and by when the victims of open cases will notice it.",
  })),
  takes("2024-01-22", "WMP coordinator", "giving the chief officer’s comments", () => ({
    do: "give-comments",
    id: randomUUID(),
    words:
      "The force accepts the four causes of concern. It had begun to act on three of them before the report was published, and has put one chief officer in charge of each.\n\nInvestigations will take longest: supervision and the care of victims have to change in every team at once.",
  })),
  takes("2024-01-30", "WMP pcc", "writing the comments", () => ({
    do: "write-response",
    comments:
      "People in the West Midlands have a right to expect that a crime which they report is investigated, and that those who are most at risk are kept safe. This report says that too often neither was so, and I accept it.\n\nI have made the four causes of concern the standing business of my accountability and governance board until the inspectorate has closed them.",
    reply:
      "I welcome that the chief constable accepts the report. I ask for one change: progress is to be shown by what victims say, and not by processes alone.",
  })),
  takes("2024-01-31", "WMP pcc", "answering the recommendations", async () => {
    const ids = await findingsByReference(Object.keys(ANSWERS));
    return {
      do: "answer-recommendations",
      answers: Object.entries(ANSWERS).map(([reference, [action, words]]) => ({
        findingId: ids.get(reference) ?? "",
        action,
        words,
      })),
    };
  }),
  takes("2024-02-12", "WMP pcc", "publishing the response", () => ({
    do: "publish-response",
    on: date("2024-02-12"),
    signs: "holder",
    notice: null,
  })),
  takes("2024-02-13", "WMP pcc", "recording the response as sent", () => ({
    do: "record-sent",
    sent: [
      { to: "home-secretary", on: date("2024-02-13") },
      { to: "inspectorate", on: date("2024-02-13") },
    ],
  })),
];
