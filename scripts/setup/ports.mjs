import { createServer } from "node:net";
import { codeOf } from "./say.mjs";

/**
 * Whether nothing listens on this port. Asks on every address, as the server itself will, and on the loopback.
 * @param {number} port
 * @param {(string | undefined)[]} hosts
 */
export async function isFree(port, hosts = [undefined, "127.0.0.1"]) {
  for (const host of hosts) if (!(await canListen(port, host))) return false;
  return true;
}

/** A port that is free at the moment on the loopback address. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * The first free port after `port`, to suggest to a person.
 * @param {number} port
 */
export async function nextFree(port) {
  for (let candidate = port + 1; candidate < Math.min(port + 100, 65_536); candidate += 1) {
    if (await isFree(candidate)) return candidate;
  }
  return freePort();
}

/**
 * @param {number} port
 * @param {string | undefined} host
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (error) => resolve(["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(codeOf(error))));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
