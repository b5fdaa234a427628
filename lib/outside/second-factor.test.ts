import { Secret, TOTP } from "otpauth";
import { describe, expect, it, vi } from "vitest";

vi.mock("@/lib/env", () => ({ env: () => ({ NEXTAUTH_SECRET: "a secret of the server that nobody else has" }) }));
const { newSecret, openSecret, picture, recoveryCodes, recoveryHash, sealSecret, stepOfCode } = await import(
  "./second-factor"
);

const NOW = new Date("2026-11-30T12:00:00Z");
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const codeAt = (secret: string, moment: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: moment.getTime() });

describe("a code by time", () => {
  const secret = newSecret();
  const step = Math.floor(NOW.getTime() / 30_000);

  it("counts in its own half minute, and in the one before and after", () => {
    const code = codeAt(secret, NOW);
    for (const [seconds, found] of [
      [0, step],
      [30, step],
      [-30, step],
      [60, null],
      [-60, null],
    ] as const)
      expect(stepOfCode(secret, code, 0, at(seconds)), String(seconds)).toBe(found);
  });

  it("counts never twice, nor does one from before one that was taken", () => {
    expect(stepOfCode(secret, codeAt(secret, NOW), step, NOW)).toBeNull();
    expect(stepOfCode(secret, codeAt(secret, at(-30)), step, NOW)).toBeNull();
    expect(stepOfCode(secret, codeAt(secret, at(30)), step, NOW)).toBe(step + 1);
  });

  it("is six digits of this secret, and nothing else", () => {
    for (const typed of ["", "12345", "1234567", "abcdef", "12345x", codeAt(newSecret(), NOW)])
      expect(stepOfCode(secret, typed, 0, NOW), typed).toBeNull();
  });
});

describe("a secret", () => {
  it("is kept sealed, each time otherwise, and opens with the server's own secret alone", () => {
    const secret = newSecret();
    const [one, other] = [sealSecret(secret), sealSecret(secret)];
    expect(one).not.toBe(other);
    expect(one).not.toContain(secret);
    expect(openSecret(one)).toBe(secret);
    for (const changed of [`${one.slice(0, -8)}AAAAAAA=`, "", "AAAA"]) expect(openSecret(changed), changed).toBeNull();
  });

  it("is drawn as a picture of dark squares with a margin of four", () => {
    const { size, path } = picture(newSecret(), "somebody@force.example");
    expect((size - 8 - 17) % 4).toBe(0);
    expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(size - 5);
  });

  it("gives ten recovery codes that are told apart however they are typed", () => {
    const codes = recoveryCodes(newSecret());
    expect(new Set(codes).size).toBe(10);
    const [code = ""] = codes;
    expect(code).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/);
    expect(recoveryHash(code.toUpperCase().replace("-", " "))).toBe(recoveryHash(code));
    expect(recoveryHash(code)).not.toBe(recoveryHash(codes[1] ?? ""));
  });
});
