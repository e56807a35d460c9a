import { Field, ObjectType } from '@nestjs/graphql';
import { type DataLink, type ReportLink } from './links.js';

@ObjectType('ReportLink', { description: 'A report of an assessment.' })
export class ReportLinkType implements ReportLink {
  @Field(() => String, { description: 'What the report is made by: comparative (all subjects side by side), brief (one page), method. Of one subject there is a profile and a working sheet, too: docs/report.md.' })
  readonly template!: string;

  @Field(() => String, { description: 'Its language, as a BCP 47 tag: en.' })
  readonly language!: string;

  @Field(() => String, { description: 'Its form: pdf.' })
  readonly format!: string;

  @Field(() => String, {
    description: 'Its address; a path on this server where the server has not been told its own address.',
  })
  readonly href!: string;
}

@ObjectType('DataLink', { description: 'The data of an assessment as a file.' })
export class DataLinkType implements DataLink {
  @Field(() => String, {
    description:
      'Its form: csv (the rows of the scoreboard with the answers), csv-metadata (what its columns mean), csv-excel (for spreadsheets with decimal commas), xlsx, sdmx-csv, sdmx-structure, json (the scoreboard and the data that it rests on).',
  })
  readonly format!: string;

  @Field(() => String, { description: 'Its media type, with parameters, as the server sends it.' })
  readonly mediaType!: string;

  @Field(() => String, {
    description: 'Its address; a path on this server where the server has not been told its own address.',
  })
  readonly href!: string;
}
