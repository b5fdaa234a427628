import { createServer, type Socket } from "node:net";

/** Our own sign for what this scanner calls infected: no program of ours or others' does anything with it. */
export const INFECTED = "OUTSTANDING-TEST-CALLS-THIS-INFECTED";

type Manner = "well" | "silent" | "hangs-up" | "too-large" | "nonsense";

/** A small server that speaks clamd's INSTREAM as the real one does, well or badly. */
export async function aScanner(manner: Manner = "well") {
  let now: Manner = manner;
  const seen: number[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => {});
    if (now === "hangs-up") return socket.destroy();
    const hears = listener(now, seen);
    socket.on("data", (part) => {
      if (now === "silent") return;
      const answer = hears(part);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It does not listen");
  return {
    host: "127.0.0.1",
    port: address.port,
    /** How many bytes each file had that it was sent. */
    seen,
    becomes: (other: Manner) => {
      now = other;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const COMMAND = "zINSTREAM\0";

/** Hears what comes, and answers what it says then; null while more must come. */
function listener(manner: Manner, seen: number[]): (part: Buffer) => string | null {
  let begun = false;
  let rest: Buffer = Buffer.alloc(0);
  const file: Buffer[] = [];
  return (part) => {
    rest = Buffer.concat([rest, part]);
    if (!begun) {
      if (rest.length < COMMAND.length) return null;
      if (rest.toString("latin1", 0, COMMAND.length) !== COMMAND) return "UNKNOWN COMMAND";
      if (manner === "nonsense") return "stream: perhaps";
      if (manner === "too-large") return "INSTREAM size limit exceeded. ERROR";
      begun = true;
      rest = rest.subarray(COMMAND.length);
    }
    while (rest.length >= 4) {
      const length = rest.readUInt32BE(0);
      if (length === 0) {
        const whole = Buffer.concat(file);
        seen.push(whole.length);
        return whole.includes(INFECTED) ? "stream: Outstanding.Test FOUND" : "stream: OK";
      }
      if (rest.length < 4 + length) return null;
      file.push(rest.subarray(4, 4 + length));
      rest = rest.subarray(4 + length);
    }
    return null;
  };
}
