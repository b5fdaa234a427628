/**
 * Walks deploy/nginx.conf with the nginx that is installed here, in a folder and on ports of its own: `node deploy/walk-nginx.mjs`.
 * Needs nginx and openssl. A small server stands behind it in place of Outstanding, with two headers of its own. Says of each answer
 * what it was, and exits 1 where one lacks a header, says one twice, or is in nginx's own words.
 */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect as connectPlain, createServer as createAny } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { connect } from "node:tls";

const folder = mkdtempSync(join(tmpdir(), "walk-nginx-"));
chmodSync(folder, 0o755);
/**
 * @param {import("node:net").Server} server
 * @returns {Promise<number>} its port
 */
const listens = (server) =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(/** @type {import("node:net").AddressInfo} */ (server.address()).port)),
  );
async function freePort() {
  const server = createAny();
  const port = await listens(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const OWN = { "X-Content-Type-Options": "nosniff", "Cross-Origin-Opener-Policy": "same-origin" };
const behind = createServer((request, answer) => {
  if (request.url === "/hangs") return;
  const status = request.url === "/refused" ? 413 : 200;
  request.resume().on("end", () => answer.writeHead(status, OWN).end("In the words of Outstanding.\n"));
});
const [upstream, plain, secure] = [await listens(behind), await freePort(), await freePort()];

const pair = "req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout key.pem -out cert.pem";
execFileSync("openssl", pair.split(" "), { cwd: folder, stdio: "ignore" });
const sample = Object.entries({
  "/etc/ssl/outstanding/fullchain.pem": join(folder, "cert.pem"),
  "/etc/ssl/private/outstanding.pem": join(folder, "key.pem"),
  "listen [::]:": "# listen [::]:",
  "listen 80;": `listen 127.0.0.1:${plain};`,
  "listen 443 ": `listen 127.0.0.1:${secure} `,
  "http://127.0.0.1:3000": `http://127.0.0.1:${upstream}`,
  "proxy_read_timeout 120s": "proxy_read_timeout 1s",
  "allow 127.0.0.1;": "",
}).reduce((text, [of, put]) => text.replaceAll(of, put), readFileSync(new URL("nginx.conf", import.meta.url), "utf8"));
const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
  .map((name) => `${name}_temp_path ${join(folder, name)};`)
  .join("\n");
const around = `daemon off; pid ${join(folder, "pid")}; error_log ${join(folder, "log")}; events {}`;
writeFileSync(join(folder, "nginx.conf"), `${around}\nhttp { access_log off;\n${temporary}\n${sample}\n}`);
const nginx = spawn("nginx", ["-c", join(folder, "nginx.conf")], { stdio: "inherit" });

/**
 * Sends bytes and reads the answer as it comes over the wire.
 * @param {string} bytes
 * @returns {Promise<string>}
 */
const send = (bytes, port = secure) =>
  new Promise((resolve) => {
    const at = { port, host: "127.0.0.1", rejectUnauthorized: false };
    const wire = port === secure ? connect(at) : connectPlain(at);
    let came = "";
    wire.on("data", (some) => {
      came += some;
    });
    wire.on("error", () => {});
    wire.on("close", () => resolve(came));
    wire.write(bytes);
  });
const ask = (/** @type {string} */ path, more = "", method = "GET") =>
  `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;
const post = (/** @type {number} */ bytes) => `Content-Length: ${bytes}\r\nContent-Type: text/plain\r\n`;

/** What nginx itself says has to have each of these, once. */
const HEADERS = [
  ...["content-security-policy", "cross-origin-opener-policy", "cross-origin-resource-policy", "permissions-policy"],
  ...["referrer-policy", "x-content-type-options"],
];
const SECURE = [...HEADERS, "strict-transport-security", "cache-control"];

/** @typedef {[what: string, bytes: string, status: number, words: string, headers: string[], port?: number]} Step */

/** @type {Step[]} */
const WALK = [
  ["a page", ask("/"), 200, "In the words of Outstanding.", []],
  ["what Outstanding refuses", ask("/refused", post(0), "POST"), 413, "In the words of Outstanding.", []],
  ["a body that is too large", ask("/", post(200_000_000), "POST"), 413, "more than 100 MB at once", SECURE],
  ["an address that is too long", ask(`/${"a".repeat(40_000)}`), 414, "", SECURE],
  ["a header that is too long", ask("/", `X-A: ${"a".repeat(40_000)}\r\n`), 400, "cannot be read", SECURE],
  ["a body in an unknown coding", ask("/", "Transfer-Encoding: other\r\n", "POST"), 400, "cannot be read", SECURE],
  ["the numbers, from outside", ask("/api/metrics"), 404, "nothing at this address", SECURE],
  ["an address over HTTP", ask("/findings"), 308, "", HEADERS, plain],
  ["one that does not answer in time", ask("/hangs"), 503, "does not answer at the moment", [...SECURE, "retry-after"]],
];
/** @type {Step} */
const away = ["one that is away", ask("/"), 503, "does not answer at the moment", [...SECURE, "retry-after"]];

let wrong = 0;
/** @param {Step} step */
async function walk([what, bytes, status, words, headers, port]) {
  const [head = "", body = ""] = (await send(bytes, port)).split("\r\n\r\n");
  const [first = "no answer", ...lines] = head.split("\r\n");
  const names = lines.map((/** @type {string} */ line) => line.slice(0, line.indexOf(":")).toLowerCase());
  const said = (/** @type {string} */ name) => names.filter((/** @type {string} */ one) => one === name).length;
  const faults = [
    ...(first.includes(` ${status} `) || first.endsWith(` ${status}`) ? [] : [`answers ${first}`]),
    ...(body.includes(words) ? [] : [`says ${body.slice(0, 80)}`]),
    ...headers.filter((name) => said(name) !== 1).map((name) => `${name}: ${said(name)} times`),
    ...(headers.length > 0 ? [] : Object.keys(OWN).filter((name) => said(name.toLowerCase()) !== 1)),
    ...lines.filter((/** @type {string} */ line) => /^server: nginx\/\d/i.test(line)),
  ];
  wrong += faults.length;
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${what}: ${first}${faults.map((fault) => `; ${fault}`).join("")}`);
}

try {
  await wait(1_000);
  for (const step of WALK) await walk(step);
  await new Promise((resolve) => behind.close(resolve).closeAllConnections());
  await walk(away);
} finally {
  nginx.kill("SIGQUIT");
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
