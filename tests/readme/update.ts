import { writeFileSync } from 'node:fs';
import { generatedSections, readmePath, readReadme, withSection } from './sections.js';

// npm run readme: writes the generated sections anew, from a real run.
let readme = readReadme();
for (const [name, text] of Object.entries(generatedSections())) readme = withSection(readme, name, text);
writeFileSync(readmePath, readme);
