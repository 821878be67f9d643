/** One thing to put right: the id of its field, and the same words as stand at the field. */
export interface FieldError {
  readonly field: string;
  readonly words: string;
}

/** The words for one field, if it has any. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((one) => one.field === field)?.words;
}
