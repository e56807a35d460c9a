import { type Database } from '../../src/database/database.js';

/** The statements that a database was given, one after another. */
export interface StatementCount {
  readonly statements: string[];
  /** Forgets what was counted so far. */
  readonly reset: () => void;
}

/** Counts every statement that goes through the connections of a database, whoever sends it. */
export function countStatements(database: Database): StatementCount {
  const statements: string[] = [];
  const { dataSource } = database.manager;
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner);
    runner.query = (statement: string, ...rest: never[]) => {
      statements.push(statement);
      return query(statement, ...rest);
    };
    return runner;
  };
  return { statements, reset: () => void statements.splice(0) };
}
