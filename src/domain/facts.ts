/** What is known about one fact: a code, a day, a count, a yes or no, or a list. An absent fact is unknown. */
export type FactValue = string | number | boolean | readonly string[];

/** Everything known so far, by the ids of the fact dictionary. */
export type Facts = Readonly<Record<string, FactValue>>;
