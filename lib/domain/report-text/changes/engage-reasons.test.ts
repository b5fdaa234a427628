import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const reasonsIn = (text: string) =>
  readReport(`Dorset Police moved into enhanced monitoring\n\nPublished on: 12 May 2026\n\n${text}`)
    .changes.filter(({ what }) => what === "enter-engage")
    .map(({ reasons }) => reasons);

describe("the reasons for Engage that a text tells", () => {
  it("are the items of the list that \u201cbecause\u201d leads into, each with its stem", () => {
    const text = `HMCI has today moved Dorset Police into an enhanced level of monitoring.

HMICFRS said Dorset Police had been moved into Engage because it is not:

- answering emergency calls in time;
- recording crimes within a day; and
- seeing that plans are supervised.

The force is taking steps to address these concerns.`;
    expect(reasonsIn(text)).toEqual([
      [
        "It is not answering emergency calls in time.",
        "It is not recording crimes within a day.",
        "It is not seeing that plans are supervised.",
      ],
    ]);
  });

  it("are the items below a sentence that only announces them, also without signs", () => {
    const text = `On 11 May 2026, we moved the force into the Engage phase of our monitoring process.

The reasons for this are:

the force doesn\u2019t know where its risks lie;

supervision of investigations is poor.

We will visit the force in June.`;
    expect(reasonsIn(text)).toEqual([
      ["The force doesn\u2019t know where its risks lie.", "Supervision of investigations is poor."],
    ]);
  });

  it.each([
    [
      "HMCI has decided to move Dorset Police into Engage because the force does not answer calls in time.",
      ["The force does not answer calls in time."],
    ],
    [
      "I have decided to place your force into our Engage phase of monitoring. This is because it cannot say how many victims wait; and its vetting has a backlog.",
      ["It cannot say how many victims wait.", "Its vetting has a backlog."],
    ],
    [
      "We have moved the force into Engage after we identified failures in how it manages offenders.",
      ["Failures in how it manages offenders."],
    ],
    ["HMCI has today moved Dorset Police into an enhanced level of monitoring.", undefined],
    [
      "HMCI has today moved Dorset Police into an enhanced level of monitoring.\n\nWe close cases because victims ask for it.",
      undefined,
    ],
  ])("%s", (text, reasons) => expect(reasonsIn(text)).toEqual([reasons]));

  it("are none of a force that leaves", () => {
    const text = `HMCI has decided to remove Dorset Police from Engage because it has made several improvements, including improving how it:

- answers calls.`;
    expect(readReport(text).changes).toMatchObject([{ what: "leave-engage" }]);
    expect(readReport(text).changes[0]?.reasons).toBeUndefined();
  });
});
