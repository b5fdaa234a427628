import type { Step } from "../step";
import { westMidlands2018 } from "./west-midlands-2018";

/** The whole story, chapter by chapter; it is replayed in the order of its days. */
export const STORY: readonly Step[] = [...westMidlands2018];
