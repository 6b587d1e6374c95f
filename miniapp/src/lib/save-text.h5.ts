/** Saves a text as a file of the browser. Returns the words for what happened. */
export function saveText(name: string, text: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
  return Promise.resolve(`已存为 ${name}`);
}
