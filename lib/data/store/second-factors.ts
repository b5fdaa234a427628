import "server-only";

export { endFactorOf } from "./write/second-factor";
