import { type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { type Fields } from './stored-kind.js';

/** How many rows go in one statement: enough to be quick, few enough to show progress. */
const AT_ONCE = 2000;

/**
 * Writes rows into a table, many in one statement, and gives the number of each in their order. What is nested stays
 * as it was written, with its keys in their order.
 */
export async function insertRows(
  manager: EntityManager,
  table: EntityTarget<ObjectLiteral>,
  rows: readonly Fields[],
  onWritten: (rows: number) => void = () => undefined,
): Promise<readonly number[]> {
  const { tableName, columns, primaryColumns } = manager.dataSource.getMetadata(table);
  const own = columns.filter(({ isGenerated }) => !isGenerated);
  const names = own.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const { driver } = manager.dataSource;
  const types = own.map((column) => {
    return `"${column.databaseName}" ${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
  });
  const generated = primaryColumns.find(({ isGenerated }) => isGenerated)?.databaseName;
  const statement =
    `INSERT INTO "${tableName}" (${names}) SELECT ${names} FROM json_to_recordset($1) AS "given" (${types.join(', ')})` +
    (generated === undefined ? '' : ` RETURNING "${generated}" AS "number"`);
  const numbers: number[] = [];
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE);
    const written = await manager.query<readonly { number: number }[]>(statement, [JSON.stringify(some)]);
    numbers.push(...written.map(({ number }) => number));
    onWritten(some.length);
  }
  return numbers;
}
