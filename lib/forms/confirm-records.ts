import { z } from "zod";
import { several } from "./fields";

/** The findings that the page showed as not confirmed, by id. */
export const confirmRecordsForm = z.object({
  seen: several.transform((given) => given.flatMap((ids) => ids.split(" ")).filter(Boolean)),
});
