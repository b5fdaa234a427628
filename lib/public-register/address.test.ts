import { expect, it } from "vitest";
import { isPublicAddress, readAddress } from "./address";

it.each([
  ["/public", { page: "forces" }],
  ["/public?utm=1", { page: "forces" }],
  ["/public/", { page: "moved", to: "/public" }],
  ["/public/west-midlands/", { page: "moved", to: "/public/west-midlands" }],
  ["/public/data", { page: "data" }],
  ["/public/data/x", { page: "nothing" }],
  ["/public/search?q=custody+records", { page: "search", asked: "custody records" }],
  ["/public/search", { page: "search", asked: "" }],
  ["/public/west-midlands", { page: "force", slug: "west-midlands" }],
  ["/public/west-midlands?page=2", { page: "force", slug: "west-midlands" }],
  ["/public/west-midlands/findings.csv", { page: "csv", slug: "west-midlands" }],
  ["/public/west-midlands/register.json", { page: "json", slug: "west-midlands" }],
  ["/public/west-midlands/feed.atom", { page: "feed", slug: "west-midlands" }],
  ["/public/west-midlands/WMP-2023-004", { page: "finding", slug: "west-midlands", reference: "WMP-2023-004" }],
  ["/public/search/?q=custody", { page: "moved", to: "/public/search?q=custody" }],
  ["/public/data/?q=custody", { page: "moved", to: "/public/data" }],
  ["/public/west-midlands/wmp-2023-004", { page: "moved", to: "/public/west-midlands/WMP-2023-004" }],
  ["/public/West-Midlands/wmp-s55-2024-001/2", { page: "moved", to: "/public/west-midlands/WMP-S55-2024-001/2" }],
  ["/public/West-Midlands/Findings.CSV", { page: "moved", to: "/public/west-midlands/findings.csv" }],
  ["/public/SEARCH?q=Custody", { page: "moved", to: "/public/search?q=Custody" }],
  ["/public/FILES/x.css", { page: "moved", to: "/public/files/x.css" }],
  ["/public/west-midlands/judgments.csv", { page: "judgments-csv", slug: "west-midlands" }],
  ["/public/west-midlands/engage.csv", { page: "engage-csv", slug: "west-midlands" }],
  ["/public/west-midlands/WMP-2023-004/x", { page: "nothing" }],
  ["/public/west-midlands/responses.csv", { page: "responses-csv", slug: "west-midlands" }],
  ["/public/west-midlands/answers.csv", { page: "answers-csv", slug: "west-midlands" }],
  [
    "/public/west-midlands/WMP-S55-2024-001",
    { page: "response", slug: "west-midlands", reference: "WMP-S55-2024-001", version: null },
  ],
  [
    "/public/west-midlands/WMP-S55-2024-001/2?x=1",
    { page: "response", slug: "west-midlands", reference: "WMP-S55-2024-001", version: 2 },
  ],
  ["/public/west-midlands/WMP-S55-2024-001/0", { page: "nothing" }],
  ["/public/west-midlands/WMP-S55-2024-001/1/x", { page: "nothing" }],
  ["/public/west-midlands/WMP-CH-2024-001", { page: "nothing" }],
  ["/public/%3Cscript%3E", { page: "nothing" }],
  ["/public/files/__proto__", { page: "file", name: "__proto__" }],
  ["/public/west-midlands/__proto__", { page: "nothing" }],
] as const)("reads %s", (url, wanted) => {
  expect(readAddress(url)).toEqual(wanted);
});

it("leads to no other site, whatever is asked for", () => {
  for (const url of ["/public//evil.example/", "/public/\\evil.example/", "/public///"]) {
    const wanted = readAddress(url);
    if (wanted.page === "moved") expect(wanted.to).toMatch(/^\/public(\/|$)/);
  }
});

it("answers below /public alone", () => {
  expect(["/public", "/public?a", "/public/x"].every(isPublicAddress)).toBe(true);
  expect(["/publication", "/", "/findings/public", "/Public"].some(isPublicAddress)).toBe(false);
});
