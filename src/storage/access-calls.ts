import type { Access } from "../domain/access.ts";
import type { EventKind } from "../domain/journal.ts";
import type { Connection } from "../lib/port.ts";
import type { KeptDesk } from "./kept-desk.ts";
import type { Queue } from "./queue.ts";

/** Who can get in as flat names, which is how it crosses from the worker to the page. */
export interface AccessCalls {
  readonly "access.ways": Access["ways"];
  readonly "access.prove": Access["prove"];
  readonly "access.changePassphrase": Access["changePassphrase"];
  readonly "access.makeRecoveryKey": Access["makeRecoveryKey"];
  readonly "access.recoveryKeyChecked": Access["recoveryKeyChecked"];
  readonly "access.addPasskey": Access["addPasskey"];
  readonly "access.removePasskey": Access["removePasskey"];
}

/** Serves it; changes at an open desk only, each a line of the journal. `desk` throws `locked` when none is. */
export function servedAccess(
  access: Access,
  turns: Queue,
  desk: () => Pick<KeptDesk, "record">,
): AccessCalls {
  function change<T>(kind: EventKind, work: () => Promise<T>): Promise<T> {
    return turns.run(async () => {
      const at = desk();
      const done = await work();
      await at.record(kind);
      return done;
    });
  }
  return {
    "access.ways": () => turns.run(access.ways),
    "access.prove": (opener) => turns.run(() => access.prove(opener)),
    "access.changePassphrase": (opener, passphrase) =>
      change("passphrase-changed", () => access.changePassphrase(opener, passphrase)),
    "access.makeRecoveryKey": (opener) => change("recovery-key-made", () => access.makeRecoveryKey(opener)),
    "access.recoveryKeyChecked": (opener, id) =>
      change("recovery-key-checked", () => access.recoveryKeyChecked(opener, id)),
    "access.addPasskey": (opener, passkey) =>
      change("passkey-added", () => access.addPasskey(opener, passkey)),
    "access.removePasskey": (opener, id) => change("passkey-removed", () => access.removePasskey(opener, id)),
  };
}

/** The same at the other end of the line, which is asked for when it is needed. */
export function accessOver(line: () => Pick<Connection<AccessCalls>, "call">): Access {
  return {
    ways: () => line().call("access.ways"),
    prove: (opener) => line().call("access.prove", opener),
    changePassphrase: (opener, passphrase) => line().call("access.changePassphrase", opener, passphrase),
    makeRecoveryKey: (opener) => line().call("access.makeRecoveryKey", opener),
    recoveryKeyChecked: (opener, id) => line().call("access.recoveryKeyChecked", opener, id),
    addPasskey: (opener, passkey) => line().call("access.addPasskey", opener, passkey),
    removePasskey: (opener, id) => line().call("access.removePasskey", opener, id),
  };
}
