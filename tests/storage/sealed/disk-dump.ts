import { Dexie } from "dexie";
import type { laptop } from "../means.ts";

type Laptop = ReturnType<typeof laptop>;

/** One thing that lies on the laptop of a test: a row with its key, or a file with its name. */
export interface Lying {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Everything in a value as bytes: texts as UTF-8, bytes as they are. */
function bytesIn(value: unknown): Buffer {
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (typeof value !== "object" || value === null) return Buffer.from(String(value));
  return Buffer.concat(
    Object.entries(value).map(([name, one]) => Buffer.concat([Buffer.from(name), bytesIn(one)])),
  );
}

/** Opens the databases of a laptop as anybody could who has its disk. */
export async function rowsOf(laptop: Laptop): Promise<{ table: string; row: Record<string, unknown> }[]> {
  const rows: { table: string; row: Record<string, unknown> }[] = [];
  for (const name of laptop.databases()) {
    const db = await new Dexie(name).open();
    for (const table of db.tables) {
      for (const row of (await table.toArray()) as Record<string, unknown>[])
        rows.push({ table: table.name, row });
    }
    db.close();
  }
  return rows;
}

/** Everything that lies on the disk. */
export async function dump(laptop: Laptop): Promise<readonly Lying[]> {
  const rows = await rowsOf(laptop);
  return [
    ...rows.map(({ table, row }) => ({ where: `${table} ${Object.keys(row).join()}`, bytes: bytesIn(row) })),
    ...laptop.files
      .dump()
      .map(({ name, bytes }) => ({ where: name, bytes: Buffer.concat([Buffer.from(name), bytes]) })),
  ];
}

/** Changes the rows of a table behind the vault's back. */
export async function meddle(
  laptop: Pick<Laptop, "databases">,
  table: "rec" | "aud" | "meta",
  change: (rows: Record<string, unknown>[]) => readonly Record<string, unknown>[],
): Promise<void> {
  for (const name of laptop.databases()) {
    const db = await new Dexie(name).open();
    const rows = (await db.table(table).toArray()) as Record<string, unknown>[];
    const changed = change(rows);
    await db.table(table).clear();
    await db.table(table).bulkPut([...changed]);
    db.close();
  }
}
