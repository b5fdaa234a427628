import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Case } from "./cases";

const FOLDER = fileURLToPath(new URL("../../../../fixtures/kinds", import.meta.url));

/** Three more of each kind of fault, in other words and layouts: a title, the text, the right reading line by line. */
export const MORE_CASES: readonly Case[] = readdirSync(FOLDER)
  .sort()
  .flatMap((name) => readFileSync(join(FOLDER, name), "utf8").split("\n====\n"))
  .map((each) => {
    const [head = "", right = ""] = each.trim().split("\n--\n");
    const [title = "", ...text] = head.split("\n");
    return { title: title.replace("# ", ""), text: text.join("\n"), right: right.split("\n") };
  });
