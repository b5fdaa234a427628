/**
 * The address of a database with the wish that the connection's time zone be UTC, after whatever options the address (or
 * PGOPTIONS, which an address with options of its own hides) holds. PostgreSQL writes moments in the connection's zone and
 * `@prisma/adapter-pg` reads and writes them without one: where the server's own zone is London, every moment of the
 * summer would be an hour out. Of two `options` in an address the driver takes the last, and PostgreSQL the last `-c`.
 * @param {string} address `postgresql://…`
 * @returns {string}
 */
export function inUtc(address) {
  const [, query] = /\?(.*)$/s.exec(address) ?? [];
  const own = new URLSearchParams(query).getAll("options").at(-1) || process.env.PGOPTIONS || "";
  const options = encodeURIComponent(`${own} -c TimeZone=UTC`.trim());
  return `${address}${query === undefined ? "?" : "&"}options=${options}`;
}
