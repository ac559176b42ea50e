/** Lets only a limited number in at a time; the others wait for their turn. */
export class Gate {
  private readonly waiting: (() => void)[] = [];
  private inside = 0;

  constructor(private readonly places: number) {}

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside >= this.places) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inside += 1;
    try {
      return await work();
    } finally {
      // The next waiter takes over the place.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
