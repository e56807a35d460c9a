import { Injectable, ValidationPipe } from '@nestjs/common';
import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { problemsOf, WrongArguments } from './wrong-arguments.js';

/**
 * Makes instances of the argument classes and has class-validator look at them. Throws `WrongArguments`. Both packages
 * are handed over: the pipe would import them by name while it runs, which gives nothing where they are bundled.
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
}
