import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Environment } from "@/lib/env";
import { mailServerOf, whyNoMail } from "@/lib/outside/mail/send";
import { storageOf } from "@/lib/outside/storage/storage";
import { scanAt } from "@/lib/outside/virus-scanner/clamd";
import { fine, note, type Told, why, wrong } from "./finding";

/** How long another server may be silent here, in milliseconds. */
const SILENCE = 5_000;

async function aboutScanner({ CLAMAV_HOST: host, CLAMAV_PORT: port }: Environment): Promise<Told> {
  if (!host)
    return note(
      "No virus scanner looks at files; pages say so.",
      "Set CLAMAV_HOST to a clamd with its TCP socket on, if there is to be one.",
    );
  try {
    await scanAt({ host, port, silence: SILENCE }, Readable.from([Buffer.from("doctor")]));
    return fine(`the virus scanner at ${host}:${port} gives verdicts`);
  } catch (error) {
    return wrong(
      `The virus scanner at ${host}:${port} gives no verdict (${why(error).replace(/^.*: /, "")}): every file that is sent waits.`,
      "Start clamd, and let it listen there (TCPSocket and TCPAddr in clamd.conf).",
    );
  }
}

async function aboutMail(settings: Environment): Promise<Told> {
  const server = mailServerOf(settings, SILENCE);
  if (!server)
    return note(
      "No mail is sent; administrators read each under Mail.",
      "Set SMTP_HOST and SMTP_FROM, if mail is to be sent.",
    );
  const reason = await whyNoMail(server);
  return reason === null
    ? fine(`the mail server at ${server.host}:${server.port} takes mail`)
    : wrong(
        `The mail server at ${server.host}:${server.port} takes no mail (${reason.split("\n")[0]}).`,
        "Check SMTP_HOST, SMTP_PORT, SMTP_TLS and, where it asks for them, SMTP_USER and SMTP_PASSWORD.",
      );
}

/** Puts a few bytes into the storage and takes them away again. */
async function aboutStorage(settings: Environment): Promise<readonly Told[]> {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket } = settings;
  if (!endpoint) return [];
  const folder = await mkdtemp(join(tmpdir(), "doctor-"));
  const bytes = Buffer.from("doctor");
  try {
    const path = join(folder, "probe");
    await writeFile(path, bytes);
    const key = `doctor-${randomUUID()}`;
    const store = storageOf(settings);
    await store.put(key, path, { size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
    const same = (await buffer(await store.open(key))).equals(bytes);
    await store.remove(key);
    if (same) return [fine(`the bucket ${bucket} stores, gives back and removes`)];
    return [wrong(`The bucket ${bucket} gives back something else than was stored.`, "Ask whoever runs the storage.")];
  } catch (error) {
    return [
      wrong(
        `The bucket ${bucket} at ${endpoint} cannot be used (${why(error)}).`,
        "Check S3_ENDPOINT, S3_BUCKET and S3_REGION, and that the keys may read, write and delete in it.",
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the servers that the settings name answer: the virus scanner, the mail server, the storage. */
export const aboutOthers = async (settings: Environment): Promise<readonly Told[]> => [
  await aboutScanner(settings),
  await aboutMail(settings),
  ...(await aboutStorage(settings)),
];
