import {
  type PublicRegister,
  readForces,
  readRegister,
  readStory,
  readVersions,
} from "@/lib/data/public-register/read";
import { NOTHING_FOUND, searchPublic } from "@/lib/data/public-register/search";
import { dayOn, type Story } from "@/lib/domain/story-day";
import { readAddress, type Wanted } from "./address";
import { dataPage } from "./data-page";
import { feed } from "./feed";
import { answersCsv, directionsCsv, engageCsv, findingsCsv, judgmentsCsv, registerJson, responsesCsv } from "./files";
import { findingPage, forcePage } from "./force-page";
import { forcesPage } from "./forces-page";
import type { Setting } from "./frame";
import { keep, watch } from "./kept";
import { nothingPage } from "./nothing-page";
import { formFor, isKnown, type Rendered, render } from "./rendered";
import { latestOnes, responsePage } from "./response-page";
import { searchPage, wordsOf } from "./search-page";
import { publicAssets } from "./style";

/** An answer, ready to be sent. */
export interface PublicAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

export interface PublicQuestion {
  readonly method: string;
  readonly url: string;
  readonly accepts: string;
  readonly ifNoneMatch: string | undefined;
}

const PAGE = "text/html; charset=utf-8";
const TEXT = "text/plain; charset=utf-8";

/** A browser or a proxy asks again after two seconds: with an ETag that costs next to nothing. */
const FOR_A_MOMENT = "public, max-age=2, must-revalidate";
const FOR_EVER = "public, max-age=31536000, immutable";

/** So many pages are kept, some thirty thousand bytes each at most, and what so many forces have published. */
const MOST_PAGES = 4_000;
const MOST_REGISTERS = 60;

/** So many searches are looked up at once; whoever comes then is asked to come again. */
const MOST_SEARCHES = 4;

/**
 * The public register: answers what is asked below `/public`, from pages that were made when something changed. Knows no
 * cookies, no session and nobody; reads only what the views of `public_register` show.
 * @param origin where people reach it, without a path
 * @param demonstration whether the database may hold the demonstration, with a day of its own
 */
export function publicRegister(origin: string, demonstration = false) {
  const { assets, style } = publicAssets();
  const files = new Map([...assets].map(([name, { type, body }]) => [name, render(type, body)]));
  const versionOf = watch(readVersions);
  const registers = keep<PublicRegister | null>(MOST_REGISTERS);
  const pages = keep<Rendered>(MOST_PAGES, ({ status }) => status === 200);
  let searches = 0;

  let story: Story | null = null;
  const setting = async (): Promise<Setting> => {
    if (demonstration) story ??= await readStory();
    return { today: dayOn(story, new Date()), demonstration: story !== null, origin, style };
  };
  const nothing = async () => render(PAGE, nothingPage(await setting()), null, 404);

  /** A page of one force, or of what it has; none where there is no such force. */
  async function ofForce(wanted: Extract<Wanted, { slug: string }>, version: string): Promise<Rendered> {
    const { slug } = wanted;
    const [now, register] = await Promise.all([setting(), registers(slug, version, () => readRegister(slug))]);
    if (!register) return nothing();
    switch (wanted.page) {
      case "force":
        return render(PAGE, forcePage(now, register));
      case "csv":
        return render("text/csv; charset=utf-8", findingsCsv(register), `${slug}-findings.csv`);
      case "responses-csv":
        return render("text/csv; charset=utf-8", responsesCsv(register), `${slug}-responses.csv`);
      case "answers-csv":
        return render("text/csv; charset=utf-8", answersCsv(register), `${slug}-answers.csv`);
      case "directions-csv":
        return render("text/csv; charset=utf-8", directionsCsv(register), `${slug}-directions.csv`);
      case "judgments-csv":
        return render("text/csv; charset=utf-8", judgmentsCsv(register), `${slug}-judgments.csv`);
      case "engage-csv":
        return render("text/csv; charset=utf-8", engageCsv(register), `${slug}-engage.csv`);
      case "response": {
        const { reference, version: number } = wanted;
        const response = (number === null ? latestOnes(register.responses) : register.responses).find(
          (one) => one.reference === reference && (number === null || one.number === number),
        );
        return response ? render(PAGE, responsePage(now, register, response)) : nothing();
      }
      case "json":
        return render("application/json; charset=utf-8", registerJson(now, register), `${slug}-register.json`);
      case "feed":
        return render("application/atom+xml; charset=utf-8", feed(now, register));
      case "finding": {
        const finding = register.findings.find(({ reference }) => reference === wanted.reference);
        return finding ? render(PAGE, findingPage(now, register, finding)) : nothing();
      }
    }
  }

  /** What was looked for; null while too many look for something. */
  async function ofSearch(asked: string): Promise<Rendered | null> {
    const looked = wordsOf(asked);
    if (looked.length > 0 && searches >= MOST_SEARCHES) return null;
    searches += 1;
    try {
      const [now, forces, found] = await Promise.all([
        setting(),
        readForces(),
        looked.length > 0 ? searchPublic(looked) : NOTHING_FOUND,
      ]);
      return render(PAGE, searchPage(now, looked, found, forces));
    } finally {
      searches -= 1;
    }
  }

  /** The page that is wanted, by the name under which it is kept: only what is there has one. */
  async function rendered(wanted: Wanted, url: string): Promise<Rendered | null> {
    const { today } = await setting();
    switch (wanted.page) {
      case "forces":
        return pages("/", `${await versionOf()} ${today}`, async () =>
          render(PAGE, forcesPage(await setting(), await readForces())),
        );
      case "data":
        return pages("/data", today, async () => render(PAGE, dataPage(await setting())));
      case "search":
        return ofSearch(wanted.asked);
      case "file":
      case "moved":
      case "nothing":
        return nothing();
      default: {
        const version = await versionOf(wanted.slug);
        if (version === null) return nothing();
        const made = `${version} ${today}`;
        return pages(url.split("?", 1)[0] ?? "/", made, () => ofForce(wanted, version));
      }
    }
  }

  return async ({ method, url, accepts, ifNoneMatch }: PublicQuestion): Promise<PublicAnswer> => {
    if (method !== "GET" && method !== "HEAD")
      return {
        status: 405,
        headers: { Allow: "GET, HEAD", "Content-Type": TEXT, "Cache-Control": "no-store" },
        body: "The public register is only read: GET and HEAD are answered here, and nothing was changed.\n",
      };
    const wanted = readAddress(url);
    if (wanted.page === "moved")
      return { status: 308, headers: { Location: wanted.to, "Content-Type": TEXT }, body: "This page has moved.\n" };
    const asset = wanted.page === "file" ? files.get(wanted.name) : undefined;
    const page = asset ?? (await rendered(wanted, url));
    if (page === null)
      return {
        status: 429,
        headers: { "Retry-After": "2", "Content-Type": TEXT, "Cache-Control": "no-store" },
        body: "Many people are searching just now. Wait a moment, then search again.\n",
      };
    const [form, packing] = formFor(page, accepts);
    const headers = {
      "Content-Type": page.type,
      "Cache-Control": page.status !== 200 ? "no-store" : asset ? FOR_EVER : FOR_A_MOMENT,
      Vary: "Accept-Encoding",
      ...(page.status === 200 && { ETag: form.etag }),
      ...(packing && { "Content-Encoding": packing }),
      ...(page.file && { "Content-Disposition": `attachment; filename="${page.file}"` }),
    };
    if (page.status === 200 && isKnown(ifNoneMatch, form.etag)) return { status: 304, headers, body: "" };
    return { status: page.status, headers, body: form.body };
  };
}
