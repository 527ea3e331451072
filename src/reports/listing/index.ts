/** The part of the reports that `lakatos list` needs. It loads without the worlds and instances that other reports print,
 *  which would take longer than the listing itself. */
export { printJson } from '../printJson.js';
export { type ListedClaim, listText } from '../terminal/listText.js';
export { type ListedScenario, scenariosText } from '../terminal/scenariosText.js';
export { evidenceWords } from '../words/evidenceWords.js';
