import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const SENT = "Published on: 18 September 2024\n\n";
const changesOf = (text: string) => readReport(SENT + text).changes.map(({ what, date }) => [what, date]);

describe("changes that letters and press releases report", () => {
  it.each([
    ["We have been able to close three recommendations that form part of the remaining cause of concern.", "close"],
    ["I have decided to discharge this cause of concern.", "close"],
    ["Three of these recommendations have been closed.", "close"],
    ["The senior leadership’s response has been positive, and we have closed the causes of concern.", "close"],
    ["I am satisfied this recommendation has been met and have closed it.", "close"],
    ["The cause of concern remains open, and we will assess the force’s progress.", "keep-open"],
    ["We haven’t been able to close the cause of concern relating to ethical behaviour at this stage.", "keep-open"],
    ["This cause of concern will remain in place.", "keep-open"],
    [
      "His Majesty’s Chief Inspector has decided to return West Midlands Police to our default phase of monitoring, which is known as Scan.",
      "leave-engage",
    ],
    [
      "Cleveland Police has made improvements and has therefore been removed from an enhanced level of monitoring.",
      "leave-engage",
    ],
    [
      "His Majesty’s Chief Inspector of Constabulary has today moved West Midlands Police into an enhanced level of monitoring.",
      "enter-engage",
    ],
    ["HMCI has decided to move Lincolnshire Police into Engage because the force needs to improve.", "enter-engage"],
    ["I will be closing the force’s cause of concern regarding responding to the public.", "close"],
    ["In light of the improvements made, the cause of concern can now be closed.", "close"],
    ["We have assessed this recommendation as complete.", "close"],
    ["The cause of concern relating to vulnerability has been downgraded to an area for improvement.", "close"],
    ["We have decided to keep the cause of concern open.", "keep-open"],
    ["We can’t close this cause of concern until the force has shown sustained improvement.", "keep-open"],
    ["We are now monitoring the Metropolitan Police Service through our Engage process.", "enter-engage"],
  ])("%s", (sentence, what) => expect(changesOf(sentence)).toEqual([[what, "2024-09-18"]]));

  it("takes the date that a sentence gives", () => {
    expect(
      changesOf("On 17 September 2024, we moved the force into the Engage phase of our monitoring process."),
    ).toEqual([["enter-engage", "2024-09-17"]]);
  });

  it("takes the year of a day from the day on which the letter was sent", () => {
    expect(changesOf("On 12 September, we decided to place the force into our Engage phase of monitoring.")).toEqual([
      ["enter-engage", "2024-09-12"],
    ]);
  });

  it("reads the move of the one force that a list of forces names, with its day where there is one", () => {
    const card = (force: string, when: string) => `${force}\n\nMoved out of Engage\n\n${when}\n\nReasons\n\n`;
    const listed = (text: string) => {
      const { force, publishedOn, changes } = readReport(`Police forces previously in Engage\n\n${text}`);
      return [force, publishedOn, changes.map(({ what, date }) => [what, date])];
    };
    const entered = "Entered Engage\n\n2019";
    expect(listed(`${card("Cleveland Police", "September 2023")}${entered}`)).toEqual([
      "Cleveland Police",
      null,
      [["leave-engage", null]],
    ]);
    expect(listed(card("Cleveland Police", "12 September 2023"))).toEqual([
      "Cleveland Police",
      null,
      [["leave-engage", "2023-09-12"]],
    ]);
    expect(listed(card("Cleveland Police", "September 2023") + card("Wiltshire Police", "May 2024"))).toEqual([
      null,
      null,
      [],
    ]);
    expect(changesOf(card("Cleveland Police", "September 2023"))).toEqual([]);
  });

  it("reads which of several findings stays open from the sentence after the one that counts them", () => {
    const counted = "Of the five causes of concern, four have been discharged.";
    const stays = "One, about the management of offenders, will stay open until our next inspection.";
    expect(changesOf(`${counted} ${stays}`)).toEqual([
      ["close", "2024-09-18"],
      ["keep-open", "2024-09-18"],
    ]);
    expect(changesOf(`The force has five police stations. ${stays}`)).toEqual([]);
  });

  it("reads a move in a month from the release of that time, without a day", () => {
    const moved =
      "In June 2022, the force was moved into the inspectorate’s Engage monitoring process, which provides support.";
    const changes = (text: string) => readReport(text).changes.map(({ what, date }) => [what, date]);
    const release = "Concerns raised over Wiltshire Police’s performance";
    expect(changes(`${release}\n\nGet the report\n\nPEEL 2021/22\n\n${moved}`)).toEqual([["enter-engage", null]]);
    expect(changes(`${release}\n\nPublished on: 8 July 2022\n\n${moved}`)).toEqual([["enter-engage", null]]);
    expect(changes(`${release}\n\nPublished on: 8 July 2023\n\n${moved}`)).toEqual([]);
    expect(changes(`An inspection of Wiltshire Police\n\n${moved}`)).toEqual([]);
  });

  it("reads a move in a month from a release without a date", () => {
    const moved =
      "Following this inspection which took place last year, the inspectorate moved Lincolnshire Police into an enhanced level of monitoring in December.";
    const release = (text: string) => readReport(text).changes.map(({ what, date }) => [what, date]);
    const head = "Serious concerns over Lincolnshire Police's performance";
    expect(release(`${head}\n\nGet the report\n\nPEEL 2023–2025\n\n${moved}`)).toEqual([["enter-engage", null]]);
    expect(release(`${head}\n\n${moved}`)).toEqual([]);
    expect(release(`${head}\n\nGet the report\n\n${moved.replace("December", "December 2019")}`)).toEqual([]);
  });

  it.each([
    ["Thursday, May 30, 2024", null],
    ["Last updated 30/05/2024", null],
    ["Our Reporter 30th May, 2024", null],
    ["Published on: 30 May 2024", "2024-05-30"],
    ["30 May 2024", "2024-05-30"],
  ])("takes the page’s own day for none of a move: %s", (day, date) => {
    const moves = (text: string) => readReport(`${day}\n\n${text}`).changes.map((change) => change.date);
    const removed =
      "The police inspectorate has decided to remove Cleveland Police from Engage because it has improved.";
    expect(moves(`Cleveland Police improved\n\n${removed}`)).toEqual([date]);
    expect(moves(`Cleveland Police improved\n\nCleveland Police has today been removed from Engage.`)).toEqual([
      "2024-05-30",
    ]);
  });

  it("gives no day for a closure of which the text names the month", () => {
    expect(changesOf("In April 2023, we discharged this cause of concern.")).toEqual([["close", null]]);
  });

  it.each([
    "In October 2022, HMICFRS placed the force into its enhanced monitoring stage, Engage.",
    "Earlier this year, His Majesty’s Chief Inspector moved Wiltshire Police into an enhanced monitoring process, known as Engage.",
    "Entered Engage",
    "I will recommend to HMCI that the force is moved from Engage to Scan.",
    "All police forces are in routine monitoring under the Scan phase by default, but may be escalated to enhanced monitoring under the Engage phase.",
    "We will revisit the force to decide whether to close the remaining recommendations.",
    "When the force has done this, we will close the cause of concern.",
    "“I have decided to close this cause of concern.”",
    "When the police close a case of a reported crime, it is assigned an outcome type.",
    "We move police forces into our enhanced level of monitoring, known as Engage, when a force is not responding to our concerns.",
    "On 24 November 2023, we moved West Midlands Police to the Engage phase of our monitoring process.",
    "The force was moved into ‘Engage’ status following the inspection.",
  ])("none in: %s", (sentence) => expect(changesOf(sentence)).toEqual([]));

  it("tells one move once, in the sentence that says who decided", () => {
    const text =
      "X Police removed from enhanced monitoring\n\nX Police has been removed from an enhanced level of monitoring.\n\nHMCI has decided to remove X Police from Engage.";
    expect(readReport(SENT + text).changes).toMatchObject([
      { text: "HMCI has decided to remove X Police from Engage." },
    ]);
  });
});
