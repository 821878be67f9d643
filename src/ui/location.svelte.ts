import { hrefTo, parseRoute, type Route } from "./route.ts";

/** Where the officer is, and how to go elsewhere. */
class Location {
  #route: Route = $state.raw({ page: "lost" });
  #visits = $state(0);
  #failing = $state(false);

  /** The place shown. */
  get route(): Route {
    return this.#route;
  }

  /** How often the place changed since the start; a page moves focus to its heading when it did. */
  get visits(): number {
    return this.#visits;
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
    window.addEventListener("hashchange", changed);
    return () => window.removeEventListener("hashchange", changed);
  }

  /** Goes to that place; what is typed is kept. */
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

  #changed(): void {
    const route = parseRoute(window.location.hash);
    if (hrefTo(route) !== hrefTo(this.#route)) this.#arrive(route);
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
