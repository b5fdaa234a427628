import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { EngageSpellList } from "./engage-spell-list";

it("every stay in Engage, those of earlier years too, says how long it was and why, in published words", () => {
  const page = renderToStaticMarkup(
    <EngageSpellList
      today={date("2024-09-30")}
      spells={[
        {
          ...{ id: "now", enteredOn: date("2024-03-30"), leftOn: null },
          reasons: [
            { words: "Victims wait.", finding: { reference: "AB-2024-001", href: "/findings/AB-2024-001" } },
            { words: "Calls go unanswered.", addedOn: date("2024-06-01"), endedOn: date("2024-08-01") },
          ],
        },
        {
          ...{ id: "before", enteredOn: date("2019-01-01"), leftOn: date("2020-01-01") },
          reasons: [{ words: "Crime is not recorded.", tied: true }],
        },
      ]}
    />,
  );
  const text = page.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  for (const said of [
    /30 March 2024 to today , 6 months/,
    /Victims wait\. AB-2024-001/,
    /Calls go unanswered\. not tied to a finding, added 1 June 2024, ended 1 August 2024/,
    /1 January 2019 to 1 January 2020 , (1 year|12 months)/,
    /Crime is not recorded\./,
  ])
    expect(text).toMatch(said);
  expect(page.match(/class="published"/g)).toHaveLength(3);
});
