import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Connection, connectionOfPage } from '../graphql/connection.js';
import { ConnectionOf } from '../graphql/connection.type.js';
import { type InstrumentPage } from './instrument-page.js';
import { InstrumentType } from './instrument.type.js';
import { type ListedInstrument } from './listed-instrument.js';

@ObjectType('InstrumentConnection', {
  description: 'A page of acts, by the place of their jurisdiction in its list, then by their place in its register.',
})
export class InstrumentConnectionType extends ConnectionOf(InstrumentType, 'Instrument') {
  @Field(() => Int, {
    description:
      'Acts that match all else, and of which it is not known whether they were in force on the date, of a month or year on each of its days: they are not in the list. 0 where no date is asked for.',
  })
  readonly unknownCount!: number;
}

/** The connection of a page of acts. */
export function instrumentConnection(
  page: InstrumentPage<ListedInstrument>,
): Connection<ListedInstrument> & { readonly unknownCount: number } {
  return { ...connectionOfPage(page, ({ code }) => code), unknownCount: page.unknownCount };
}
