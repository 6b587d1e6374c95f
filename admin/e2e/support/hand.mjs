/** A cadre's hand on mouse and keyboard: counts clicks and typed fields since `begin`. */
export class Hand {
  clicks = 0;
  fields = 0;
  #since = performance.now();

  constructor(page) {
    this.page = page;
  }

  begin() {
    this.clicks = 0;
    this.fields = 0;
    this.#since = performance.now();
  }

  async click(what) {
    this.clicks += 1;
    await what.click();
  }

  async press(name, within = this.page) {
    await this.click(within.getByRole('button', { name, exact: true }));
  }

  async type(field, text) {
    this.fields += 1;
    await field.fill(text);
  }

  /** Prints what it took and begins anew. @returns seconds */
  tell(what) {
    const seconds = (performance.now() - this.#since) / 1000;
    console.log(`${what}：点 ${this.clicks} 下，填 ${this.fields} 项，机器用了 ${seconds.toFixed(1)} 秒`);
    this.begin();
    return seconds;
  }
}
