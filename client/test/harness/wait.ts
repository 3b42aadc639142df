/** Waits until something holds; what an editor does is done in its own time. */

/** Resolves with the first value that is neither undefined nor false. */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  seconds = 20,
): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== null && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${seconds} seconds in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
