import { Injectable, ValidationPipe } from '@nestjs/common';
import { problemsOf, WrongArguments } from './wrong-arguments.js';

/** Makes instances of the argument classes and has class-validator look at them. Throws `WrongArguments`. */
@Injectable()
export class ArgumentsPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => new WrongArguments(problemsOf(errors)),
    });
  }
}
