import { floorCost, newKdf, type Cost, type DeriveKey } from "./kdf.ts";

/** How long one derivation may take on this laptop, in milliseconds: what an unlock is felt to take. */
const wanted = 1000;
/** Memory first, because it is what graphics cards lack; 256 MiB is what an old laptop still has to spare. */
const memories = [256, 128, 64].map((mebibytes) => mebibytes * 1024);
const mostPasses = 16;

/** Asks for the memory without touching it. */
function hasRoom(memoryKiB: number): boolean {
  try {
    return new ArrayBuffer(memoryKiB * 1024).byteLength > 0;
  } catch {
    return false;
  }
}

/**
 * The dearest derivation that takes about a second here, never below the floor: as much memory as leaves three passes,
 * then as many passes. `measure` gives the milliseconds of one derivation. It runs twice at most, so it cannot hang.
 */
export async function calibratedCost(
  measure: (cost: Cost) => Promise<number>,
  room: (memoryKiB: number) => boolean = hasRoom,
): Promise<Cost> {
  const first = await measure(floorCost);
  if (first > wanted / 2) return floorCost;
  // The first run also warms up; on a quick laptop a second one is cheap.
  const took = Math.min(first, await measure(floorCost));
  if (!(took > 0)) return floorCost; // a clock that stands still tells nothing
  const budget = (wanted / took) * floorCost.memoryKiB * floorCost.passes;
  const memoryKiB =
    memories.find((most) => budget >= most * floorCost.passes && room(most)) ?? floorCost.memoryKiB;
  const passes = Math.min(mostPasses, Math.floor(budget / memoryKiB));
  return { memoryKiB, passes: Math.max(floorCost.passes, passes) };
}

/** Measuring must not keep anybody from setting up: after so many milliseconds the floor will do. */
const patience = 4000;

/** The same for deriving as it is felt here, the start of its worker included; where that fails, the floor. */
export async function costHere(derive: DeriveKey, longest = patience): Promise<Cost> {
  const timeOf = async (cost: Cost): Promise<number> => {
    const start = performance.now();
    await derive("measured", newKdf(cost));
    return performance.now() - start;
  };
  const late = new Promise<Cost>((resolve) => setTimeout(resolve, longest, floorCost));
  return Promise.race([calibratedCost(timeOf), late]).catch(() => floorCost);
}
