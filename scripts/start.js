// `npm start`: builds the app and serves it at the one address at which it keeps its data.
import { build } from "vite";
import { serve } from "./serve.js";

const port = 4173;

/** @type {(value?: unknown) => void} */
let built = () => undefined;
const ready = new Promise((resolve) => {
  built = resolve;
});

const server = await serve({ port, ready }).catch((/** @type {unknown} */ error) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const why = taken ? "is already taken by another program" : `cannot be used (${String(error)})`;
  console.error(
    `Port ${String(port)} ${why}; Habeas keeps its data at this address, so it does not take another.`,
  );
  process.exit(1);
});

function stop() {
  void server.close().then(() => process.exit(0));
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);

// npm starts us through a shell, which does not pass its end on to us: when it is gone, so are we.
const parent = process.ppid;
if (process.env["npm_lifecycle_event"] !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 200).unref();
}

await build({ logLevel: "warn" });
built();
console.log(`Habeas is ready at\n${server.url}`);
