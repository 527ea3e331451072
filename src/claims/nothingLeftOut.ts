import { InvalidInput } from '../errors/index.js';
import { requireAnyArithmetic } from './anyArithmetic.js';
import type { Statement } from './claim.js';
import { type Outcome, takeMade } from './conclusion.js';
import { requireNoAlternatives } from './noAlternatives.js';

type Statements = Readonly<Record<string, Statement<never>>>;

/** The same statements, each of which says all that it compares. A comparison is an object, and JavaScript takes it for true:
 *  `atLeast(x, 0) && atMost(x, 1)` is the second alone, `!atLeast(x, 0)` is false, and `every`, `if` and `? :` are blind to
 *  what was found. So whoever makes a comparison and does not return it is refused.
 *  @throws InvalidInput where the text of one of them shows a comparison with an alternative, or asks for the arithmetic */
export const sayingAll = <S extends object>(statements: S): S =>
  Object.fromEntries(
    Object.entries(statements as unknown as Statements).map(([name, statement]) => {
      requireNoAlternatives(name, statement);
      requireAnyArithmetic(name, statement);
      return [name, nothingLeftOut(statement)];
    }),
  ) as S;

/** @returns the statement, which throws InvalidInput where it makes more comparisons than it returns */
export const nothingLeftOut =
  <V>(statement: Statement<V>): Statement<V> =>
  (inputs, arithmetic) => {
    takeMade();
    const outcome = statement(inputs, arithmetic);
    requireAll(takeMade(), comparisonsIn(outcome));
    return outcome;
  };

/** @throws InvalidInput where more comparisons were made than returned */
export const requireAll = (made: number, returned: number): void => {
  if (made <= returned) return;
  throw new InvalidInput({
    what: 'a comparison is returned, not used as true or false',
    where: 'its result',
    seen: `${made} made, ${returned} returned`,
    expected:
      'every comparison in what is returned: in &&, ||, !, if, every and some JavaScript takes each of them for true',
    fix: 'return a list for "and", and take the minimum or maximum of two margins for "and" or "or"; to branch, ask arithmetic.sign(arithmetic.subtract(left, right))',
  });
};

const comparisonsIn = (outcome: Outcome): number =>
  Array.isArray(outcome) ? outcome.length : typeof outcome === 'object' && outcome !== null ? 1 : 0;
