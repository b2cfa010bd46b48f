// node validate.cjs NODE_MODULES SCHEMA FILE: what is wrong with a file by the official schema of the version that it names, a line each.
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');
const [modules, schema, file] = process.argv.slice(2);
const load = createRequire(`${modules}/`);
const json = JSON.parse(readFileSync(file, 'utf8'));
const version = /\/v([\d.]+)\//.exec(json.$schema)[1];
const Ajv = load('ajv-draft-04').default;
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
load('ajv-formats').default(ajv, ['uri', 'email', 'regex']);
const validate = ajv.compile(load(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${schema}`));
if (!validate(json)) for (const error of validate.errors) console.log(`${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
