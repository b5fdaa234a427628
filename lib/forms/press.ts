import { z } from "zod";
import { count, formKey } from "./fields";

/** A form of one press: its key, and how old its page is. */
export const pressForm = z.object({ key: formKey, version: count });
