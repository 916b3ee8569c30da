import { change, type Kept } from './entities.ts';

type Row = Kept & { id: string };

/** A Map of entities with indexes over the fields that name their parents. */
export interface Table<T extends Row> {
  /** Grows with each change, so that what was counted can be kept until then. */
  readonly version: number;
  get(id: string): T | undefined;
  all(): IterableIterator<T>;
  /** In the order in which they came. */
  by(field: keyof T & string, value: string): T[];
  count(field: keyof T & string, value: string): number;
  add(row: T): T;
  set(row: T, patch: Partial<T>): void;
  delete(row: T): void;
}

/** The rows in their order, for another table of the same kind. */
export function fill<T extends Row>(table: Table<T>, rows: Iterable<T>): void {
  for (const row of rows) table.add(row);
}

export function createTable<T extends Row>(...fields: (keyof T & string)[]): Table<T> {
  const rows = new Map<string, T>();
  const indexes = new Map(fields.map((field) => [field, new Map<unknown, Set<T>>()] as const));

  const enter = (row: T, field: keyof T & string): void => {
    const index = indexes.get(field);
    const group = index?.get(row[field]) ?? new Set();
    index?.set(row[field], group.add(row));
  };
  const leave = (row: T, field: keyof T & string): void => {
    indexes.get(field)?.get(row[field])?.delete(row);
  };
  const group = (field: keyof T & string, value: string): Set<T> => {
    const index = indexes.get(field);
    if (index === undefined) throw new Error(`no index on ${field}`);
    return index.get(value) ?? new Set();
  };

  let version = 0;
  return {
    get version() {
      return version;
    },
    get: (id) => rows.get(id),
    all: () => rows.values(),
    by: (field, value) => [...group(field, value)],
    count: (field, value) => group(field, value).size,
    add(row) {
      version += 1;
      const before = rows.get(row.id);
      for (const field of fields) {
        if (before !== undefined) leave(before, field);
        enter(row, field);
      }
      rows.set(row.id, row);
      return row;
    },
    set(row, patch) {
      version += 1;
      const moved = fields.filter((field) => field in patch && patch[field] !== row[field]);
      for (const field of moved) leave(row, field);
      change(row, patch);
      for (const field of moved) enter(row, field);
    },
    delete(row) {
      version += 1;
      rows.delete(row.id);
      for (const field of fields) leave(row, field);
    },
  };
}
