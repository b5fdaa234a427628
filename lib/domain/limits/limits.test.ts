import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIMITED, limitedAs, readLimits, takenAtOnce, USUAL_LIMITS } from "./limits";

/** Routes that hand out nothing that somebody takes away: a sentence for a script, a picture that stands in a page. */
const NO_FILE = ["/sessions/stay", "/files/[id]/picture", "/findings/choices", "/findings/filters"];

describe("what is counted", () => {
  it("is every route for people who are signed in that hands out or takes a file", () => {
    const folder = "app/(signed-in)";
    const routes = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\/route\.tsx?$/.test(file),
    );
    expect(routes.length).toBeGreaterThan(15);
    const uncounted = routes.flatMap((file) => {
      const path = `/${file.replace(/\/route\.tsx?$/, "")}`;
      const source = readFileSync(`${folder}/${file}`, "utf8");
      return ["GET", "POST"]
        .filter((method) => source.includes(`export async function ${method}(`))
        .filter((method) => limitedAs(method, path) !== (method === "POST" ? "uploads" : "exports"))
        .map((method) => `${method} ${path}`);
    });
    expect(uncounted.sort()).toEqual(NO_FILE.map((path) => `GET ${path}`).sort());
  });

  it.each([
    ["/findings?text=custody", "searches"],
    ["/evidence?page=2&text=a", "searches"],
    ["/findings/choices?of=owner&text=Ann", "searches"],
    ["/findings/download?text=custody", "exports"],
    ["/public", "public"],
    ["/public/search?q=custody", "public"],
    ["/sign-in?next=%2F", "public"],
    ["/invitation/abc", "public"],
    ["/.well-known/security.txt", "public"],
    ["/findings?text=&status=open", null],
    ["/findings", null],
    ["/signs", null],
    ["/api/v1/findings?text=custody", null],
    ["/api/health/live", null],
    ["/", null],
  ])("%s counts as %s", (url, kind) => expect(limitedAs("GET", url)).toBe(kind));

  it("is what leads in by a form only where it is a file: signing in is counted by itself", () => {
    expect(limitedAs("POST", "/sign-in")).toBeNull();
    expect(limitedAs("POST", "/findings?text=custody")).toBeNull();
  });
});

describe("the limits", () => {
  it("are read from a setting, which names what it changes", () => {
    expect(readLimits("uploads=7, public=0")).toEqual({ ...USUAL_LIMITS, uploads: 7, public: 0 });
    for (const wrong of ["", "uploads", "uploads=-1", "uploads=many", "views=3", "uploads=1;exports=2"])
      expect(readLimits(wrong), wrong).toBeNull();
  });

  it("are met exactly, however many are taken at once", () => {
    for (const kind of LIMITED)
      for (const limit of [1, 7, 10, 25, 900, USUAL_LIMITS[kind]]) expect(limit % takenAtOnce(kind, limit)).toBe(0);
  });
});
