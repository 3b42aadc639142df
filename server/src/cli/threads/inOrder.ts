/**
 * Shares work out between this thread and others, a batch at a time, and gives the results in the order of what was to be
 * done. What another thread fails to do is done here. Few results wait for their turn, however many there are.
 */

export interface Batch<In> {
  readonly items: readonly In[];
  /** Whether no other thread can do it. */
  readonly onlyHere: boolean;
}

/** Another thread that does the same. */
export interface Helper<In, Out> {
  /** Whether it is to be given more: it is not gone, and has little left to do. */
  readonly isFree: boolean;
  /** Fails where the thread is gone before it is done. */
  ask(items: readonly In[]): Promise<readonly Out[]>;
  end(): void;
}

/** How many batches for each thread may be given out before their turn. */
const AHEAD = 16;

/** A batch that was given out, and what came of it once that is there. */
interface Given<In, Out> {
  readonly items: readonly In[];
  done?: readonly Out[];
  doing?: Promise<void>;
}

/** @param here does a batch in this thread. */
export async function* inOrder<In, Out>(
  batches: Iterator<Batch<In>>,
  here: (items: readonly In[]) => Promise<readonly Out[]>,
  helpers: readonly Helper<In, Out>[],
): AsyncGenerator<{ readonly items: readonly In[]; readonly done: readonly Out[] }> {
  const most = AHEAD * (helpers.length + 1);
  const given: Given<In, Out>[] = [];
  let coming: IteratorResult<Batch<In>>;
  let isOver = false;

  const take = (): Given<In, Out> => {
    const taken = { items: coming.value.items };
    coming = batches.next();
    given.push(taken);
    return taken;
  };
  const isLeft = () => !coming.done && given.length < most;
  const giveTo = (helper: Helper<In, Out>) => {
    const batch = take();
    batch.doing = helper
      .ask(batch.items)
      // Nobody waits for it any more where all was given up.
      .catch(() => (isOver ? [] : here(batch.items)))
      .then((done) => {
        batch.done = done;
      });
  };

  try {
    coming = batches.next();
    while (!coming.done || given.length > 0) {
      // The others begin while this thread does what is first to be given.
      const own = isLeft() ? take() : null;
      for (const helper of helpers)
        while (helper.isFree && isLeft() && !coming.value.onlyHere) giveTo(helper);
      if (own) own.done = await here(own.items);
      else await given[0].doing;
      if (helpers.length > 0) await turn();
      for (let first = given[0]; first?.done; first = given[0]) {
        yield { items: first.items, done: first.done };
        given.shift();
      }
    }
  } finally {
    isOver = true;
    for (const helper of helpers) helper.end();
  }
}

/** Takes what the others have sent meanwhile. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
