/** Whether an address names something at all: what the database could not even be asked for is not there. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,200}$/.test(text);
