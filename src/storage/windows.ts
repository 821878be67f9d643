import { serve, type Endpoint } from "../lib/port.ts";
import type { DeskCalls } from "./desk-calls.ts";

/** Where windows find each other; what they say to each other goes over a channel of their own. */
const board = "habeas-windows";
const channelOf = (id: string): string => `habeas-window-${id}`;

type Note = { readonly knock: string } | { readonly welcome: string } | { readonly bye: string };

/** Lets other windows of this browser look at the open desk; the vault worker, which has it, calls this. */
export function hostWindows(calls: DeskCalls): () => void {
  const guests = new Map<string, () => void>();
  const door = new BroadcastChannel(board);

  function isOpen(): boolean {
    try {
      calls["settings.watch"](); // nobody subscribes; it throws while the vault is locked
      return true;
    } catch {
      return false;
    }
  }
  async function admit(id: string): Promise<void> {
    const { readable } = await import("./readable.ts"); // most sittings have no guest
    if (guests.has(id)) return;
    const channel = new BroadcastChannel(channelOf(id));
    const stop = serve(channel, readable(calls));
    guests.set(id, () => {
      stop();
      channel.close();
      guests.delete(id);
    });
  }
  door.addEventListener("message", ({ data }: MessageEvent<Note>) => {
    if ("bye" in data) guests.get(data.bye)?.();
    if (!("knock" in data) || !isOpen()) return;
    const { knock: id } = data;
    void admit(id)
      .then(() => door.postMessage({ welcome: id } satisfies Note))
      .catch(() => undefined); // nobody is here any more; the guest knocks on
  });
  return () => {
    for (const end of [...guests.values()]) end();
    door.close();
  };
}

/** A window that shows what another one has open. */
export interface Guest {
  readonly endpoint: Endpoint;
  /** Says goodbye. */
  readonly leave: () => void;
}

/** Knocks until the window with the open desk answers; null when none does. */
export async function knock(id: string, tries = 10, pause = 300): Promise<Guest | null> {
  const door = new BroadcastChannel(board);
  const channel = new BroadcastChannel(channelOf(id)); // before the answer, so that nothing said on it is missed
  try {
    const welcome = new Promise<true>((resolve) => {
      door.addEventListener("message", ({ data }: MessageEvent<Note>) => {
        if ("welcome" in data && data.welcome === id) resolve(true);
      });
    });
    for (let left = tries; left > 0; left -= 1) {
      door.postMessage({ knock: id } satisfies Note);
      const later = new Promise<false>((resolve) => setTimeout(resolve, pause, false));
      if (await Promise.race([welcome, later])) return { endpoint: channel, leave: () => leave(id) };
    }
    channel.close();
    return null;
  } finally {
    door.close();
  }
}

/** The channel stays as it is: parts of the page that go away last still say on it that they no longer watch. */
function leave(id: string): void {
  const door = new BroadcastChannel(board);
  door.postMessage({ bye: id } satisfies Note);
  door.close();
}
