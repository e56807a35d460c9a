import { GraphQLSchemaHost } from '@nestjs/graphql';
import { writeFileSync } from 'node:fs';
import { schemaText } from './graphql/schema-text.js';
import { unopenedApp } from './unopened-app.js';

/** Writes schema.graphql at the top of the checkout: `npm run schema`, after a build. */
const app = await unopenedApp();
writeFileSync('schema.graphql', schemaText(app.get(GraphQLSchemaHost, { strict: false }).schema));
await app.close();
