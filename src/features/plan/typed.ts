import type { AddTask } from "../../domain/steps/add-task.ts";
import type { Source } from "../../domain/source.ts";

/** A task as it was typed. */
export type TypedTask = Omit<AddTask, "id">;

/** A source as it was typed. */
export type TypedSource = Omit<Source, "id" | "search" | "outcomes">;
