import pg from "pg";

/** Days stay the text that they are; the driver would make midnights of them, in the zone of this machine. */
const DAY = 1082;
export const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === DAY ? String : pg.types.getTypeParser(oid, format as "text"),
};
