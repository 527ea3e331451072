import { benchRational } from './rational.js';

// Run with: npm run build && node --import jiti/register tests/bench/index.ts
benchRational();
