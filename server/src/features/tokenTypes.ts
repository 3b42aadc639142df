/** What a token may be: told before what finds tokens is loaded. */

/** Own ones but for `number`: the manifest says to themes what they are. */
export const TOKEN_TYPES = ['heading', 'rowLabel', 'number', 'blank'] as const;
export const TOKEN_MODIFIERS = ['total', 'wrong', 'suspect', 'inferred', 'stated'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
