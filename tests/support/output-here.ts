import { onTestFinished } from "vitest";
import { outputOver, type Output } from "../../src/files/output-over.ts";
import { outputServed } from "../../src/files/output-served.ts";
import { serve } from "../../src/lib/port.ts";

/** The output desk with its work done on this side of a channel instead of in a worker. */
export const outputHere: Output = outputOver(() => {
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
