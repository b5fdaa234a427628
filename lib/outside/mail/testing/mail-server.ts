import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** How a mail server behaves: well; refuses the address for good; not now; says nothing; cuts the line once it has the message. */
export type Manner = "well" | "refuses" | "not-now" | "silent" | "cuts-after-message" | "cuts-at-once";

/** What arrived: to whom the envelope says, and the message as it was sent and as a program reads it. */
export interface Arrived {
  readonly to: readonly string[];
  readonly raw: string;
  readonly messageId: string;
}

/** A real SMTP server on this machine, without TLS, that keeps what it takes. */
export async function aMailServer(manner: Manner = "well") {
  let now: Manner = manner;
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, callback) => {
      if (now === "silent") return;
      callback(now === "cuts-at-once" ? Object.assign(new Error("no"), { responseCode: 421 }) : null);
    },
    onRcptTo: (_address, _session, callback) => {
      if (now === "refuses") callback(Object.assign(new Error("No such mailbox"), { responseCode: 550 }));
      else if (now === "not-now") callback(Object.assign(new Error("Greylisted"), { responseCode: 450 }));
      else callback();
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString();
        const [, messageId = ""] = /^Message-ID: (\S+)/im.exec(raw) ?? [];
        arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, messageId });
        if (now !== "cuts-after-message") return callback();
        for (const connection of server.connections) connection._socket.destroy();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    host: "127.0.0.1",
    port,
    arrived,
    read: (one: Arrived) => simpleParser(one.raw),
    becomes: (other: Manner) => {
      now = other;
    },
    close: () => {
      for (const connection of server.connections) connection._socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
