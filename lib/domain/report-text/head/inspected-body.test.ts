import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const police = (name: string) => ({ kind: "police-force", name });
const fire = (name: string) => ({ kind: "fire-and-rescue-service", name });

describe("whom a report is about, by the name that it prints", () => {
  it.each([
    ["Hampshire Constabulary: PEEL 2018/19", police("Hampshire Constabulary")],
    ["Hampshire & Isle of Wight Constabulary \u2013 revisit letter", police("Hampshire & Isle of Wight Constabulary")],
    ["Devon & Cornwall Police: revisit", police("Devon & Cornwall Police")],
    ["Metropolitan Police \u2013 accelerated causes of concern", police("Metropolitan Police")],
    ["Cumbria PEEL 2015\nCumbria Police is good at preventing crime.", police("Cumbria Police")],
    ["West Midlands PEEL 2017\nEffectiveness", police("West Midlands Police")],
    ["An inspection of vetting in the police service", null],
    ["Surrey Fire and Rescue Service: cause of concern revisit letter", fire("Surrey Fire and Rescue Service")],
    ["Kent Fire and Rescue: effectiveness\nWe spoke to Kent Police.", fire("Kent Fire and Rescue")],
    ["Hereford & Worcester Fire & Rescue\n2021/22", fire("Hereford & Worcester Fire & Rescue")],
    ["An inspection of the London Fire Brigade", fire("London Fire Brigade")],
    ["CHESHIRE FIRE AND RESCUE SERVICE\nEffectiveness", fire("CHESHIRE FIRE AND RESCUE SERVICE")],
    [
      "Effectiveness 2021/22\nCleveland Fire Brigade\nThe brigade works with Cleveland Police. Cleveland Police agrees.",
      fire("Cleveland Fire Brigade"),
    ],
    [
      "Effectiveness 2021/22\nCleveland Police\nCleveland Fire Brigade\nThe force works with Cleveland Fire Brigade.",
      police("Cleveland Police"),
    ],
    ["Kent Police: letter of HM Inspectorate of Constabulary and Fire & Rescue Services", police("Kent Police")],
    [
      "HM Inspectorate of Constabulary and Fire & Rescue Services\nEffectiveness 2021/22\nKent Police answers calls.",
      police("Kent Police"),
    ],
  ])("%s", (text, body) => {
    const reading = readReport(text);
    expect(reading.body).toEqual(body);
    if (body?.kind !== "police-force") expect(reading.force).toBeNull();
  });

  it("is known to the register by one name all the same", () => {
    expect(readReport("Hampshire Constabulary: PEEL 2018/19").force).toBe("Hampshire and Isle of Wight Constabulary");
  });

  it("leaves what a fire and rescue service is told to a person", () => {
    const text = "Effectiveness 2021/22\nKent Fire and Rescue\nRecommendations\nThe service should check its ladders.";
    expect(readReport(text).findings).toMatchObject([{ confidence: "low" }]);
  });
});
