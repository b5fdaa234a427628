import { createServer, type IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { bePatient } from "@/lib/data/patience";
import { env } from "@/lib/env";
import { log } from "@/lib/outside/log";
import type { PublicAnswer, PublicQuestion } from "@/lib/public-register/answer";
import { securityHeaders } from "@/lib/web/headers";
import { Answer } from "./answer";
import { compress } from "./compress";
import { DRAIN, drain, TO_SIGN, whenAskedToEnd } from "./ending";
import { gate } from "./gate";
import { keepWorking, signAtTheEnd } from "./working-process";

// What runs this file has Node read the map of whatever it loads, and keep it: read when something fails, they cost nothing.
process.setSourceMapsEnabled(false);

const development = process.env.NODE_ENV === "development";
const {
  PORT: port,
  OUTSTANDING_LISTEN: listenOn,
  NEXTAUTH_URL: publicAddress,
  OUTSTANDING_PATIENCE: patience,
  OUTSTANDING_PROXIES: proxies,
  OUTSTANDING_ORIGINS: otherAddresses = [],
  OUTSTANDING_JOBS: jobs,
  OUTSTANDING_DEMONSTRATION: demonstration,
  OUTSTANDING_METRICS_TOKEN: counted,
  OIDC_ISSUER: issuer,
} = env();

bePatient(patience);

// Loaded as Node loads it, past the loader of this file's own language.
const next: typeof import("next").default = createRequire(import.meta.url)("next");
// Where the framework asks itself for the page that an action leads to; otherwise it would follow the Host of the request.
process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`;

const server = createServer({ ServerResponse: Answer });
const app = next({ dev: development, dir: process.cwd(), port, quiet: true, httpServer: server });
const handle = app.getRequestHandler();
await app.prepare();

/** What the public reads, loaded with the first of its questions: where nobody asks, nothing is kept for it. */
let answersPublic: Promise<(question: PublicQuestion) => Promise<PublicAnswer>> | undefined;
const answerPublic = async (question: PublicQuestion): Promise<PublicAnswer> => {
  answersPublic ??= import("@/lib/public-register/answer").then(({ publicRegister }) =>
    publicRegister(publicAddress.replace(/\/$/, ""), demonstration),
  );
  return (await answersPublic)(question);
};

/** Loaded with the first who asks from where it is known: behind this machine's own programs nothing is counted. */
const countPublic = async (address: string | null): Promise<number> =>
  address === null ? 0 : (await import("@/lib/data/attempts")).countAsked("public", address);

/** Loaded where somebody may ask for it, and nowhere else. */
const count = counted ? (await import("@/lib/outside/metrics")).metrics().answered : undefined;

server.on(
  "request",
  gate({
    handle: (request, answer) => {
      compress(request, answer);
      return handle(request, answer);
    },
    answerPublic,
    countPublic,
    write: (level, facts, says) => log[level](facts, says),
    count,
    publicAddress,
    otherAddresses,
    proxies,
    development,
    leadsTo: issuer && new URL(issuer).origin,
  }),
);
// In development the framework talks to its pages by a socket; nothing of ours does.
if (!development) server.on("upgrade", (_request: IncomingMessage, socket: Socket) => socket.destroy());

/** What is no HTTP at all, too long or too slow never becomes a request. */
const EARLY: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};
const headersOfEarly = {
  ...securityHeaders({ https: publicAddress.startsWith("https:") }),
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Content-Type": "text/plain; charset=utf-8",
  "Cache-Control": "no-store",
  Connection: "close",
};
server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
  if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
  const headers = Object.entries(headersOfEarly).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${EARLY[error.code ?? ""] ?? "400 Bad Request"}\r\n${headers.join("")}\r\nThis request cannot be read, so nothing was done.\n`,
  );
});

// A slow sender holds a connection, never a thread; a proxy in front keeps its connections for a minute.
server.headersTimeout = 20_000;
server.requestTimeout = 120_000;
server.keepAliveTimeout = 65_000;

/** What is ordered is done by a process beside this one, unless that is left to others. */
const working = jobs === "here" ? keepWorking() : null;

/** Ends in order: what is being answered is answered, what is being done is done, nothing new is begun. */
whenAskedToEnd(async () => {
  const asked = Date.now();
  const drained = drain(server);
  const late = new Promise((resolve) => setTimeout(resolve, DRAIN).unref());
  await Promise.race([Promise.all([drained, working?.stop()]), late]);
  if (working) await signAtTheEnd(DRAIN + TO_SIGN - (Date.now() - asked));
  await Promise.race([app.close(), late]);
  process.exit(0);
});

server.on("error", (error: NodeJS.ErrnoException) => {
  log.fatal({ code: error.code }, "The server cannot listen");
  process.exit(1);
});
// Everybody knows the passwords of the demonstration.
server.listen(port, listenOn ?? (demonstration ? "127.0.0.1" : undefined));
