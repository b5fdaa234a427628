import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a server that can fall silent: as a host that is gone without a word leaves whoever talked to it. */
export interface Line {
  /** The same address by this way. */
  readonly by: (url: string) => string;
  /** From now on nothing passes, of what is open or is opened, and nothing is closed. */
  readonly fallSilent: () => void;
  /** What is opened from now on passes; what was open is gone. */
  readonly speak: () => void;
  readonly stop: () => Promise<void>;
}

export async function aLineTo(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const ends = new Set<Socket>();
  let silent = false;
  const hold = (end: Socket) => {
    ends.add(end);
    end.on("error", () => end.destroy()).on("close", () => ends.delete(end));
  };
  const server = createServer((near) => {
    hold(near);
    if (silent) return void near.pause();
    const far = connect(Number(port), hostname);
    hold(far);
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port of its own");
  return {
    by: (to) => Object.assign(new URL(to), { hostname: "127.0.0.1", port: String(address.port) }).href,
    fallSilent: () => {
      silent = true;
      for (const end of ends) end.unpipe().pause();
    },
    speak: () => {
      silent = false;
      for (const end of ends) end.destroy();
    },
    stop: async () => {
      for (const end of ends) end.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
