import type { Component } from "svelte";
import type { Organisation } from "../../domain/settings.ts";
import type { Desk } from "../../storage/desk.ts";

/** The module of the texts of letters, as the bundler gives it. */
export interface LetterTextsModule {
  readonly default: Component<{ readonly desk: Desk; readonly organisation: Organisation }>;
}
