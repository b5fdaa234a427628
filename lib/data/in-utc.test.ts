import { afterEach, expect, it, vi } from "vitest";
import { inUtc } from "./in-utc.mjs";

/** What the driver reads of an address: the last of the options, and all else. */
const read = (address: string) => {
  const { host, pathname, searchParams } = new URL(inUtc(address));
  return { host, pathname, options: searchParams.getAll("options").at(-1), ssl: searchParams.get("sslmode") };
};

afterEach(() => vi.unstubAllEnvs());

it("asks for UTC, and keeps what the address holds", () => {
  const plain = { host: "db:5432", pathname: "/outstanding", options: "-c TimeZone=UTC", ssl: null };
  expect(read("postgresql://a:b@db:5432/outstanding")).toEqual(plain);
  expect(read("postgresql://a:b@db:5432/outstanding?")).toEqual(plain);
  expect(read("postgresql://a:b@db:5432/outstanding?sslmode=require")).toEqual({ ...plain, ssl: "require" });
});

it("asks for UTC after the options that the address has, so that they hold and UTC wins", () => {
  const address =
    "postgresql://a:b@db/o?options=-c%20search_path%3Dregister+-c+TimeZone%3DEurope/London&sslmode=require";
  expect(read(address)).toMatchObject({
    options: "-c search_path=register -c TimeZone=Europe/London -c TimeZone=UTC",
    ssl: "require",
  });
});

it("keeps the options of the environment, which those of an address would hide", () => {
  vi.stubEnv("PGOPTIONS", "-c work_mem=64MB");
  expect(read("postgresql://a:b@db/o").options).toBe("-c work_mem=64MB -c TimeZone=UTC");
  expect(read("postgresql://a:b@db/o?options=-c%20jit%3Doff").options).toBe("-c jit=off -c TimeZone=UTC");
});
