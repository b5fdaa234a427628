import { type Environment, readEnvironment } from "@/lib/env";
import { aboutDatabase } from "./about-database";
import { aboutFolders } from "./about-folders";
import { aboutOthers } from "./about-others";
import { aboutSettings } from "./about-settings";
import { type Told, wrong } from "./finding";

type Check = (settings: Environment) => Promise<readonly Told[]>;
const CHECKS: readonly Check[] = [aboutSettings, aboutDatabase, aboutFolders, aboutOthers];

/** Everything that is found with these settings. Those that cannot be read at all are told alone: nothing else can be asked. */
export async function told(source: Readonly<Record<string, string | undefined>>): Promise<readonly Told[]> {
  let settings: Environment;
  try {
    settings = readEnvironment(source);
  } catch (error) {
    const [, ...sentences] = (error instanceof Error ? error.message : "").split("\n");
    return sentences.map((says) => wrong(says, "Put it right in .env; .env.example says what each setting is for."));
  }
  const all = await Promise.all(CHECKS.map((check) => check(settings)));
  return all.flat();
}
