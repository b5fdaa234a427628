import { z } from "zod";
import { identifier } from "./fields";

/** Somebody who is named as a reader of an unpublished inspection, or is no longer. */
export const readerForm = z.object({ person: identifier("Choose somebody from the list.") });
