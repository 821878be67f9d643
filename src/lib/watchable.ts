/** Stops a watch. */
export interface Subscription {
  unsubscribe: () => void;
}

/** Who watches: gets every answer, and at most one error after which nothing more comes. */
export interface Observer<T> {
  next: (value: T) => void;
  error: (error: unknown) => void;
}

/** Something whose answers keep coming, from the first subscription until it is stopped. */
export interface Watchable<T> {
  subscribe: (observer: Observer<T>) => Subscription;
}
