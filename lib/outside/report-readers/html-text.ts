import { textOfBlocks } from "@/lib/domain/report-text/lines/block";
import { blocksOfHtml } from "./html-blocks";

/** The text of a page's article: one line for each heading, paragraph, list item and row of a table. */
export const textOfHtml = (html: string): string => textOfBlocks(blocksOfHtml(html));
