import type { InputDocument } from '../../claims/index.js';
import { type Fault, InvalidInput } from '../../errors/index.js';

/** An instance that was to be decided is malformed: the file it comes from is wrong, not the claim. */
export class WrongWitness extends InvalidInput {
  readonly inputs: Readonly<Record<string, InputDocument>>;

  constructor(fault: Fault, inputs: Readonly<Record<string, InputDocument>>) {
    super(fault);
    this.inputs = inputs;
  }
}
