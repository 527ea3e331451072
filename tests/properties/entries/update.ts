import { writeFileSync } from 'node:fs';
import { readEntries } from './readEntries.js';
import { coveragePath, coverageTable } from './table.js';

// npm run tables: writes the table of entries anew.
writeFileSync(coveragePath, coverageTable(await readEntries()));
