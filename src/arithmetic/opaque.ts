import { InvalidInput } from '../errors/index.js';
import { noteSpoken } from './spoken.js';

/** What JavaScript's own operators get from a number of an arithmetic: its text where a text is wanted, which is noticed, and
 *  an error where a number is. All kinds of numbers but doubles answer so, to JSON.stringify as well; code of this project asks for `toString()`. Without it `x >= 0.1` would be false of every x, and a claim that says so would be refuted. */
export const toPrimitive = (hint: string, format: () => string): string => {
  if (hint === 'string') {
    noteSpoken();
    return format();
  }
  throw new InvalidInput({
    what: 'numbers of a claim are not compared or computed with by operators of JavaScript',
    where: 'an expression such as x > 1/2, x + 1 or Math.max(x, y)',
    seen: format(),
    expected: 'atLeast(x, "1/2") as a premise or clause; arithmetic.sign(…), arithmetic.add(x, …) in between',
    fix: 'take the arithmetic from the second parameter: ({ x }, arithmetic) => …; plain numbers become its own by arithmetic.ratio(1, 2)',
  });
};
