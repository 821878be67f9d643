import type { Observer, Subscription, Watchable } from "../lib/watchable.ts";

/** Tells those who watch that something was kept, so that they read again what it concerns. */
export class Bell<News> {
  readonly #heard = new Set<(news: News) => void>();

  ring(news: News): void {
    for (const hear of [...this.#heard]) hear(news);
  }

  /** Hears all news from now on, until the returned function is called. */
  listen(hear: (news: News) => void): () => void {
    this.#heard.add(hear);
    return () => this.#heard.delete(hear);
  }

  /** What `read` answers now, and again after all news that concern it; never two readings at a time. */
  watch<T>(read: () => T | Promise<T>, concerns: (news: News) => boolean): Watchable<T> {
    return { subscribe: (observer) => this.#subscribe(read, concerns, observer) };
  }

  #subscribe<T>(
    read: () => T | Promise<T>,
    concerns: (news: News) => boolean,
    observer: Observer<T>,
  ): Subscription {
    let wanted = true;
    let reading = false;
    const hear = (news: News): void => {
      if (concerns(news)) refresh();
    };
    const stop = (): void => {
      wanted = false;
      this.#heard.delete(hear);
    };
    const readOn = async (): Promise<void> => {
      while (wanted && this.#heard.has(hear)) {
        wanted = false;
        const value = await read();
        if (this.#heard.has(hear)) observer.next(value);
      }
    };
    const refresh = (): void => {
      wanted = true;
      if (reading) return;
      reading = true;
      readOn()
        .catch((error: unknown) => {
          const listening = this.#heard.has(hear);
          stop();
          if (listening) observer.error(error);
        })
        .finally(() => (reading = false));
    };
    this.#heard.add(hear);
    refresh();
    return { unsubscribe: stop };
  }
}
