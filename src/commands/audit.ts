import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { databasePlace, type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';

const HASH = /^[0-9a-f]{64}$/;

/** `merilo audit verify`: the trail of all that was done, entry by entry, against its hashes and its head. */
export function addAudit(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) =>
    void program
      .command('audit')
      .description('check the trail of all that was done: `merilo audit verify`')
      .command('verify')
      .description('recompute the chain of the trail, and say whether it is whole or where it breaks first')
      .option('--head <hash>', 'the head that an earlier check printed: the trail must still have it')
      .helpOption('--help')
      .action(async ({ head }: { readonly head?: string }) => {
        if (head !== undefined && !HASH.test(head)) {
          throw new DomainError(
            'CALL_INVALID',
            `--head ${head}: that is no head. Write the 64 digits that an earlier check printed after "head".`,
          );
        }
        const { databaseTasks } = await importTasks();
        const place = await databasePlace(io);
        const clear = (): void => (io.showsProgress ? io.stderr('\r\u001b[K') : undefined);
        const onProgress = (checked: number, of: number): void => {
          if (io.showsProgress) io.stderr(`\r\u001b[K${checked} of ${of} entries checked`);
        };
        const checked = await databaseTasks.verifyTrail(place, head ?? null, onProgress).finally(clear);
        if (checked.fault !== null) {
          throw new DomainError(
            'DATA_INVALID',
            `the trail is broken after ${checked.entries} whole entries: ${checked.fault}. Somebody changed the database ` +
              'past the program. Keep it as it is, and compare it with a backup.',
          );
        }
        if (checked.head !== null) io.stdout(`head ${checked.head}\n`);
        io.stdout(`${checked.entries} entries, chain whole\n`);
      });
}
