import { type LoadedClaim, loadClaims } from './loadClaims.js';
import { type Selected, type Selection, select } from './select.js';

export type SelectedClaims = Selected<LoadedClaim>;

/** The claims that the user asked for, loaded. */
export const selectClaims = (selection: Selection): Promise<SelectedClaims> => select(selection, loadClaims);
