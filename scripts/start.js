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

for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

await build({ logLevel: "warn" });
built();
console.log(`Habeas is ready at\n${server.url}`);
