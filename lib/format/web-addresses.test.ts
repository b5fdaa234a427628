import { expect, test } from "vitest";
import { isWebAddress, splitAddresses } from "./web-addresses";

test.each([
  ["July letter (register.csv)", []],
  ["https://letters.example/july?page=2 (register.csv)", ["https://letters.example/july?page=2"]],
  ["in the letter (HTTP://letters.example/july), and more.", ["HTTP://letters.example/july"]],
  ["http:// and https://", []],
  ["javascript:alert(1) ftp://letters.example data:text/html,x", []],
  ["https://one.example/ and https://two.example/.", ["https://one.example/", "https://two.example/"]],
])("the addresses of “%s”", (text, addresses) => {
  const pieces = splitAddresses(text);
  expect(pieces.flatMap((piece) => ("address" in piece ? [piece.address] : []))).toEqual(addresses);
  expect(pieces.map((piece) => ("address" in piece ? piece.address : piece.words)).join("")).toBe(text);
});

test("only web addresses can be led to", () => {
  expect(["https://a.example", "http://a.example", "javascript:alert(1)", "a.example"].map(isWebAddress)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
