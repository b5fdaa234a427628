import type { CommandName } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import type { Asked } from "./language/shapes";
import { words } from "./words";

/** What a command is called in this case, on its button and above its page. */
export function commandTitle(name: CommandName, theCase: Case): string {
  const { title, inThisCase } = words.commands[name];
  return inThisCase?.(theCase) || title;
}

const DEEDS = {
  ...words.commands,
  ...words.engage.forceCommands,
  ...words.submission.forceCommands,
  ...words.response.commands,
  ...words.response.opening,
  ...words.boardPack.commands,
  ...words.challenge.commands,
  ...words.revisit.commands,
  ...words.direction.commands,
  ...words.level.commands,
  ...words.national.commands,
};

/** A command as the end of a sentence that begins "Only an inspector can …". */
export const deedOf = (asked: Asked): string => DEEDS[asked].deed;
