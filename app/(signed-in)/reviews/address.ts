type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Which page of the reviews an address asks for; the first where it asks for none. */
export const readPage = ({ page }: Parameters): number =>
  typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;

export const reviewsHref = (page: number): string => (page > 1 ? `/reviews?page=${page}` : "/reviews");
