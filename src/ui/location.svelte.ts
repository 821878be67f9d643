import { hrefTo, parseRoute, type Route } from "./route.ts";

/** Says whether something typed on the page would be lost by leaving it. */
export type Guard = () => boolean;

/** Where the officer is, how to go elsewhere, and what stands against leaving. */
class Location {
  #route: Route = $state.raw({ page: "lost" });
  #visits = $state(0);
  #wanted: Route | null = $state.raw(null);
  #failing = $state(false);
  readonly #guards = new Set<Guard>();

  /** The place shown. */
  get route(): Route {
    return this.#route;
  }

  /** How often the place changed since the start; a page moves focus to its heading when it did. */
  get visits(): number {
    return this.#visits;
  }

  /** Where the officer wanted to go while something was unsaved; null when nobody waits. */
  get wanted(): Route | null {
    return this.#wanted;
  }

  /** True while the page shows a summary of errors; the window title then says so. */
  get failing(): boolean {
    return this.#failing;
  }

  /** Says whether the page shows a summary of errors. */
  set failing(failing: boolean) {
    this.#failing = failing;
  }

  /** Reads the address and follows it from now on; the answer stops that. */
  follow(): () => void {
    this.#route = parseRoute(window.location.hash);
    const changed = (): void => this.#changed();
    const leaving = (event: BeforeUnloadEvent): void => {
      if (this.#unsaved()) event.preventDefault();
    };
    window.addEventListener("hashchange", changed);
    window.addEventListener("beforeunload", leaving);
    return () => {
      window.removeEventListener("hashchange", changed);
      window.removeEventListener("beforeunload", leaving);
    };
  }

  /** Goes to that place, unless something unsaved stands against it. */
  go(route: Route): void {
    const href = hrefTo(route);
    if (window.location.hash === href) this.#arrive(route);
    else window.location.hash = href;
  }

  /** The same place under another address, e.g. a draft that has got its id; nothing moves. */
  rename(route: Route): void {
    history.replaceState(null, "", hrefTo(route));
    this.#route = route;
  }

  /** Asks `guard` before the page is left; the answer takes the guard away again. */
  guardWith(guard: Guard): () => void {
    this.#guards.add(guard);
    return () => this.#guards.delete(guard);
  }

  /** Stays after all. */
  stay(): void {
    this.#wanted = null;
  }

  /** Leaves and gives up what was unsaved. */
  leave(): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    this.#guards.clear();
    if (wanted !== null) this.go(wanted);
  }

  #unsaved(): boolean {
    return [...this.#guards].some((guard) => guard());
  }

  #changed(): void {
    const route = parseRoute(window.location.hash);
    if (hrefTo(route) === hrefTo(this.#route)) return;
    if (this.#unsaved()) {
      history.pushState(null, "", hrefTo(this.#route));
      this.#wanted = route;
    } else {
      this.#arrive(route);
    }
  }

  #arrive(route: Route): void {
    this.#route = route;
    this.#visits += 1;
  }
}

/** The one location of the window. */
export const location = new Location();

/** The window title: page, case number, product; never a name (security F8). */
export function titleOf(page: string, number?: string, error = false): string {
  const parts = number === undefined ? [page, "Habeas"] : [page, number, "Habeas"];
  return `${error ? "Error: " : ""}${parts.join(" – ")}`;
}
