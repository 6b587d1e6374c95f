const grouped = new Intl.NumberFormat('zh-CN');

/** `16,750`. */
export function count(value: number): string {
  return grouped.format(value);
}

export function sumOf<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}
