import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

describe("the head of a report", () => {
  it("reads title, force and date", () => {
    const text =
      "https://example.org/x/\nSkip to content\nWest Midlands PEEL 2017\nEffectiveness\nLast updated 22/03/2018\nGood";
    expect(readReport(text)).toMatchObject({
      title: "West Midlands PEEL 2017",
      force: "West Midlands Police",
      publishedOn: "2018-03-22",
    });
  });

  it("joins a title printed on several lines", () => {
    expect(
      readReport("PEEL 2021/22\nPolice effectiveness, efficiency and legitimacy\nAn inspection of Wiltshire Police\n")
        .title,
    ).toBe("PEEL 2021/22 – An inspection of Wiltshire Police");
  });

  it.each([
    "- Home\n- Publications\n",
    "NEWS   |   PUBLICATIONS   |   POLICE FORCES   |   FIRE & RESCUE SERVICES\n",
    "We use cookies to collect information about how you use this site.\nAccept cookies\nSet preferences\nHome\n",
    "Show all sections\n",
  ])("takes no title from what a page prints above it: %j", (above) =>
    expect(readReport(`${above}Staffordshire Police removed from enhanced monitoring - HMICFRS\nProse.`)).toMatchObject(
      {
        title: "Staffordshire Police removed from enhanced monitoring",
        force: "Staffordshire Police",
      },
    ),
  );

  it.each([
    "Accessibility Settings Skip to main content\n",
    "Thursday, May 30, 2024\nHomePolicingStaffordshire Police removed from enhanced monitoring, police...\n",
    "skip to main content\n",
  ])("takes no title from a page’s settings, its day or its path: %j", (above) =>
    expect(readReport(`${above}Staffordshire Police removed from enhanced monitoring\nProse.`).title).toBe(
      "Staffordshire Police removed from enhanced monitoring",
    ),
  );

  it.each([
    [
      "AVON AND SOMERSET POLICE AND CRIME PANEL\n\nDate: 13 March 2025\nSubject: HMICFRS inspection update",
      "HMICFRS inspection update",
    ],
    [
      "Hertfordshire Constabulary:\nCrime Data Integrity inspection 2018\n\nAugust 2018",
      "Hertfordshire Constabulary: Crime Data Integrity inspection 2018",
    ],
    [
      "Rt Hon James Cleverly MP\nHome Secretary\n18 December 2023\nHMICFRS West Mercia Police revisit: service to victims\nI am writing to you in response to the above letter.",
      "HMICFRS West Mercia Police revisit: service to victims",
    ],
    [
      "skip to main content\nHis Majesty's Inspectorate of Constabulary and Fire and Rescue Services reports 2022 - 23\nBackground",
      "His Majesty's Inspectorate of Constabulary and Fire and Rescue Services reports 2022 - 23",
    ],
  ])("takes what a paper or a letter says it is about: %j", (text, title) =>
    expect(readReport(text).title).toBe(title),
  );

  it("takes the rest of a title that breaks off", () => {
    expect(
      readReport(
        "Report on an unannounced inspection visit to police custody suites in\n\nLancashire\nby HM Inspectorate of Prisons",
      ).title,
    ).toBe("Report on an unannounced inspection visit to police custody suites in Lancashire");
  });

  it.each([
    ["Published on: 4 April 2025", "2025-04-04"],
    ["Published on:\n4 April 2025", "2025-04-04"],
    ["First published 6 October 2022", "2022-10-06"],
    ["date 2022-03-29 Staffordshire Police have been criticised", "2022-03-29"],
    ["27 September 2019, 10:15", "2019-09-27"],
    ["March 2017", null],
    ["Between 17 January and 11 February 2022, we inspected the force.", null],
  ])("takes the publication date from %j", (line, date) =>
    expect(readReport(`A report\n${line}\nProse.`).publishedOn).toBe(date),
  );

  it.each([
    ["Metropolitan Police – accelerated causes of concern", "Metropolitan Police Service"],
    ["Derbyshire – National child protection re-inspection", "Derbyshire Constabulary"],
    ["Devon & Cornwall Police: revisit", "Devon and Cornwall Police"],
    ["Warwickshire and West Mercia police custody suites", null],
    ["An inspection of vetting in the police service", null],
    ["Surrey Fire and Rescue Service: Cause of concern revisit letter", null],
    ["West Sussex 2018/19\nPeople\nHow well does the fire and rescue service look after its people?", null],
    ["https://example.org/frs-assessment/frs-2018/gloucestershire/\nGloucestershire 2018/19", null],
    ["Police forces in Engage\nCleveland Police\nEntered Engage\n2019", null],
    ["Cleveland Police: letter of HM Inspectorate of Constabulary and Fire & Rescue Services", "Cleveland Police"],
  ])("knows the force of %s", (title, force) => expect(readReport(title).force).toBe(force));

  it("reads sender, addressee and date of a letter", () => {
    const text = `Wiltshire Police: PEEL Cause of concern revisit letter

Letter information

From:
Wendy Williams
His Majesty’s Inspector of Constabulary

To:
Kier Pritchard
Chief Constable
Wiltshire Police

Cc:
Philip Wilkinson

Sent on:
20 December 2022

Background

In November 2022, we revisited the force.`;
    expect(readReport(text)).toMatchObject({
      publishedOn: "2022-12-20",
      letter: {
        from: ["Wendy Williams", "His Majesty’s Inspector of Constabulary"],
        to: ["Kier Pritchard", "Chief Constable", "Wiltshire Police"],
        copiedTo: ["Philip Wilkinson"],
        sentOn: "2022-12-20",
      },
    });
    expect(readReport("A report\nProse.").letter).toBeNull();
  });
});
