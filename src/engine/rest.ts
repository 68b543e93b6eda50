// How the hands of one kind rest while there is nothing to do: one of them keeps looking, the others sleep until called.

export interface Rest {
  /** Sleeps until there may be work. One of the sleepers wakes by itself after the poll time; the others wait for a call. */
  sleep(): Promise<void>;
  /** Sleeps so many ms, whoever calls; only the end wakes it. */
  pause(ms: number): Promise<void>;
  /** There may be work: somebody looks now. */
  wake(): void;
  /** There is work: one more hand looks whether there is more. */
  another(): void;
  /** Wakes everybody for good. */
  end(): void;
}

interface Sleeper {
  up(): void;
  timer?: NodeJS.Timeout;
}

/** @param pollMs how long the one that keeps looking sleeps, in ms */
export function createRest(pollMs: number): Rest {
  const asleep: Sleeper[] = [];
  const paused = new Set<Sleeper>();
  let lookout: Sleeper | undefined;
  /** Nobody was asleep when there was a call: the next one to lie down looks first. */
  let called = false;
  let ended = false;

  function keepLooking(sleeper: Sleeper | undefined): void {
    lookout = sleeper;
    if (sleeper) sleeper.timer = setTimeout(call, pollMs);
  }

  /** Whoever keeps looking goes, and the next one keeps looking in his place. */
  function call(): void {
    const gone = lookout;
    clearTimeout(gone?.timer);
    keepLooking(asleep.shift());
    gone?.up();
  }

  return {
    sleep() {
      if (called || ended) {
        called = false;
        return Promise.resolve();
      }
      return new Promise((up) => {
        const sleeper: Sleeper = { up };
        if (lookout) asleep.push(sleeper);
        else keepLooking(sleeper);
      });
    },
    async pause(ms) {
      if (ended) return;
      await new Promise<void>((resolve) => {
        const sleeper: Sleeper = {
          up() {
            clearTimeout(sleeper.timer);
            paused.delete(sleeper);
            resolve();
          },
        };
        sleeper.timer = setTimeout(sleeper.up, ms);
        paused.add(sleeper);
      });
    },
    wake() {
      if (lookout) call();
      else called = true;
    },
    another() {
      if (lookout) call();
    },
    end() {
      ended = true;
      while (lookout) call();
      for (const sleeper of [...paused]) sleeper.up();
    },
  };
}
