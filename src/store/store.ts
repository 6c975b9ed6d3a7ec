/** A state that others look at, and hear when another takes its place. */
export class Store<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: T) {}

  readonly getState = (): T => this.state;

  /** Calls back after each change, until told to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Puts another state in the place of this one. The same one again is no change. */
  set(state: T): void {
    if (Object.is(state, this.state)) return;
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }

  /** Puts what is made of the state as it is now in its place. */
  update(change: (state: T) => T): void {
    this.set(change(this.state));
  }
}
