import type { Download, Load, Size } from "./measure";
import type { Upload } from "./upload";

/** One page as one role sees it. What is by name is `ours`, the commit measured against, `bare`, `words`, or a server beside. */
export interface Row {
  readonly page: string;
  readonly viewer: string;
  /** One page asked for, rather than a deed: a form, its answer and the page that follows. */
  readonly isPage: boolean;
  /** CPU of web server and database together, the median of the rounds, by name. */
  readonly cpuMs: Readonly<Record<string, number>>;
  /** The database's part of it, by name. */
  readonly databaseMs: Readonly<Record<string, number>>;
  /** The page's statements by themselves, replayed as the app's role. */
  readonly sqlMs: number | null;
  readonly traffic: Readonly<Record<string, { readonly statements: number; readonly roundTrips: number }>>;
  readonly size: Readonly<Record<string, Size>>;
  /** By name, one for each number of clients. */
  readonly load: Readonly<Record<string, readonly Load[]>>;
}

/** Everything that one run found. */
export interface Result {
  readonly at: string;
  readonly findings: number;
  readonly rounds: number;
  readonly against: string | null;
  readonly beside: readonly string[];
  readonly rows: readonly Row[];
  /** CPU by size of register and then by page and role: what must not grow. */
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly csv: Download | null;
  /** The same of registers of other sizes. */
  readonly csvs: Readonly<Record<string, Download>>;
  /** Whether what is measured against is ours without log and limits, so that their cost is a bar. */
  readonly overhead: boolean;
  /** A file of 25 MB that is sent to a note of evidence. */
  readonly upload: Upload | null;
  readonly memory: {
    readonly atRestMb: number;
    readonly atEndMb: number;
    readonly afterOneMb: number | null;
    readonly afterMinutesMb: number | null;
  };
  readonly importWaitSeconds: number | null;
}
