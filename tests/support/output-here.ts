import { onTestFinished } from "vitest";
import { outputOver, type Output } from "../../src/files/output-over.ts";
import { outputServed } from "../../src/files/output-served.ts";
import { verifyPackage } from "../../src/files/package/verify.ts";
import { serve } from "../../src/lib/port.ts";

// jsdom puts its own Uint8Array in place of the one that TextEncoder, WebCrypto and the libraries of Node go by.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;

/** The output desk with its work done on this side of a channel instead of in a worker. */
const overChannel: Output = outputOver(() => {
  const { port1, port2 } = new MessageChannel();
  const stop = serve(port2, outputServed);
  return {
    endpoint: port1,
    onDeath: () => undefined,
    end: () => {
      stop();
      port1.close();
      port2.close();
    },
  };
});

/** The same; a file of jsdom cannot cross a channel of Node, so its bytes are read on this side. */
export const outputHere: Output = {
  ...overChannel,
  verifyPackage: async (archive) => verifyPackage(new Uint8Array(await archive.arrayBuffer())),
};

/** Files that were handed to the downloads during a test. */
export function downloads(): { name: string; blob: Blob }[] {
  const taken: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  const click = (event: Event): void => {
    if (!(event.target instanceof HTMLAnchorElement) || event.target.download === "") return;
    event.preventDefault();
    const blob = blobs.get(event.target.href);
    if (blob !== undefined) taken.push({ name: event.target.download, blob });
  };
  document.addEventListener("click", click);
  onTestFinished(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    document.removeEventListener("click", click);
  });
  return taken;
}
