import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The key that signs checkpoints (Ed25519), as far as this process has it. */
export interface SigningKey {
  readonly publicPem: string;
  readonly sign: (text: string) => string;
  readonly holds: (text: string, signature: string) => boolean;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** A key of its own for this installation, which nobody but its user reads. Whoever makes it first wins. */
function make(path: string): string {
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, pem, { mode: 0o600, flag: "wx" });
    return pem;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return readFileSync(path, "utf8");
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return make(path);
  }
}

/** The key in this file; made there where there is none. With a public key alone nothing can be signed, and all be checked. */
export function signingKey(path: string): SigningKey {
  const pem = read(path);
  const isPrivate = pem.includes("PRIVATE KEY");
  const secret: KeyObject | null = isPrivate ? createPrivateKey(pem) : null;
  const open = secret ? createPublicKey(secret) : createPublicKey(pem);
  if (open.asymmetricKeyType !== "ed25519")
    throw new Error(`${path} holds no Ed25519 key. Make one with: openssl genpkey -algorithm ed25519`);
  return {
    publicPem: open.export({ type: "spki", format: "pem" }).toString(),
    sign: (text) => {
      if (!secret) throw new Error(`${path} holds a public key, which signs nothing`);
      return sign(null, Buffer.from(text, "utf8"), secret).toString("base64");
    },
    holds: (text, signature) => verify(null, Buffer.from(text, "utf8"), open, Buffer.from(signature, "base64")),
  };
}

/** By what a later line names an earlier one. */
export const lineHash = (line: string): string => createHash("sha256").update(line, "utf8").digest("hex");
