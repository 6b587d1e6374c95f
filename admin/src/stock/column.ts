/** One line of a column copied from a spreadsheet: a number, or a name and a number. */
export interface PastedLine {
  name: string | null;
  quantity: number;
}

/** Numbers may carry thousands separators; an empty line is nothing for that site. Null: something that is no number. */
function parseLine(line: string): PastedLine | null {
  const cells = line.split('\t').map((it) => it.trim());
  const last = (cells.at(-1) ?? '').replaceAll(',', '').replaceAll('，', '');
  const name = cells.length > 1 ? (cells[0] ?? null) : null;
  if (last === '') return { name, quantity: 0 };
  return /^\d{1,7}$/.test(last) ? { name, quantity: Number(last) } : null;
}

/**
 * Puts a pasted column onto the sites: by name where there are two columns, else in the order of the list.
 * @returns quantities by place id, or what is wrong with it in a sentence
 */
export function readColumn(
  text: string,
  places: readonly { id: string; name: string }[],
): { quantities: Map<string, number> } | { wrong: string } {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
  const parsed = lines.map(parseLine);
  const bad = parsed.findIndex((it) => it === null);
  if (bad >= 0) return { wrong: `第 ${bad + 1} 行不是数：${lines[bad]?.slice(0, 20) ?? ''}` };
  const named = parsed.some((it) => it?.name);
  if (!named && lines.length !== places.length)
    return { wrong: `贴了 ${lines.length} 行，这里有 ${places.length} 个站点，行数要一样` };
  const quantities = new Map<string, number>();
  for (const [i, line] of parsed.entries()) {
    const place = named ? places.find((it) => it.name === line?.name) : places[i];
    if (!place) return { wrong: `第 ${i + 1} 行的站点没找到：${line?.name ?? ''}` };
    quantities.set(place.id, line?.quantity ?? 0);
  }
  return { quantities };
}
