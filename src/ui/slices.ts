/** Milliseconds of work after which whoever waits for a key or a picture has a turn. */
const slice = 8;

/** Does long work in slices, so that a page stays quick under it; null when it was told to stop. */
export async function inSlices<T>(work: Generator<undefined, T>, stopped: () => boolean): Promise<T | null> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      const { done, value } = work.next();
      if (done === true) return value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    if (stopped()) return null;
  }
}
