#!/usr/bin/env node
// Verifies an exported history with Node alone: `node verify-history.mjs history.ndjson [--key public.pem]`. It shares no line with
// what wrote it. Exit 0: unbroken, and as signed. Exit 1: the first wrong entry of every chain is named.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [file, , keyFile] = process.argv.slice(2);
const key = keyFile ? createPublicKey(readFileSync(keyFile)) : null;
const sha256 = (data) => createHash("sha256").update(data).digest("hex");
/** An entry that ties another chain in by the hash of its last entry: of an import, or of a force that has ended. */
const TIES = ["register-recorded", "record-taken-over"];
const [chains, checkpoints] = [new Map(), []];
/** Entries whose words were redacted, as later entries say: what was hashed, and what stands there now. */
const redacted = new Set();
let [header, end, bad] = [null, null, 0];

/** Notes the first thing that is wrong with a chain. */
const note = (chain, number, why) =>
  void (chain.wrong?.number <= number || Object.assign(chain, { wrong: { number, why } }));

const fail = (why) => console.error(why) ?? process.exit(1);

/** One entry: its text is what its digest says, it follows the one before it, and its hash is of both. */
function read({ chain: id, number, previous, digest, hash, payload }) {
  const chain = chains.get(id) ?? fail(`An entry of a chain that the file does not name: ${id}`);
  if (number <= chain.last) note(chain, number, "it stands out of its order");
  else if (previous !== chain.previous && number > chain.last + 1) note(chain, chain.last + 1, "it is missing");
  else if (previous !== chain.previous) note(chain, number, "it does not follow the entry before it");
  const now = sha256(payload);
  if (now !== digest) chain.changed.push({ number, said: `${id} ${number} ${digest} ${now}` });
  if (sha256(Buffer.from(previous + digest, "hex")) !== hash) note(chain, number, "its hash is not of what it says");
  const text = parse(payload);
  if (text.chain !== id || text.number !== number) note(chain, number, "its text is of another entry");
  if (TIES.includes(text.kind) && text.facts?.chain) chain.ties.push({ ...text.facts, number });
  if (text.kind === "words-redacted")
    for (const one of text.facts.entries) redacted.add(`${one.chain} ${one.entry} ${one.was} ${one.now}`);
  chain.hashes.set(number, hash);
  Object.assign(chain, { last: number, previous: hash });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** A signed line: by this key, after a line that is there, and what it says of each chain holds. */
function hold({ payload, signature }, known) {
  const isSigned = verify(null, Buffer.from(payload, "utf8"), key, Buffer.from(signature, "base64"));
  const { at, previous, chains: said } = JSON.parse(payload);
  if (!isSigned || (previous === null ? known.size > 0 : !known.has(previous))) bad += 1;
  known.add(sha256(JSON.stringify({ payload, signature })));
  for (const { id, length, head, since } of isSigned ? said : []) {
    const chain = chains.get(id);
    bad += !chain && header.whole ? 1 : 0;
    if (!chain) continue;
    const marks = [...since.matchAll(/(\d+):(\w+)/g)].map(([, number, begins]) => [Number(number), begins]);
    const wrong = [...marks, [length, head]].find(([number, hash]) => !chain.hashes.get(number)?.startsWith(hash));
    if (wrong) note(chain, wrong[0], `it is not what was signed at ${at}`);
  }
}

for await (const line of createInterface({ input: createReadStream(file) })) {
  const said = JSON.parse(line);
  if (said.outstanding === "history") header = said;
  const begun = { hashes: new Map(), ties: [], changed: [], met: [], last: 0, wrong: null, previous: "0".repeat(64) };
  if (said.chain) chains.set(said.chain.id, { ...said.chain, ...begun });
  if (said.entry) read(said.entry);
  if (said.checkpoint) checkpoints.push(said.checkpoint);
  if (said.end) end = said;
}
if (!header || end?.chains !== chains.size) fail("The file is no whole export of a history.");

for (const chain of chains.values()) {
  const changed = chain.changed.find(({ said }) => !redacted.has(said));
  if (changed) note(chain, changed.number, "its text is not what was hashed");
  if (chain.last < chain.length) note(chain, chain.last + 1, "it is missing");
  else if (chain.previous !== chain.head) note(chain, chain.last, "the chain ends on another hash");
  for (const { number, chain: of, head } of chain.ties) {
    const other = chains.get(of);
    if (other?.head !== head) note(chain, number, "the chain that it ties in is not what was tied in");
    else if (!other.import) chain.met.push(`${of}, up to its entry ${other.length}, meets it at entry ${number}`);
    if (other) other.tied = true;
  }
}
for (const chain of chains.values()) if (chain.import && !chain.tied) note(chain, 1, "nothing ties it in");
const known = new Set();
for (const checkpoint of key ? checkpoints : []) hold(checkpoint, known);

for (const { id, length, wrong, met } of chains.values()) {
  const whole = [`unbroken to entry ${length}`, ...met].join("; ");
  console.log(`${id}: ${wrong ? `broken at entry ${wrong.number} (${wrong.why})` : whole}`);
}
const signed = `Of what was signed (${checkpoints.length}) ${bad} is not as it was written, or is missing.`;
console.log(key ? signed : "No key was given: what was signed is not looked at.");
process.exitCode = bad > 0 || [...chains.values()].some(({ wrong }) => wrong) ? 1 : 0;
