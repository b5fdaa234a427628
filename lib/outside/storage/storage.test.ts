import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderStorage } from "./folder";
import { NotStored } from "./not-stored";
import type { Storage } from "./port";
import { s3Storage } from "./s3";
import { anS3 } from "./testing/s3";

const S3 = { bucket: "evidence", region: "eu-west-2", accessKeyId: "key", secretAccessKey: "secret" };
let folder: string;
let service: Awaited<ReturnType<typeof anS3>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storage-"));
  service = await anS3(S3);
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const homes: readonly (readonly [string, () => Storage])[] = [
  ["a folder", () => folderStorage(join(folder, "home"))],
  ["S3-compatible storage", () => s3Storage({ ...S3, endpoint: service.endpoint })],
];

async function aFile(size: number) {
  const bytes = randomBytes(size);
  const path = join(folder, randomBytes(8).toString("hex"));
  await writeFile(path, bytes);
  return { bytes, path, size, sha256: createHash("sha256").update(bytes).digest("hex") };
}
const aKey = () => randomBytes(16).toString("hex");

async function all(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

describe.each(homes)("%s", (_home, made) => {
  it.each([1, 70_000, 3_000_000])("gives back %i bytes as they were put", async (size) => {
    const storage = made();
    const key = aKey();
    const file = await aFile(size);
    await storage.put(key, file.path, file);
    expect((await all(await storage.open(key))).equals(file.bytes)).toBe(true);
  });

  it("has nothing under a key that nothing was put under, nor under one that was removed, twice or not", async () => {
    const storage = made();
    const key = aKey();
    await expect(storage.open(key)).rejects.toThrow(NotStored);
    const file = await aFile(100);
    await storage.put(key, file.path, file);
    await storage.remove(key);
    await storage.remove(key);
    await expect(storage.open(key)).rejects.toThrow(NotStored);
  });
});

it("a folder holds whole files alone", async () => {
  const home = join(folder, "whole");
  const file = await aFile(100);
  const key = aKey();
  await folderStorage(home).put(key, file.path, file);
  expect(await readdir(join(home, "kept", key.slice(0, 2)))).toEqual([key]);
});

describe("S3-compatible storage", () => {
  it("is signed so that the service believes it, and by no other key", async () => {
    const file = await aFile(10);
    const wrong = s3Storage({ ...S3, endpoint: service.endpoint, secretAccessKey: "another" });
    await expect(wrong.put(aKey(), file.path, file)).rejects.toThrow("The storage answered 403");
    await expect(wrong.open(aKey())).rejects.toThrow("The storage answered 403");
  });

  it("refuses bytes that are not those that were hashed", async () => {
    const file = await aFile(10);
    const put = s3Storage({ ...S3, endpoint: service.endpoint }).put(aKey(), file.path, {
      ...file,
      sha256: "0".repeat(64),
    });
    await expect(put).rejects.toThrow("The storage answered 400");
  });

  it("says when the service fails or is not there", async () => {
    const storage = s3Storage({ ...S3, endpoint: service.endpoint });
    const file = await aFile(2_000_000);
    service.failsWith(503);
    await expect(storage.put(aKey(), file.path, file)).rejects.toThrow("The storage answered 503");
    service.failsWith(null);
    await expect(s3Storage({ ...S3, endpoint: "http://127.0.0.1:1" }).open(aKey())).rejects.toThrow(/ECONNREFUSED/);
  });
});
