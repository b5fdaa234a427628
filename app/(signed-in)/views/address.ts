export const viewHref = (id: string): string => `/views/${id}`;
/** The findings that a view shows. */
export const shownHref = (id: string): string => `/findings?view=${id}`;
/** Where what these parameters of the register show is kept as a view. */
export const newViewHref = (parameters: string): string => `/views/new${parameters === "" ? "" : `?${parameters}`}`;
