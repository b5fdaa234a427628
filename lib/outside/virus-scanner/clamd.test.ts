import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { ScannerAway, scanAt } from "./clamd";
import { aScanner, INFECTED } from "./testing/clamd";

const pieces = (...parts: readonly string[]) => Readable.from(parts.map((part) => Buffer.from(part)));

it("says what the scanner says, of files in one piece and in many", async () => {
  const scanner = await aScanner();
  const at = { ...scanner, silence: 5_000 };
  expect(await scanAt(at, pieces("nine of ten"))).toBe("clean");
  expect(await scanAt(at, pieces("nine", INFECTED.slice(0, 9), INFECTED.slice(9), "ten"))).toBe("infected");
  const large = Buffer.alloc(1024 * 1024);
  expect(await scanAt(at, Readable.from(Array.from({ length: 25 }, () => large)))).toBe("clean");
  expect(scanner.seen).toEqual([11, 7 + INFECTED.length, 25 * large.length]);
  await scanner.close();
});

it.each(["silent", "hangs-up", "too-large", "nonsense"] as const)(
  "a scanner that is %s gives no verdict",
  async (manner) => {
    const scanner = await aScanner(manner);
    const large = Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(256 * 1024)));
    await expect(scanAt({ ...scanner, silence: 300 }, large)).rejects.toThrow(ScannerAway);
    expect(large.destroyed).toBe(true);
    await scanner.close();
  },
);

it("a scanner that is not there gives no verdict, and so does a file that cannot be read", async () => {
  const scanner = await aScanner();
  const { port } = scanner;
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from("nine");
      throw new Error("the store is gone");
    })(),
  );
  await expect(scanAt({ ...scanner, silence: 2_000 }, broken)).rejects.toThrow(ScannerAway);
  await scanner.close();
  await expect(scanAt({ host: "127.0.0.1", port, silence: 300 }, pieces("nine"))).rejects.toThrow(ScannerAway);
});
