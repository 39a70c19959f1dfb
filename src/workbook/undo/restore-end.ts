/**
 * What a restoration ends: a run that broke off or was cancelled leaves the undo of the run before, an undo none, and a
 * removal nothing of ours at all.
 */
export type RestoreEnd = 'run' | 'undo' | 'remove';
