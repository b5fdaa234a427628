import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, isForeignWrite, securityHeaders } from "./headers";

const asked = (method: string, headers: Record<string, string>) => ({
  method,
  headers: new Headers({ host: "register.example", ...headers }),
});

describe("what a page may load", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", development: false });

  it("is nothing but what is named, and only scripts that carry this request's nonce", () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
  });

  it("never allows inline styles, evaluation or data addresses outside development", () => {
    expect(policy).not.toMatch(/unsafe|data:|\*|https?:/);
    expect(contentSecurityPolicy({ nonce: "abc", development: true })).toContain("'unsafe-eval'");
  });

  it("is no script at all without a nonce", () => {
    expect(contentSecurityPolicy({ nonce: null, development: false })).toContain("script-src 'none'");
    expect(contentSecurityPolicy({ nonce: null, development: true })).toContain("script-src 'none'");
  });
});

describe("the other headers", () => {
  it("ask browsers to remember HTTPS only where it is served", () => {
    expect(securityHeaders({ https: true })).toHaveProperty("Strict-Transport-Security");
    expect(securityHeaders({ https: false })).not.toHaveProperty("Strict-Transport-Security");
  });

  it("never strip the origin from our own forms", () => {
    expect(securityHeaders({ https: true })["Referrer-Policy"]).not.toBe("no-referrer");
  });
});

describe("a write from another site", () => {
  it("is refused by its Origin", () => {
    expect(isForeignWrite(asked("POST", { origin: "https://evil.example" }))).toBe(true);
    expect(isForeignWrite(asked("DELETE", { origin: "https://register.example.evil.example" }))).toBe(true);
    expect(isForeignWrite(asked("POST", { origin: "https://register.example:8443" }))).toBe(true);
    expect(isForeignWrite(asked("POST", { origin: "null" }))).toBe(true);
  });

  it("is refused by what the browser says of where it comes from", () => {
    expect(isForeignWrite(asked("POST", { "sec-fetch-site": "cross-site" }))).toBe(true);
    expect(isForeignWrite(asked("POST", { "sec-fetch-site": "same-site", origin: "https://register.example" }))).toBe(
      true,
    );
  });

  it("is refused whatever the case of the method", () => {
    expect(isForeignWrite(asked("post", { origin: "https://evil.example" }))).toBe(true);
  });
});

describe("a write from our own pages", () => {
  it("is let through", () => {
    expect(isForeignWrite(asked("POST", { origin: "https://register.example", "sec-fetch-site": "same-origin" }))).toBe(
      false,
    );
    expect(isForeignWrite(asked("POST", { origin: "http://register.example" }))).toBe(false);
    expect(isForeignWrite(asked("POST", {}))).toBe(false);
  });

  it("is let through behind a proxy whose public address is configured, and only that one", () => {
    const behind = asked("POST", { host: "10.0.0.5:3000", origin: "https://public.example" });
    expect(isForeignWrite(behind, ["https://main.example", "https://public.example"])).toBe(false);
    expect(isForeignWrite(behind)).toBe(true);
    expect(isForeignWrite(behind, ["https://other.example"])).toBe(true);
  });
});

describe("a read", () => {
  it("may come from anywhere: a link in an e-mail, a search engine", () => {
    for (const method of ["GET", "HEAD", "OPTIONS"])
      expect(isForeignWrite(asked(method, { origin: "https://evil.example", "sec-fetch-site": "cross-site" }))).toBe(
        false,
      );
  });
});
