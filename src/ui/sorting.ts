/** By which column a table is sorted, and which way. */
export interface Sorting<Column extends string> {
  readonly by: Column;
  readonly way: "ascending" | "descending";
}
