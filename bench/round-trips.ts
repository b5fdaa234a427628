import { connect, createServer, type Server, type Socket } from "node:net";

/** One statement as it went over the wire; `begin` and `commit` are statements too. */
export interface Statement {
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
}

/** What went between a process and its database. */
export interface Traffic {
  /** How often something was asked and waited for: statements sent together are one. Connecting is not counted. */
  readonly roundTrips: number;
  readonly statements: readonly Statement[];
}

/**
 * A door before a PostgreSQL that counts what goes through it, whatever client is used: a server that is started with
 * `url` as its DATABASE_URL works as ever, and a test or the bench asks what a page cost. Pages are to be asked for one
 * at a time: what goes through is counted, not who sent it.
 */
export interface CountingDoor {
  readonly url: string;
  /**
   * Forgets what was counted, runs `work`, and answers what it cost, what it left to be done after its answer included: until
   * nothing has been said for a `moment`, in milliseconds.
   */
  readonly during: (work: () => Promise<unknown>, moment?: number) => Promise<Traffic>;
  readonly close: () => Promise<void>;
}

interface Count {
  roundTrips: number;
  statements: Statement[];
  /** What is asked and not answered yet, over all connections. */
  waiting: number;
  /** When something last went through. */
  at: number;
}

export async function countingDoor(databaseUrl: string): Promise<CountingDoor> {
  const target = new URL(databaseUrl);
  const count: Count = { roundTrips: 0, statements: [], waiting: 0, at: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect({ host: target.hostname, port: Number(target.port || 5432), noDelay: true });
    client.setNoDelay(true);
    const told = conversation(count);
    client.on("data", (chunk) => {
      told.asked(chunk);
      database.write(chunk);
    });
    database.on("data", (chunk) => {
      told.answered(chunk);
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        sockets.delete(one);
        told.over();
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(portOf(server));
  return {
    url: url.href,
    during: async (work, moment = QUIET) => {
      await quiet(count, moment);
      Object.assign(count, { roundTrips: 0, statements: [] });
      await work();
      await quiet(count, moment);
      return { roundTrips: count.roundTrips, statements: [...count.statements] };
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The door has no port");
  return address.port;
}

const QUIET = 40;

/** Resolves when nothing is asked that is not answered, and nothing has been said for a moment. */
async function quiet(count: Count, moment: number): Promise<void> {
  while (count.waiting > 0 || performance.now() - count.at < moment)
    await new Promise((resolve) => setTimeout(resolve, moment / 4));
}

/** Follows one connection in the messages of PostgreSQL's protocol 3. */
function conversation(count: Count) {
  const prepared = new Map<string, string>();
  let bound: Statement | null = null;
  let outstanding = 0;
  let isReady = false;
  const wait = () => {
    if (outstanding === 0) count.roundTrips += 1;
    outstanding += 1;
    count.waiting += 1;
  };
  const asked = messages(true, (type, body) => {
    if (type === "P") prepared.set(textAt(body, 0), textAt(body, textAt(body, 0).length + 1));
    if (type === "B") bound = readBind(body, prepared);
    if (type === "E" && bound) count.statements.push(bound);
    if (type === "Q") count.statements.push({ text: textAt(body, 0), values: [] });
    if (type === "Q" || type === "S") wait();
  });
  const answered = messages(false, (type) => {
    if (type !== "Z") return;
    // The first one ends the greeting.
    if (!isReady) isReady = true;
    else if (outstanding > 0) {
      outstanding -= 1;
      count.waiting -= 1;
    }
  });
  const noting = (read: (chunk: Buffer) => void) => (chunk: Buffer) => {
    count.at = performance.now();
    read(chunk);
  };
  return {
    asked: noting(asked),
    answered: noting(answered),
    over: () => {
      count.waiting -= outstanding;
      outstanding = 0;
    },
  };
}

/** Cuts a stream into messages: a letter, a length, a body. What a client says first has no letter. */
function messages(greets: boolean, each: (type: string, body: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let greeting = greets;
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const head = greeting ? 0 : 1;
      if (rest.length < head + 4) return;
      const length = rest.readInt32BE(head);
      if (rest.length < head + length) return;
      if (!greeting) each(String.fromCharCode(rest[0] ?? 0), rest.subarray(head + 4, head + length));
      greeting = false;
      rest = rest.subarray(head + length);
    }
  };
}

/** The text at a place of a message, up to its end sign. */
const textAt = (body: Buffer, from: number): string => body.subarray(from, body.indexOf(0, from)).toString("utf8");

/** Which statement is run with which values; a value that was sent as bytes stays bytes. */
function readBind(body: Buffer, prepared: ReadonlyMap<string, string>): Statement {
  let at = body.indexOf(0) + 1;
  const name = textAt(body, at);
  at = body.indexOf(0, at) + 1;
  const formats = Array.from({ length: body.readInt16BE(at) }, (_, nth) => body.readInt16BE(at + 2 + nth * 2));
  at += 2 + formats.length * 2;
  const values: (string | Buffer | null)[] = [];
  const many = body.readInt16BE(at);
  at += 2;
  for (let nth = 0; nth < many; nth += 1) {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) {
      values.push(null);
      continue;
    }
    const bytes = body.subarray(at, at + length);
    const format = formats.length === 1 ? formats[0] : formats[nth];
    values.push(format === 1 ? Buffer.from(bytes) : bytes.toString("utf8"));
    at += length;
  }
  return { text: prepared.get(name) ?? "", values };
}
