import banditSchemaFile from './bandit.schema.json' with { type: 'json' };
import mdpSchemaFile from './mdp.schema.json' with { type: 'json' };

/** JSON Schema (draft 7) of `MdpDocument`; shipped as mdp.schema.json beside this file. */
export const mdpSchema: object = mdpSchemaFile;

/** JSON Schema (draft 7) of `BanditDocument`. */
export const banditSchema: object = banditSchemaFile;
