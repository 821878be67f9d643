// The few things that the page, every worker and Node have in common, for the compile without DOM.
// Only `lib` may use them (the linter says so); a domain function takes time, ids and chance as inputs.

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}
declare const crypto: {
  readonly subtle: {
    digest(algorithm: "SHA-256" | "SHA-512", bytes: ArrayBuffer | ArrayBufferView): Promise<ArrayBuffer>;
  };
  getRandomValues<T extends ArrayBufferView>(bytes: T): T;
  randomUUID(): string;
};
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}

interface MessageEvent<T = unknown> {
  readonly data: T;
}
interface MessagePort {
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer?: readonly (ArrayBuffer | MessagePort)[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  start(): void;
  close(): void;
}
