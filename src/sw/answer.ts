import { headersFor } from "../lib/headers.js";

/**
 * A kept file with the headers that its host should have sent. Set when it is given out, not when it is kept,
 * so that a changed policy also reaches files that have not changed.
 */
export function withShippedHeaders(response: Response, url: string): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(headersFor(new URL(url).pathname))) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** The stores of other versions of the app among all that the browser keeps for us. */
export function storesOfOtherVersions(names: readonly string[], own: string): string[] {
  return names.filter((name) => name.startsWith("habeas-") && name !== own);
}
