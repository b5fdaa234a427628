import { expect, it } from "vitest";
import { theBody } from "./policing-body";

it("a policing body has its article in a sentence, unless its label is a name", () => {
  expect(["PCC", "Mayor", "Police Authority Board", "MOPAC"].map(theBody)).toEqual([
    "the PCC",
    "the Mayor",
    "the Police Authority Board",
    "MOPAC",
  ]);
});
