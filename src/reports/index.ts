export { type CheckDocument, type CheckReport, checkDocument } from './checkReport.js';
export { type ExplanationReport, explanationDocument } from './explanationDocument.js';
export { printJson } from './printJson.js';
export { checkSchema, counterexampleSchema, explainSchema } from './schemas.js';
export { type Amount, checkText } from './terminal/checkText.js';
export { explainText } from './terminal/explainText.js';
export { type ListedClaim, listText } from './terminal/listText.js';
export type { Page } from './terminal/page.js';
export { type ReplayReport, replayText } from './terminal/replayText.js';
