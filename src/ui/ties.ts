/** What a control needs to be tied to its label, hint and error. */
export interface Ties {
  readonly id: string;
  readonly describedby: string | undefined;
  readonly invalid: true | undefined;
}
