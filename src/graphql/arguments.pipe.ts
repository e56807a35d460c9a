import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { unstorable } from '../common/storable.js';
import { problemsOf, WrongArguments } from './wrong-arguments.js';

/**
 * Makes instances of the argument classes and has class-validator look at them. Throws `WrongArguments`; also for a text,
 * however deep it stands, that no database can hold. Both packages are handed over: the pipe would import them by name
 * while it runs, which gives nothing where they are bundled.
 */
@Injectable()
export class ArgumentsPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      validatorPackage: { validate: (object, options) => validate(object as object, options) },
      transformerPackage: { plainToInstance, classToPlain: instanceToPlain },
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => new WrongArguments(problemsOf(errors)),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What is not out of the call itself, such as the caller, is of type custom.
    const found = metadata.type === 'custom' ? [] : unstorable(value);
    if (found.length === 0) return super.transform(value, metadata);
    throw new WrongArguments(
      found.map(({ path, message }) => {
        const argument = [metadata.data ?? [], path].flat(2).join('.');
        return { argument, message: `${argument}: ${message}.` };
      }),
    );
  }
}
