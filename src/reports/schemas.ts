import checkSchema from './schemas/check.schema.json' with { type: 'json' };
import counterexampleSchema from './schemas/counterexample.schema.json' with { type: 'json' };
import explainSchema from './schemas/explain.schema.json' with { type: 'json' };
import simulateSchema from './schemas/simulate.schema.json' with { type: 'json' };

export { checkSchema, counterexampleSchema, explainSchema, simulateSchema };
