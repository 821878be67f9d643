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

/** The most memory it has while the work is done, beyond what it had before, in megabytes; null where nobody tells. */
export async function peakOver(profile: string, work: () => Promise<void>): Promise<number | null> {
  const before = memoryOf(profile);
  let most = before ?? 0;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(profile) ?? 0)), 150);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return before === null ? null : (most - before) / 1e6;
}
