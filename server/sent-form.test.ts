import { describe, expect, it } from "vitest";
import { isRouterState } from "./router-state";
import { isReadable } from "./sent-form";

const TYPE = "multipart/form-data; boundary=----OfTheTests";
const body = (fields: Readonly<Record<string, string>>) =>
  Buffer.from(
    `${Object.entries(fields)
      .map(([name, value]) => `------OfTheTests\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join("")}------OfTheTests--\r\n`,
  );
const called = (text: string) => isReadable("text/plain;charset=UTF-8", Buffer.from(text), true);
const plain = (bound: string, args?: string) =>
  isReadable(
    TYPE,
    body({
      $ACTION_REF_1: "",
      "$ACTION_1:0": `{"id":"a","bound":${bound}}`,
      ...(args && { "$ACTION_1:1": args }),
    }),
    false,
  );

describe("what a script of a page sends", () => {
  it("is plain values, forms and parts of themselves", async () => {
    for (const text of ["[]", '["a",1,null,{"b":["$undefined"]}]', '["$$5"]', '[{"a":{"b":1}},"$0:0:a"]'])
      expect(await called(text), text).toBe(true);
    const fields = { "0": '["$@1",{"typed":{}},"$K2"]', "1": '["bound"]', "2_note": "words" };
    expect(await isReadable(TYPE, body(fields), true)).toBe(true);
  });

  it("and nothing else that its notation knows", async () => {
    for (const text of ["", "{", "{}", '"a"', "null", '["$F1"]', '["$h1"]', '["$Q1"]', '["$R1"]', '["$n5"]', '["$T"]'])
      expect(await called(text), text).toBe(false);
    for (const text of ['["$@1"]', '["$1"]', '["$0"]', '["$0:1"]', '["$0:constructor"]', '[{"then":1}]'])
      expect(await called(text), text).toBe(false);
    expect(await isReadable(TYPE, body({ "0": '["$@1"]', "1": '["$@1"]' }), true)).toBe(false);
    expect(await called(`[${"0,".repeat(1_000)}0]`)).toBe(false);
    const grown = JSON.stringify(["x".repeat(100_000), ...Array.from({ length: 20 }, () => "$0:0")]);
    expect(await called(grown)).toBe(false);
  });
});

it("a form names its action with what the page bound to it", async () => {
  expect(await plain("null")).toBe(true);
  expect(await plain('"$@1"', "[{}]")).toBe(true);
  expect(await plain('"$@1"')).toBe(false);
  expect(await plain('"$@1"', "{}")).toBe(false);
  for (const bound of ["5", "[]", '"$@2"', '"x"']) expect(await plain(bound, "[]"), bound).toBe(false);
  expect(await isReadable(TYPE, body({ file: "x", force: "y" }), false)).toBe(true);
});

it("the part of a page that a script has already is a tree of the parts of its address", () => {
  const tree = (value: unknown) => isRouterState(encodeURIComponent(JSON.stringify(value)));
  expect(tree(["", { children: ["findings", { children: ["__PAGE__", {}] }] }, null, null, 16])).toBe(true);
  expect(tree(["", { children: [["reference", "A-1", "d", null], {}, ["/a", "/a"], "refetch"] }])).toBe(true);
  for (const value of [{}, [], [""], ["", []], ["", { children: [1, {}] }], ["", {}, null, "other"], ["", {}, ["a"]]])
    expect(tree(value), JSON.stringify(value)).toBe(false);
  for (const header of ["garbage", "%", "%5B"]) expect(isRouterState(header)).toBe(false);
});
