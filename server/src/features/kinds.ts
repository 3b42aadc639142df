/** The kinds of actions, by which an editor asks for them: told before what makes actions is loaded. */

export const QUICK_FIX = 'quickfix';
export const FIX_ALL = 'source.fixAll.gouji';
export const RECOMPUTE = 'refactor.rewrite.gouji.recompute';

/** Below it, one kind for each layout. */
export const CONVERT = 'refactor.rewrite.gouji.convert';
