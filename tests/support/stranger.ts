import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

/** A host that answers anybody anything, and knows what arrived. */
export interface Stranger {
  /** Its address, a slash at the end. */
  readonly url: string;
  /** The paths that were asked for; those of web sockets say so. */
  readonly arrived: string[];
  stop(): Promise<void>;
}

const picture = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"); // one clear dot

/** Starts a host on this machine that is not the host of the app. */
export async function startStranger(): Promise<Stranger> {
  const arrived: string[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer((request, response) => {
    arrived.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.url === "/picture") response.setHeader("Content-Type", "image/gif").end(picture);
    else response.setHeader("Content-Type", "text/html").end("<!doctype html><link rel=icon href=data:,>");
  });
  server.on("upgrade", (request, socket) => {
    arrived.push(`${request.url ?? ""} web socket`);
    const key = `${request.headers["sec-websocket-key"] ?? ""}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash("sha1").update(key).digest("base64");
    const head = ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"];
    socket.write([...head, `Sec-WebSocket-Accept: ${accept}`, "", ""].join("\r\n"));
    sockets.add(socket); // the server lets go of them
    socket.on("error", () => undefined); // it ends with the page
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a server that listens on a port
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    arrived,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
