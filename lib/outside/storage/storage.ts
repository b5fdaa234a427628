import { type Environment, env } from "@/lib/env";
import { folderStorage } from "./folder";
import type { Storage } from "./port";
import { s3Storage } from "./s3";

/** The storage that the settings name: S3-compatible where there is an address for it, else a folder. */
export const storage = (): Storage => storageOf(env());

/** The storage that these settings name. */
export function storageOf(settings: Environment): Storage {
  const { OUTSTANDING_FILES, S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings;
  if (!S3_ENDPOINT) return folderStorage(OUTSTANDING_FILES);
  return s3Storage({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET ?? "",
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? "",
  });
}
