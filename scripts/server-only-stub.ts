/** Stands in for the package `server-only` under Vitest, where there is no bundler to refuse a client import. */
export {};
