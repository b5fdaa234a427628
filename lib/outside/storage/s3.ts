import { createReadStream } from "node:fs";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AwsV4Signer } from "aws4fetch";
import { NotStored } from "./not-stored";
import type { Storage } from "./port";

export interface S3 {
  /** The address of the service, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What an empty body hashes to. */
const NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** How long the service may be silent, in milliseconds. */
const SILENCE = 30_000;

/** Its answer was none that can be used; the status alone is said, for bodies name buckets and keys. */
export class StorageAnswered extends Error {
  constructor(readonly status: number) {
    super(`The storage answered ${status}`);
    this.name = "StorageAnswered";
  }
}

/**
 * S3-compatible storage, with the bucket in the path, as every such service understands it. The request is signed by
 * `aws4fetch` and sent by Node itself: a body goes from the file to the wire with its length and its SHA-256, which the
 * service compares, and is never in memory.
 */
export function s3Storage({ endpoint, bucket, ...keys }: S3): Storage {
  async function ask(
    method: "PUT" | "GET" | "DELETE",
    key: string,
    body?: { readonly path: string; readonly size: number; readonly sha256: string },
  ): Promise<IncomingMessage> {
    const { url, headers } = await new AwsV4Signer({
      ...keys,
      method,
      url: `${endpoint.replace(/\/$/, "")}/${bucket}/${key}`,
      headers: { "X-Amz-Content-Sha256": body?.sha256 ?? NOTHING },
      service: "s3",
    }).sign();
    const sent = (url.protocol === "https:" ? overHttps : overHttp)(url, {
      method,
      headers: { ...Object.fromEntries(headers), ...(body && { "Content-Length": body.size }) },
      timeout: SILENCE,
    });
    sent.on("timeout", () => sent.destroy(new Error("The storage is silent")));
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once("response", resolve);
      sent.once("error", reject);
    });
    // A service that refuses may answer before it has read everything.
    const written = body ? pipeline(createReadStream(body.path), sent) : Promise.resolve(void sent.end());
    const [answer] = await Promise.all([answered, written.catch(() => {})]);
    return answer;
  }

  /** The answer's body to its end, unread. */
  async function done(answer: IncomingMessage, ...fine: readonly number[]): Promise<void> {
    answer.resume();
    if (!fine.includes(answer.statusCode ?? 0)) throw new StorageAnswered(answer.statusCode ?? 0);
  }

  return {
    put: async (key, path, { size, sha256 }) => done(await ask("PUT", key, { path, size, sha256 }), 200, 201, 204),

    async open(key): Promise<Readable> {
      const answer = await ask("GET", key);
      if (answer.statusCode === 200) return answer;
      answer.resume();
      throw answer.statusCode === 404 ? new NotStored(key) : new StorageAnswered(answer.statusCode ?? 0);
    },

    remove: async (key) => done(await ask("DELETE", key), 200, 204, 404),
  };
}
