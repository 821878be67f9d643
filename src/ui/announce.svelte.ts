/** What is being said to those who listen instead of looking; the frame holds the one live region. */
class Announcer {
  #words = $state("");
  #turn = false;

  /** The latest words. */
  get words(): string {
    return this.#words;
  }

  /** Says it politely; the same words twice are said twice. */
  say(words: string): void {
    this.#turn = !this.#turn;
    this.#words = this.#turn ? words : `${words}\u00a0`;
  }
}

/** The one voice of the app. */
export const announcer = new Announcer();

/** Says it politely to a screen reader. */
export function announce(words: string): void {
  announcer.say(words);
}
