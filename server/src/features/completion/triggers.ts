/** Marks at which an editor may ask by itself; for words it does anyway, where it is set to. */
export const TRIGGERS: readonly string[] = ['、', '.', '#'];
