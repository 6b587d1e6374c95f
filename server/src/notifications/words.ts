/** Fills `{names}` of a city's words. The pack was checked when it was read, so every name is known. */
export function filled(words: string, facts: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}

/** `2026年7月20日 12:00`, as WeChat takes a `time` or `date` keyword. */
export function timeWords({ day, minute }: { day: string; minute: number }): string {
  const [year, month, date] = day.split('-');
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${year}年${Number(month)}月${Number(date)}日 ${clock}`;
}

/** Characters WeChat takes for a keyword (订阅消息参数值内容限制); beyond them it answers 47003. */
const LONGEST: Record<string, number> = {
  thing: 20,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
  phone_number: 17,
  car_number: 8,
  name: 10,
  phrase: 5,
};

/** Values of a template, each cut to what its keyword takes; an ellipsis says that it was. */
export function keywordValues(
  values: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([keyword, words]) => [keyword, cut(filled(words, facts), LONGEST[kindOf(keyword)])]),
  );
}

function kindOf(keyword: string): string {
  return keyword.replace(/\d+$/, '');
}

function cut(text: string, longest = Infinity): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}
