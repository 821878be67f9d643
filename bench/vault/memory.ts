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

/** What a work took of memory beyond what was there before, in megabytes. */
export interface Taken {
  /** The most that was not given back within two seconds: what is merely waiting to be collected does not count. */
  readonly held: number;
  readonly peak: number;
}

const everyMs = 250;
const samplesInWindow = 8;

/** Follows the memory while the work is done; null where the system does not tell. */
export async function takenBy(profile: string, work: () => Promise<void>): Promise<Taken | null> {
  const before = memoryOf(profile);
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(memoryOf(profile) ?? 0), everyMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  if (before === null) return null;
  const over = (bytes: number): number => (bytes - before) / 1e6;
  const lowest = samples.map((_, at) =>
    Math.min(
      ...samples.slice(at, at + samplesInWindow),
      ...(at + samplesInWindow > samples.length ? [before] : []),
    ),
  );
  return { held: over(Math.max(before, ...lowest)), peak: over(Math.max(before, ...samples)) };
}

/** Waits until the memory of the browser has come to rest: what an earlier work left is collected by then. */
export async function settled(profile: string): Promise<void> {
  for (let [before, tries] = [Infinity, 0]; tries < 20; tries += 1) {
    const now = memoryOf(profile) ?? 0;
    if (Math.abs(now - before) < 2e6) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}
