import { median } from "../row.ts";
import { readdirSync, readFileSync } from "node:fs";

interface Process {
  readonly id: string;
  readonly parent: string;
  readonly words: string;
}

function processes(): readonly Process[] {
  return readdirSync("/proc").flatMap((id) => {
    if (!/^\d+$/.test(id)) return [];
    try {
      const parent = /\) \S (\d+) /.exec(readFileSync(`/proc/${id}/stat`, "latin1"))?.[1] ?? "";
      return [{ id, parent, words: readFileSync(`/proc/${id}/cmdline`, "latin1") }];
    } catch {
      return []; // it has ended
    }
  });
}

/** Memory of one process that is its own, in bytes. */
function ownBytes(id: string): number {
  try {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "latin1");
    return 1024 * Number(/^Pss_Anon:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0; // it has ended
  }
}

/** Memory of all processes of the browser with that profile; null where the system does not tell. */
export function memoryOf(profile: string): number | null {
  if (process.platform !== "linux") return null;
  const all = processes();
  const ours = new Set(all.filter(({ words }) => words.includes(profile)).map(({ id }) => id));
  for (let before = -1; before !== ours.size;) {
    before = ours.size;
    for (const { id, parent } of all) if (ours.has(parent)) ours.add(id);
  }
  return [...ours].reduce((sum, id) => sum + ownBytes(id), 0);
}

const everyMs = 250;

/**
 * What the browser holds while the work is done, in megabytes: the middle of what it held, because how long what nobody
 * needs any more lies about is the browser's to decide. Null where the system does not tell.
 */
export async function heldDuring(profile: string, work: () => Promise<void>): Promise<number | null> {
  const held = [memoryOf(profile) ?? 0];
  const timer = setInterval(() => held.push(memoryOf(profile) ?? 0), everyMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return memoryOf(profile) === null ? null : median(held) / 1e6;
}
