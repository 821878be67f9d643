/** Whether the panel of help and sources stands beside the page. */
class Help {
  open = $state(true);

  /** Shows or hides it, as F1 does. */
  toggle(): void {
    this.open = !this.open;
  }
}

/** The one help panel of the window. */
export const help = new Help();
