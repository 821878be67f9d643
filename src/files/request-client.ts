export { readRequestFile } from "./request/read.ts";
