/** The sheet that hides everything from somebody who looks over the shoulder; the desk stays unlocked under it. */
class Cover {
  /** What brought it up; null while everything is shown. */
  by: "key" | "blur" | null = $state(null);
}

/** The one cover of the window. */
export const cover = new Cover();
