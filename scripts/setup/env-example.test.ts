import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readEnvironment, variables } from "@/lib/env";

const good = {
  DATABASE_URL: "postgresql://app:secret@db.example:5432/outstanding",
  NEXTAUTH_SECRET: "x".repeat(32),
};

describe("the settings", () => {
  it("are documented in .env.example, each of them and no other", () => {
    const documented = Object.keys(parseEnv(readFileSync(new URL("../../.env.example", import.meta.url), "utf8")));
    expect(documented.sort()).toEqual(Object.keys(variables).sort());
  });

  it("have defaults, and an empty variable is an unset one", () => {
    expect(
      readEnvironment({ ...good, PORT: "", LOG_LEVEL: "", OUTSTANDING_DEMONSTRATION: "", OUTSTANDING_JOBS: "" }),
    ).toEqual({
      ...good,
      NEXTAUTH_URL: "http://localhost:3000",
      PORT: 3000,
      OUTSTANDING_PROXIES: 0,
      OUTSTANDING_LIMITS: { uploads: 200, exports: 200, searches: 900, public: 9_000 },
      OUTSTANDING_PATIENCE: 1,
      OUTSTANDING_SECOND_FACTOR: "required",
      LOG_LEVEL: "info",
      OUTSTANDING_JOBS: "here",
      OUTSTANDING_CHECKPOINTS: ".outstanding/checkpoints",
      OUTSTANDING_CHECKPOINT_KEY: ".outstanding/checkpoint-key.pem",
      OUTSTANDING_FILES: ".outstanding/files",
      OUTSTANDING_RETENTION: false,
      OIDC_NAME: "your organisation",
      S3_REGION: "us-east-1",
      CLAMAV_PORT: 3310,
      SMTP_PORT: 587,
      SMTP_TLS: "starttls",
      OUTSTANDING_DEMONSTRATION: false,
    });
  });

  it("name single sign-on whole or not at all, by an issuer that is reached over https or on this machine", () => {
    const OIDC_ISSUER = "https://login.example.police.uk/tenant";
    expect(() => readEnvironment({ ...good, OIDC_ISSUER })).toThrow(
      /OIDC_CLIENT_ID is not set.*\nOIDC_CLIENT_SECRET is not set/,
    );
    const rest = { OIDC_CLIENT_ID: "outstanding", OIDC_CLIENT_SECRET: "secret", OIDC_TENANTS: "a, b" };
    expect(readEnvironment({ ...good, OIDC_ISSUER, ...rest })).toMatchObject({ OIDC_TENANTS: ["a", "b"] });
    for (const wrong of ["http://login.example.police.uk", "login.example.police.uk", "ftp://localhost/"])
      expect(() => readEnvironment({ ...good, ...rest, OIDC_ISSUER: wrong }), wrong).toThrow(/OIDC_ISSUER/);
    expect(readEnvironment({ ...good, ...rest, OIDC_ISSUER: "http://localhost:9000" })).toBeDefined();
  });

  it("name a storage whole or not at all", () => {
    const S3_ENDPOINT = "https://s3.example.police.uk";
    expect(() => readEnvironment({ ...good, S3_ENDPOINT })).toThrow(
      /S3_BUCKET is not set.*\nS3_ACCESS_KEY_ID is not set/,
    );
    const rest = { S3_BUCKET: "evidence", S3_ACCESS_KEY_ID: "key", S3_SECRET_ACCESS_KEY: "secret" };
    expect(readEnvironment({ ...good, S3_ENDPOINT, ...rest })).toMatchObject({ S3_ENDPOINT, ...rest });
  });

  it("open the demonstration with 1 only", () => {
    expect(readEnvironment({ ...good, OUTSTANDING_DEMONSTRATION: "1" }).OUTSTANDING_DEMONSTRATION).toBe(true);
    expect(() => readEnvironment({ ...good, OUTSTANDING_DEMONSTRATION: "yes" })).toThrow(
      /OUTSTANDING_DEMONSTRATION is/,
    );
  });

  it("take limits by name, and refuse what is none", () => {
    const limits = (OUTSTANDING_LIMITS: string) => readEnvironment({ ...good, OUTSTANDING_LIMITS }).OUTSTANDING_LIMITS;
    expect(limits("exports=3")).toEqual({ uploads: 200, exports: 3, searches: 900, public: 9_000 });
    expect(() => limits("everything=3")).toThrow(/OUTSTANDING_LIMITS must be such as uploads=400/);
  });

  it("are refused by name, all bad ones at once", () => {
    const bad = {
      DATABASE_URL: "mysql://x/y",
      NEXTAUTH_SECRET: "short",
      NEXTAUTH_URL: "nowhere",
      PORT: "70000",
      LOG_LEVEL: "loud",
    };
    for (const name of Object.keys(bad)) expect(() => readEnvironment(bad)).toThrow(new RegExp(`^${name} must `, "m"));
    expect(() => readEnvironment({})).toThrow(/DATABASE_URL is not set\.\nNEXTAUTH_SECRET is not set\./);
  });
});
