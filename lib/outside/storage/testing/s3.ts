import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();

/** The signature that a request should carry, worked out from what AWS writes of Signature Version 4, apart from our client. */
function signatureOf(request: IncomingMessage, secret: string): { readonly said: string; readonly right: string } {
  const authorization = request.headers.authorization ?? "";
  const [, credential = "", signed = "", said = ""] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(authorization) ?? [];
  const [, day = "", region = "", service = ""] = credential.split("/");
  const names = signed.split(";");
  const canonical = [
    request.method,
    request.url?.split("?")[0],
    "",
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    "",
    signed,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = ["aws4_request"].reduce(hmac, [region, service].reduce(hmac, hmac(`AWS4${secret}`, day)) as Buffer);
  return { said, right: createHmac("sha256", key).update(toSign).digest("hex") };
}

/** A small server that speaks as much of S3 as is used: it checks each signature, the SHA-256 of what is put, and keeps it in memory. */
export async function anS3({ bucket, secretAccessKey }: { readonly bucket: string; readonly secretAccessKey: string }) {
  const kept = new Map<string, Buffer>();
  let fails: number | null = null;
  const server = createServer(async (request, answer) => {
    const body: Buffer[] = [];
    for await (const part of request) body.push(part);
    const end = (status: number, said: string | Buffer = "") => answer.writeHead(status).end(said);
    if (fails !== null) return end(fails);
    const { said, right } = signatureOf(request, secretAccessKey);
    if (said !== right) return end(403, "<Code>SignatureDoesNotMatch</Code>");
    const [, of, key = ""] = request.url?.split("/") ?? [];
    if (of !== bucket) return end(404, "<Code>NoSuchBucket</Code>");
    const whole = Buffer.concat(body);
    if (sha256(whole) !== request.headers["x-amz-content-sha256"])
      return end(400, "<Code>XAmzContentSHA256Mismatch</Code>");
    const there = kept.get(key);
    switch (request.method) {
      case "PUT":
        if (request.headers["content-length"] !== String(whole.length)) return end(411);
        kept.set(key, whole);
        return end(200);
      case "GET":
        return there ? end(200, there) : end(404, "<Code>NoSuchKey</Code>");
      case "DELETE":
        kept.delete(key);
        return end(204);
      default:
        return end(405);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It does not listen");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    kept,
    failsWith: (status: number | null) => {
      fails = status;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
